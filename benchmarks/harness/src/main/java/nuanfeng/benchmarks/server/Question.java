// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import nuanfeng.benchmarks.load.Target;
import nuanfeng.benchmarks.policy.TestVersions;
import nuanfeng.benchmarks.text.JsonScalar;

/** A premium that is asked over REST. */
public record Question(String place, byte[] body) {

    public static final JsonScalar EDITION = JsonScalar.of("/edition");
    public static final JsonScalar AMOUNT = JsonScalar.of("/outcome/amount");

    private static final String PATH = "/api/v1/places/%s/calculations/work-injury.premium";

    /** AC-01 of the catalogue: eight persons in 港北区, 131.20. */
    public static Question ac01() throws IOException {
        try (InputStream in = Question.class.getResourceAsStream("ac-01.json")) {
            return new Question("450802", in.readAllBytes());
        }
    }

    /** A month in which {@link TestVersions} differ. */
    public static Question of2027(String place) {
        return new Question(place, TestVersions.QUESTION.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return PATH.formatted(place);
    }

    public Target to(Server server) {
        return Target.post(Kind.PLATFORM.title(), server.uri(path()), List.of(), body);
    }

    /** Asks once. @throws IOException unless the amount is this one @return the whole answer */
    public byte[] ask(Server server, String amount) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.send(HttpRequest.newBuilder(server.uri(path()))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)).build());
        Optional<String> said = AMOUNT.find(answer.body(), answer.body().length);
        if (answer.statusCode() != 200 || !said.equals(Optional.of(amount))) {
            throw new IOException("Not %s but %d %s".formatted(amount, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }
}
