// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is asked of whom: one POST, rendered once and sent as it is. */
public record Target(String name, String host, int port, byte[] request) {

    /**
     * @param headers further lines such as {@code Authorization: Bearer …}
     * @throws IllegalArgumentException unless the address is plain {@code http}
     */
    public static Target post(String name, URI uri, List<String> headers, byte[] body) {
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("Not an address of the form http://host:port/path: " + uri);
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder head = new StringBuilder()
                .append("POST ").append(path).append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()).append(" HTTP/1.1\r\n")
                .append("Host: ").append(uri.getHost()).append(':').append(port).append("\r\n")
                .append("Content-Type: application/json\r\n")
                .append("Content-Length: ").append(body.length).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return new Target(name, uri.getHost(), port, request.toByteArray());
    }
}
