// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nuanfeng.testkit.PolicyJar;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * An example that ships with a place, as a question over REST. The gate runs these against the engine; here the whole way from the
 * request to the bytes of the answer is walked.
 *
 * @param written as in the file; every scalar a text
 */
record WorkedExample(String place, Map<String, Object> written) {

    /** What an answer writes as an example does. */
    private static final Set<String> DUTY = Set.of("id", "period", "status", "nominal", "due", "actBy", "begins", "owedFrom", "retroactive",
            "tentative", "modality", "threshold", "configure", "decidedBy");
    private static final String PLACES = "/api/v1/places/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of a shipped place; identifiers and runs have no question of their own, and of a row and a form the definition is asked. */
    static List<WorkedExample> of(String place) {
        PolicyJar jar = TestPolicies.shipped(place);
        List<WorkedExample> examples = new ArrayList<>();
        for (String file : jar.files("POLICY-INF/examples/")) {
            Object root = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(jar.text(file));
            for (Object each : (List<?>) map(root).get("examples")) {
                WorkedExample example = new WorkedExample(place, map(each));
                if (!example.written.containsKey("identifier") && !example.written.containsKey("run")) {
                    examples.add(example);
                }
            }
        }
        return examples;
    }

    String name() {
        return place + ": " + written.get("name");
    }

    Answer ask(Api api) {
        return api.ask(question(""));
    }

    /** @param more ends the query; empty or a key and its value */
    Asked question(String more) {
        String asked = text("place", place);
        String on = Stream.of(written.containsKey("on") ? "on=" + written.get("on") : "", more).filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        String span = more.isEmpty() ? "" : "&" + more;
        if (written.containsKey("rule")) {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("facts", flags(written.getOrDefault("facts", Map.of()))));
            if (written.containsKey("given")) {
                body.put("overrides", written.get("given"));
            }
            return Asked.post("example", PLACES + asked + "/calculations/" + written.get("rule") + (on.isEmpty() ? "" : "?" + on), json(body));
        }
        if (written.containsKey("parameter")) {
            return Asked.get("example", PLACES + asked + "/parameters/" + written.get("parameter") + "?" + on);
        }
        if (written.containsKey("measure")) {
            return Asked.get("example", PLACES + asked + "/measures?" + on);
        }
        if (written.containsKey("row")) {
            return Asked.get("example", PLACES + asked + "/registers/" + written.get("row") + "/definition?" + on);
        }
        if (written.containsKey("form")) {
            return Asked.get("example", PLACES + asked + "/forms/" + map(written.get("form")).get("id") + (more.isEmpty() ? "" : "?" + more));
        }
        Map<String, Object> meant = map(written.containsKey("duties") ? written.get("duties") : written.get("calendar"));
        if (written.containsKey("duties")) {
            return Asked.get("example", PLACES + asked + "/duties?" + query(meant, "from", "to", "who", "kind") + span);
        }
        return Asked.get("example", "/api/v1/calendars/" + asked + (meant.containsKey("day") ? "/days?from=%1$s&to=%1$s".formatted(meant.get("day"))
                : "/working-days?" + query(meant, "from", "add", "to")) + span);
    }

    /** Fails unless the answer says what the example expects: its numbers, days, decision or refusal, and its clauses. */
    void check(Answer answer) {
        Map<String, Object> expect = map(written.get("expect"));
        if (expect.containsKey("refusal")) {
            answer.refused(422, expect.get("refusal").toString());
        } else if (!answer.text().contains("urn:nuanfeng:problem:")) {
            answer.expect(200);
        } else {
            assertTrue(written.containsKey("parameter"), () -> name() + ": " + answer);
        }
        if (expect.containsKey("amount")) {
            assertEquals(new BigDecimal(expect.get("amount").toString()), answer.amount(), () -> name() + ": " + answer);
        }
        map(expect.getOrDefault("dates", Map.of())).forEach((key, day) -> same(day, answer.at("/outcome/dates").path(key), answer));
        for (String key : List.of("decision", "date", "count", "working")) {
            if (expect.containsKey(key)) {
                same(expect.get(key), answer.at(key.equals("decision") ? "/outcome/decision" : key.equals("working") ? "/0/working" : "/" + key), answer);
            }
        }
        if (expect.containsKey("items") && written.containsKey("duties")) {
            items((List<?>) expect.get("items"), answer);
        }
        if (written.containsKey("row")) {
            assertEquals(expect.getOrDefault("decidedBy", answer.text("/decidedBy")), answer.text("/decidedBy"), () -> name() + ": " + answer);
        }
        if (written.containsKey("measure")) {
            String said = answer.elements("").filter(this::isMeant).map(each -> each.path("operation").asText()).findFirst().orElse("none");
            assertEquals(expect.getOrDefault("operation", said), said, () -> name() + ": " + answer);
        }
    }

    private void items(List<?> expected, Answer answer) {
        Map<String, Object> asked = map(written.get("duties"));
        List<JsonNode> found = answer.elements("").filter(each -> Stream.of("duty:id", "status:status").map(pair -> pair.split(":"))
                .allMatch(pair -> !asked.containsKey(pair[0]) || asked.get(pair[0]).equals(each.path(pair[1]).asText()))).toList();
        assertEquals(expected.size(), found.size(), () -> name() + ": " + answer);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode item = found.get(i);
            Map<String, Object> wanted = map(expected.get(i));
            wanted.keySet().retainAll(DUTY);
            wanted.forEach((key, value) -> same(value, item.path(key), answer));
        }
    }

    private boolean isMeant(JsonNode point) {
        Map<String, Object> measure = map(written.get("measure"));
        return point.path("id").asText().equals(measure.get("id")) && point.path("point").asText().equals(measure.get("point"));
    }

    private void same(Object expected, JsonNode found, Answer answer) {
        assertEquals(expected.toString(), found.asText(), () -> "%s: %s".formatted(name(), answer));
    }

    private String text(String key, String otherwise) {
        return written.getOrDefault(key, otherwise).toString();
    }

    private static String query(Map<String, Object> values, String... names) {
        return Stream.of(names).filter(values::containsKey).map(name -> name + "=" + (values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(",")) : values.get(name))).collect(Collectors.joining("&"));
    }

    /** Everything else may be a text in a request too. */
    private static Object flags(Object fact) {
        if (fact instanceof List<?> list) {
            return list.stream().map(WorkedExample::flags).toList();
        }
        if (fact instanceof Map<?, ?> map) {
            Map<String, Object> flags = new LinkedHashMap<>();
            map.forEach((key, value) -> flags.put(key.toString(), flags(value)));
            return flags;
        }
        return fact.equals("true") || fact.equals("false") ? Boolean.valueOf(fact.toString()) : fact;
    }

    private static Map<String, Object> map(Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
