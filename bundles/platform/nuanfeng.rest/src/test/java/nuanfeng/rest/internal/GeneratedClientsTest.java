// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.document.TextStatus;
import nuanfeng.duty.DutyKind;
import nuanfeng.duty.DutyStatus;
import nuanfeng.json.Code;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.measure.MeasureView;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;

/** What generators of clients stumble over does not stand in the description. */
class GeneratedClientsTest {

    private static ApiServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
        document = server.api("/openapi.json", "Accept-Language", "en").json();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Generators invent a type for each, and many invent one that does not compile. */
    @Test
    void noAlternativeIsWithoutAName() {
        List<JsonNode> alternatives = new ArrayList<>(document.findValues("oneOf"));
        alternatives.addAll(document.findValues("anyOf"));
        alternatives.forEach(each -> each.forEach(one -> assertTrue(one.has("$ref"), each::toString)));
    }

    /** A generated enumeration is closed: a value that comes later would lose the whole answer. */
    @Test
    void whatMayGrowIsAText() {
        assertEquals(List.of(), document.findValues("enum"));
        List<JsonNode> growing = document.findParents("x-extensible-enum");
        assertFalse(growing.isEmpty());
        for (JsonNode each : growing) {
            assertEquals("string", each.path("type").asText(), each::toString);
            List<String> known = new ArrayList<>();
            each.path("x-extensible-enum").forEach(value -> known.add(value.asText()));
            assertTrue(each.path("description").asText().contains("Known: " + String.join(", ", known) + "."), each::toString);
        }
    }

    /** An object without named members and without a word of others is an empty one to them. */
    @Test
    void whatHoldsAnythingSaysSo() {
        for (JsonNode each : document.path("components").path("schemas").findParents("type")) {
            if (each.path("type").asText().equals("object") && each.path("properties").isEmpty()) {
                assertTrue(each.has("additionalProperties"), each::toString);
            }
        }
    }

    @Test
    void whatIsKnownIsWhatThereIs() {
        Map<String, Enum<?>[]> lists = Map.ofEntries(Map.entry("Outcome/properties/kind", Outcome.Kind.values()),
                Map.entry("Offer/properties/outcomeKind", Outcome.Kind.values()), Map.entry("Calculation/properties/onFrom", Calculation.OnFrom.values()),
                Map.entry("Problem/properties/onFrom", Calculation.OnFrom.values()), Map.entry("Problem/properties/code", Code.values()),
                Map.entry("Duty/properties/kind", DutyKind.values()), Map.entry("Duty/properties/status", DutyStatus.values()),
                Map.entry("StoredPolicy/properties/state", PolicyState.values()), Map.entry("Measure/properties/operation", MeasureView.Operation.values()),
                Map.entry("Parameter/properties/status", ParameterView.Status.values()), Map.entry("Parameter/properties/type", ParameterType.values()),
                Map.entry("TextStatus", TextStatus.values()), Map.entry("Difference/properties/mark", MeasureView.Operation.values()));
        Map<String, TreeSet<String>> known = new TreeMap<>();
        Map<String, TreeSet<String>> are = new TreeMap<>();
        lists.forEach((where, values) -> {
            are.put(where, new TreeSet<>());
            Arrays.stream(values).forEach(value -> are.get(where).add(value.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            known.put(where, new TreeSet<>());
            document.at("/components/schemas/" + where + "/x-extensible-enum").forEach(value -> known.get(where).add(value.asText()));
        });
        assertEquals(are, known);
        for (String where : List.of("Duty/properties/modality", "Parameter/properties/modality")) {
            TreeSet<String> modalities = new TreeSet<>();
            document.at("/components/schemas/" + where + "/x-extensible-enum").forEach(value -> modalities.add(value.asText()));
            assertEquals(new TreeSet<>(Arrays.stream(Modality.values()).map(Enum::name).toList()), modalities, where);
        }
    }
}
