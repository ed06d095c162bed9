// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the server said, and the questions a test has about it. */
record Answer(String request, int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.request().method() + " " + response.request().uri(), response.statusCode(), response.headers(),
                response.body());
    }

    /** The same answer, once its status is this one. */
    Answer expect(int wanted) {
        assertEquals(wanted, status, this::toString);
        return this;
    }

    /** The same answer, once it is a problem with this code. */
    Answer refused(int wanted, String code) {
        expect(wanted);
        assertEquals(code, json().path("code").asText(), this::toString);
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        }
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The edition that the answer names. */
    String edition() {
        return header("Policy-Edition");
    }

    BigDecimal amount() {
        return new BigDecimal(text("/outcome/amount"));
    }

    /** The last value of a name in the trace: of a step, a fact or a parameter. */
    String traced(String name) {
        return elements("/trace").filter(line -> line.path("name").asText().equals(name)).reduce((first, second) -> second)
                .map(line -> line.path("value").asText()).orElseThrow(() -> new AssertionError("No '" + name + "' in the trace of " + this));
    }

    /** Whether a clause, {@code gg-2022-18#3.2.2}, is among the citations. */
    boolean cites(String clause) {
        return elements("/citations").anyMatch(citation -> citation.path("id").asText().equals(clause));
    }

    boolean warns(String code) {
        return elements("/warnings").anyMatch(warning -> warning.path("code").asText().equals(code));
    }

    /** Everything that the answer cites, wherever it stands. */
    List<JsonNode> everyCitation() {
        List<JsonNode> found = new ArrayList<>();
        collectCitations(json(), found);
        return found;
    }

    private static void collectCitations(JsonNode node, List<JsonNode> found) {
        if (node.has("href") && node.has("clause")) {
            found.add(node);
        }
        node.forEach(each -> collectCitations(each, found));
    }

    Stream<JsonNode> elements(String pointer) {
        return stream(at(pointer));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return "%s → %d %s".formatted(request, status, text);
    }
}
