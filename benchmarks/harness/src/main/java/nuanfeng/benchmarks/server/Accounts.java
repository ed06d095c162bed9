// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.text.JsonScalar;

/** Makes accounts and tokens on a server, and signs in there from as many addresses as it takes, for nobody may try often. */
public final class Accounts {

    /** As often as an account is tried before the server makes whoever tries it wait. */
    private static final int TRIES = 50;
    private static final String WRONG = "not the password";
    private static final int UNAUTHORISED = 401;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final Server server;

    public Accounts(Server server) {
        this.server = server;
    }

    /** Until the database is there. */
    public void await() throws IOException, InterruptedException {
        while (send("GET", "/api/v1/accounts", "").statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    /** A new one that may read. */
    public String token() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = expect(201, send("POST", "/api/v1/tokens", "{\"name\":\"benchmark\",\"days\":1,\"roles\":[{\"role\":\"reader\",\"placePrefix\":\"cn\"}]}"));
        return text(answer, "/token", "/secret");
    }

    private static String text(HttpResponse<byte[]> answer, String... members) throws IOException {
        for (String each : members) {
            var found = JsonScalar.of(each).find(answer.body(), answer.body().length);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IOException("Not in " + new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** As many accounts, enabled ones and disabled ones, as so many tries take. */
    public void make(int tries) throws IOException, InterruptedException {
        for (int i = 0; i < tries; i += TRIES) {
            for (String user : new String[] {enabled(i), disabled(i)}) {
                expect(201, send("POST", "/api/v1/accounts", "{\"user\":\"%s\",\"name\":\"benchmark\",\"roles\":[{\"role\":\"reader\",\"placePrefix\":\"cn\"}]}".formatted(user)));
            }
            expect(200, send("PATCH", "/api/v1/accounts/" + disabled(i), "{\"disabled\":true}"));
        }
    }

    public String enabled(int attempt) {
        return "enabled" + attempt / TRIES;
    }

    public String disabled(int attempt) {
        return "disabled" + attempt / TRIES;
    }

    /** How long it takes until that one is refused, from an address that nobody else has. */
    public double millis(String user, int attempt) throws IOException, InterruptedException {
        byte[] body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, WRONG).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/v1/session")).header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.51.%d.%d".formatted(attempt / 200, attempt % 200 + 1)).POST(BodyPublishers.ofByteArray(body)).build();
        long begun = System.nanoTime();
        expect(UNAUTHORISED, server.send(request));
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Brings a file of rows in, to the end. */
    public void bring(String path, byte[] rows) throws IOException, InterruptedException {
        HttpResponse<byte[]> taken = expect(202, server.send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(rows)).build()));
        String job = "/api/v1/jobs/" + text(taken, "/id");
        String state;
        do {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            state = text(send("GET", job, ""), "/state");
        } while (!state.matches("done|failed"));
        if (state.equals("failed")) {
            throw new IOException(new String(send("GET", job, "").body(), StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<byte[]> send(String method, String path, String body) throws IOException, InterruptedException {
        return server.send(request(path).header("Content-Type", "application/json").method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(server.uri(path)).timeout(PATIENCE).header("Authorization", "Bearer " + server.adminKey());
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("%s answered %d instead of %d: %s".formatted(answer.request().uri(), answer.statusCode(), status, new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer;
    }
}
