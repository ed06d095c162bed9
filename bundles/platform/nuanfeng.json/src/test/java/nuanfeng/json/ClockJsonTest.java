// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.library.CalculationOffer;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Parties.Party;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;

/** What a statutory clock adds to an answer: days or moments as facts, limits, counted days, shifts and readings in the trace. */
class ClockJsonTest {

    private static final Citation LIMIT = new Citation("law", "法", "法", "17", "第十七条", "L", "");
    private static final Citation SHIFT = new Citation("code", "民法典", "民法典", "203", "第二百零三条", "L", "");

    @Test
    void theTraceShowsHowALimitWasCounted() throws IOException {
        List<TraceLine> trace = List.of(new TraceLine.FactRead("event", OffsetDateTime.parse("2021-09-30T18:20+08:00"), false),
                new TraceLine.Reading("T-30", "next-day", SHIFT), new TraceLine.Limit("due", "", 60, "day", LIMIT),
                new TraceLine.Limit("due", "extended", 90, "day", LIMIT),
                new TraceLine.Counted("due", LocalDate.of(2022, 4, 28), LocalDate.of(2022, 5, 5),
                        List.of(LocalDate.of(2022, 4, 29), LocalDate.of(2022, 5, 5)), "cn.east", Optional.empty()),
                new TraceLine.Counted("due", OffsetDateTime.parse("2021-09-30T18:20+08:00"), OffsetDateTime.parse("2021-10-01T18:20+08:00"),
                        List.of(), "", Optional.empty()),
                new TraceLine.Shifted("due", "roll-forward", LocalDate.of(2022, 10, 5), LocalDate.of(2022, 10, 8), "cn", Optional.of(SHIFT)));

        Calculation calculation = new Calculation("clock.x", new PlaceId("cn"), "cn", LocalDate.of(2022, 9, 5), Calculation.OnFrom.FACT, false,
                new Outcome.Dates(Map.of()), trace, List.of(), "sha256:e");

        assertEquals(new ObjectMapper().readTree("""
                [{"kind":"fact","name":"event","value":"2021-09-30T18:20:00+08:00"},
                 {"kind":"reading","name":"T-30","title":"平台理解T-30","option":"next-day","cite":0},
                 {"kind":"limit","name":"due","length":60,"unit":"day","valueTitle":"60日","cite":1},
                 {"kind":"limit","name":"due","option":"extended","length":90,"unit":"day","valueTitle":"90日","cite":1},
                 {"kind":"counted","name":"due","from":"2022-04-28","to":"2022-05-05","calendar":"cn.east","days":["2022-04-29","2022-05-05"]},
                 {"kind":"counted","name":"due","from":"2021-09-30T18:20:00+08:00","to":"2021-10-01T18:20:00+08:00"},
                 {"kind":"shift","name":"due","rule":"roll-forward","ruleTitle":"期限顺延","from":"2022-10-05","to":"2022-10-08","calendar":"cn","cite":0}]"""),
                write(json -> TraceJson.of(Language.CHINESE).write(json, calculation, new Citations(Quotation.NONE))).path("trace"));
    }

    @Test
    void everyDayThatCountsStandsInAnAnswerAndWhoOwesWhereThatIsKnown() {
        List<LocalDate> days = IntStream.range(0, 60).mapToObj(LocalDate.of(2022, 9, 6)::plusDays).toList();
        Parties employer = new Parties(List.of(new Party("employer", Text.of("用人单位"))), List.of());
        Calculation calculation = new Calculation("clock.x", new PlaceId("cn"), "cn", LocalDate.of(2022, 9, 5), Calculation.OnFrom.FACT, false,
                new Outcome.Dates(Map.of("due", LocalDate.of(2022, 11, 4))),
                List.of(new TraceLine.Counted("due", LocalDate.of(2022, 9, 5), LocalDate.of(2022, 11, 4), days, "cn", Optional.empty())),
                List.of(), "sha256:e", employer);

        String text = Json.text(json -> CalculationJson.write(json, calculation, true, Language.CHINESE, Quotation.NONE, "1.0.0"));
        days.forEach(day -> assertTrue(text.contains("\"" + day + "\""), text));
        assertTrue(text.contains("\"owedBy\":[{\"id\":\"employer\",\"name\":\"用人单位\"}]") && !text.contains("owedTo"), text);
    }

    @Test
    void theOfferOfAClockSaysWhoOwesAndToWhomWhereThatIsKnown() throws IOException {
        RuleDescription limit = new RuleDescription(Text.of("期限"), Outcome.Kind.DATES, List.of(), Optional.empty());
        Parties parties = new Parties(List.of(new Party("employer", Text.of("用人单位", "Employer"))), List.of(new Party("rider", Text.of("骑手"))));
        PlaceId place = new PlaceId("cn");
        List<CalculationOffer> offers = List.of(new CalculationOffer("clock.x", limit, place, Text.of("试验国", "Testland"), parties), new CalculationOffer("test.sum", limit, place));

        JsonNode written = inObject(json -> CalculationJson.offers(json, offers, Language.ENGLISH)).path("value");
        assertEquals("[{\"id\":\"employer\",\"name\":\"Employer\"}]", written.at("/0/owedBy").toString());
        assertEquals("[{\"id\":\"rider\",\"name\":\"骑手\"}]", written.at("/0/owedTo").toString());
        assertFalse(written.get(1).has("owedBy") || written.get(1).has("owedTo"), written::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-09-30", "2022-09-30T18:20", "2022-09-30T18:20:59", "2022-09-30T18:20:00.5Z", "2022-09-30T18:20:00+08:00"})
    void theSchemaAllowsDaysAndMoments(String text) throws IOException {
        assertTrue(text.matches(pattern()), pattern());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-13-01", "2022-09-32", "2022-9-1", "2022-09-30T24:00", "2022-09-30 18:20", "2022-09-30T18", "18:20", "-5", "+12022-01-01"})
    void theSchemaAllowsNothingElse(String text) throws IOException {
        assertTrue(!text.matches(pattern()), pattern());
    }

    private static String pattern() throws IOException {
        return inObject(json -> FactSchema.write(json, new RuleDescription(Text.of("期限"), Outcome.Kind.DATES, List.of(Fact.dateOrMoment("event", Text.of("事发"))), Optional.empty()),
                Language.CHINESE))
                .at("/value/properties/event/pattern").asText();
    }

    private static JsonNode write(Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            writing.to(json);
            json.writeEndObject();
        }
        return new ObjectMapper().readTree(text.toString());
    }

    private static JsonNode inObject(Writing writing) throws IOException {
        return write(json -> {
            json.writeFieldName("value");
            writing.to(json);
        });
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
