// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nuanfeng.benchmarks.text.JsonScalar;
import nuanfeng.testkit.PolicyJar;

/** Brings policy into a server by the verbs of REST. */
public final class Administrator {

    private static final JsonScalar PLAN_HASH = JsonScalar.of("/planHash");
    private static final JsonScalar EDITION = JsonScalar.of("/edition");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Server server;
    private final String authorization;

    public Administrator(Server server) throws IOException {
        this.server = server;
        this.authorization = "Bearer " + server.adminKey();
    }

    /** Stores a bundle; nothing becomes active. @return its digest */
    public String submit(PolicyJar jar) throws IOException, InterruptedException {
        byte[] bytes = jar.bytes();
        expect(201, upload("/api/v1/policies", bytes));
        return PolicyJar.digest(bytes);
    }

    /** Stores a bundle and lets it speak. @return the edition in which it does */
    public String submitAndActivate(byte[] jar) throws IOException, InterruptedException {
        return expect(201, upload("/api/v1/policies?activate=true", jar)).headers().firstValue("Policy-Edition")
                .orElseThrow(() -> new IOException("An activation without an edition."));
    }

    public String activate(String place, String digest) throws IOException, InterruptedException {
        return activate(Map.of(place, digest));
    }

    /** Plans and activates several places at once. @param changes place → digest @return the edition in which they speak */
    public String activate(Map<String, String> changes) throws IOException, InterruptedException {
        List<String> each = new TreeMap<>(changes).entrySet().stream()
                .map(change -> "{\"place\":\"%s\",\"digest\":\"%s\"}".formatted(change.getKey(), change.getValue())).toList();
        String list = each.stream().collect(Collectors.joining(",", "[", "]"));
        String hash = text(PLAN_HASH, expect(200, post("/api/v1/plans", "{\"changes\":%s}".formatted(list))));
        return text(EDITION, expect(200, post("/api/v1/activations",
                "{\"changes\":%s,\"planHash\":\"%s\",\"accept\":[],\"comment\":\"benchmark\"}".formatted(list, hash))));
    }

    private HttpResponse<byte[]> upload(String path, byte[] jar) throws IOException, InterruptedException {
        return server.send(request(path).header("Content-Type", "application/java-archive").POST(BodyPublishers.ofByteArray(jar)).build());
    }

    private HttpResponse<byte[]> post(String path, String body) throws IOException, InterruptedException {
        return server.send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("%s answered %d instead of %d: %s".formatted(answer.request().uri(), answer.statusCode(), status,
                    new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private static String text(JsonScalar path, HttpResponse<byte[]> answer) throws IOException {
        return path.find(answer.body(), answer.body().length)
                .orElseThrow(() -> new IOException("Not in the answer of %s: %s".formatted(answer.request().uri(),
                        new String(answer.body(), StandardCharsets.UTF_8))));
    }
}
