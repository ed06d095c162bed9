// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nuanfeng.calculation.Case;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.library.Edition;
import nuanfeng.testkit.internal.TrialServer;

/** Whoever reads an answer reads what things are called: no key, code or path stands alone. */
class AnswerTitlesTest {

    private static final String GUIGANG = "cn.guangxi.guigang";
    private static final List<Case> QUESTIONS = List.of(
            Case.of("450802", "work-injury.premium", Map.of("month", "2022-07", "population", "OUTLET", "wages", List.of("3200.00", "3500.00"), "floatingFactor", "1", "phasedCut", "0")),
            Case.of(GUIGANG, "clock.injury-application", Map.of("event", "2022-09-05")),
            Case.of(GUIGANG, "clock.case-filing", Map.of("event", "2022-04-01", "done", "2022-05-01")),
            Case.of("cn", "clock.written-contract", Map.of("event", "2022-07-05")),
            Case.of("cn", "insurance.late-fee", Map.of("principal", "195.23", "due", "2022-03-16", "paidOn", "2022-04-15", "firstDay", "DAY_AFTER_DUE", "paymentDayCounts", true, "cap", "NONE")),
            Case.of("cn", "employment.double-wage", Map.of("start", "2025-01-06", "signedOn", "2025-06-16", "until", "2025-06-30", "monthWage", "5000.00")));

    private static TrialServer server;
    private static Edition edition;

    @BeforeAll
    static void thePlacesSpeak() throws IOException {
        Path policies = Path.of("../../policy");
        server = TrialServer.of(List.of(policies.resolve("nuanfeng.cn"), policies.resolve("nuanfeng.cn.guangxi"), policies.resolve("nuanfeng.cn.guangxi.guigang")));
        edition = server.current();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyLineAndPlaceIsCalledSomething(Language language) throws IOException {
        TreeSet<String> bare = new TreeSet<>();
        for (Case question : QUESTIONS) {
            JsonNode answer = answer(question, language);
            assertFalse(answer.path("trace").isEmpty(), question::toString);
            for (JsonNode line : answer.path("trace")) {
                say(bare, question, line, line.path("title").asText().isEmpty() || line.path("title").asText().equals(line.path("name").asText()), "title");
                say(bare, question, line, line.has("decidedBy") && line.path("placeName").asText().isEmpty(), "placeName");
                say(bare, question, line, line.has("calendar") && line.path("placeName").asText().isEmpty(), "placeName");
                say(bare, question, line, line.has("rounding") && line.path("roundingTitle").asText().isEmpty(), "roundingTitle");
                say(bare, question, line, line.path("kind").asText().equals("shift") && line.path("ruleTitle").asText().isEmpty(), "ruleTitle");
                say(bare, question, line, line.path("value").isBoolean() && line.path("valueTitle").asText().isEmpty(), "valueTitle");
            }
            for (JsonNode warning : answer.path("warnings")) {
                say(bare, question, warning, warning.path("title").asText().isEmpty(), "title");
            }
            JsonNode outcome = answer.path("outcome");
            for (String names : List.of("parts", "values", "dates")) {
                outcome.path(names).fieldNames().forEachRemaining(name -> say(bare, question, outcome, outcome.path("titles").path(name).asText().isEmpty(), name));
            }
            assertFalse(answer.path("placeName").asText().isEmpty());
        }
        assertEquals(new TreeSet<>(), bare);
    }

    @ParameterizedTest
    @EnumSource
    void aCodeAndAValueAreSaidInWords(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        JsonNode premium = answer(QUESTIONS.get(0), language);
        JsonNode rate = line(premium, "work-injury.rate");
        assertEquals("0.4%", rate.path("valueTitle").asText());
        assertEquals("贵港市", english ? "贵港市" : rate.path("placeName").asText());
        assertTrue(premium.path("outcome").path("titles").has("employer"), premium::toString);
        JsonNode doubled = answer(QUESTIONS.get(3), language);
        assertEquals(english ? "first day of double wage" : "二倍工资起算日", doubled.path("outcome").path("titles").path("doubleFrom").asText());
    }

    private static JsonNode line(JsonNode answer, String name) {
        for (JsonNode each : answer.path("trace")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("No line " + name + " in " + answer);
    }

    private static void say(TreeSet<String> bare, Case question, JsonNode line, boolean isBare, String what) {
        if (isBare) {
            bare.add(question.rule() + ": " + what + " of " + line);
        }
    }

    private static JsonNode answer(Case question, Language language) throws IOException {
        return new ObjectMapper().readTree(Json.text(json -> CalculationJson.write(json, edition.calculate(question), true, language, Quotation.NONE, "1.0.0")));
    }
}
