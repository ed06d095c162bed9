// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks this very server over one kept connection, with as little code as can be: a full client would have to be warmed up itself.
 * Understands answers that say their length, as all of ours do.
 */
final class WarmUpClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int HTTP = 80;
    private static final int MOST_BYTES = 1 << 20;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[1 << 14];

    WarmUpClient(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort() < 0 ? HTTP : server.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A request as it goes over the wire. A body makes it a POST of JSON. */
    static byte[] request(URI server, String path, byte[] body) {
        String head = (body.length == 0 ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + END_OF_HEAD;
        byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = java.util.Arrays.copyOf(bytes, bytes.length + body.length);
        System.arraycopy(body, 0, request, bytes.length, body.length);
        return request;
    }

    /**
     * Sends a request and takes its whole answer.
     *
     * @return whether the status is 200
     * @throws IOException when there is no answer, or it does not say its length
     */
    boolean call(byte[] request) throws IOException {
        out.write(request);
        int length = 0;
        int wanted = Integer.MAX_VALUE;
        while (length < wanted) {
            if (length == buffer.length) {
                if (length >= MOST_BYTES) {
                    throw new IOException("An answer of more than %s bytes".formatted(MOST_BYTES));
                }
                buffer = java.util.Arrays.copyOf(buffer, 2 * length);
            }
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                throw new EOFException("The answer broke off");
            }
            length += read;
            if (wanted == Integer.MAX_VALUE) {
                wanted = wanted(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            }
        }
        return buffer[STATUS] == '2';
    }

    private static int wanted(String answer) throws IOException {
        int end = answer.indexOf(END_OF_HEAD);
        if (end < 0) {
            return Integer.MAX_VALUE;
        }
        int at = answer.substring(0, end).toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("An answer that does not say its length");
        }
        try {
            int from = at + LENGTH.length();
            return end + END_OF_HEAD.length() + Integer.parseInt(answer.substring(from, answer.indexOf('\r', from)).strip());
        } catch (NumberFormatException e) {
            throw new IOException("An answer of no length", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
