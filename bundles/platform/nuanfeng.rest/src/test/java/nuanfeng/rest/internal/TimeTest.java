// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.rest.internal.ApiServer.Answer;

/** Days and counting them, over an invented calendar of 2022. */
class TimeTest {

    private static final String DAYS = "/calendars/990102/days?from=2022-05-01&to=2022-05-07";
    private static final String ADDING = "/calendars/990102/working-days?from=2022-04-29&add=3";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void everyDaySaysWhetherItWorksAndWhichNoticeSaysSo() {
        JsonNode days = server.api(DAYS).json();

        assertEquals(7, days.size());
        assertEquals("{\"date\":\"2022-05-01\",\"working\":false,\"statutoryFestival\":false}", days.get(0).toString());
        assertEquals("试节", days.get(1).path("name").asText());
        assertTrue(days.get(1).path("statutoryFestival").asBoolean());
        assertEquals("test-2022-1#3.2.2", days.get(1).at("/citation/id").asText());
        assertTrue(days.get(6).path("working").asBoolean());
        assertEquals("Trial Day", server.api(DAYS, "Accept-Language", "en").json().get(6).path("name").asText());
    }

    @Test
    void aFestivalThatIsNotConfiguredIsLeftOutAndNotDenied() {
        assertFalse(server.api(DAYS).json().get(3).has("statutoryFestival"));
    }

    @Test
    void addingTellsTheCountedDaysAndTheNotices() {
        JsonNode added = server.api(ADDING).json();

        assertEquals("2022-05-07", added.path("date").asText());
        assertEquals("[\"2022-05-05\",\"2022-05-06\",\"2022-05-07\"]", added.path("counted").toString());
        assertEquals("cn.testland.testcity", added.path("place").asText());
        assertEquals("990102", added.path("asked").asText());
        assertEquals(List.of("test-2022-1#3.2.2"), added.path("citations").findValuesAsText("id"));
        assertEquals("2022-04-29", server.api("/calendars/cn/working-days?from=2022-04-29&add=0").json().path("date").asText());
    }

    @Test
    void countingExcludesTheFirstDayAndIncludesTheLast() {
        assertEquals(3, server.api("/calendars/cn/working-days?from=2022-04-29&to=2022-05-07").json().path("count").asInt());
        assertEquals(0, server.api("/calendars/cn/working-days?from=2022-04-29&to=2022-04-29").json().path("count").asInt());
    }

    @Test
    void citationsCarryTheirTextsWhereTheyAreWanted() {
        assertFalse(server.api(ADDING).json().at("/citations/0").has("text"));
        JsonNode citation = server.api(ADDING + "&texts=true").json().at("/citations/0");
        assertTrue(citation.has("text") || citation.has("textStatus"), citation::toString);
    }

    @Test
    void aYearThatNobodyAnnouncedIsRefusedWithWhatMustBeConfigured() {
        for (String question : List.of("/calendars/cn/days?from=2022-12-31&to=2023-01-01", "/calendars/cn/working-days?from=2022-12-01&add=30",
                "/calendars/cn/working-days?from=2022-12-01&to=2023-01-05")) {
            Answer answer = server.api(question);
            assertEquals(422, answer.status(), answer.text());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            JsonNode problem = answer.json();
            assertEquals("not-configured", problem.path("code").asText());
            assertEquals("calendar.2023", problem.path("configure").asText());
            assertEquals("cn", problem.path("decidedBy").asText());
            assertEquals("test-2022-1#3.2.2", problem.at("/citations/0/id").asText());
            assertEquals(answer.header("Policy-Edition"), problem.path("edition").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
            "days?from=2022-02-30&to=2022-03-01, ?from, malformed",
            "days?from=2022-03-01, ?to, missing",
            "days?to=2022-03-01, ?from, missing",
            "days?from=2022-03-02&to=2022-03-01, ?to, out-of-range",
            "days?from=2012-03-01&to=2022-03-01, ?to, out-of-range",
            "days?from=2022-03-01&to=2022-03-02&add=1, ?add, unknown",
            "working-days?from=2022-03-01, ?add, missing",
            "working-days?from=2022-03-01&add=1&to=2022-03-02, ?add, contradiction",
            "working-days?add=1, ?from, missing",
            "working-days?from=2022-03-01&add=-1, ?add, malformed",
            "working-days?from=2022-03-01&add=1.5, ?add, malformed",
            "working-days?from=2022-03-01&add=, ?add, malformed",
            "working-days?from=2022-03-01&add=1000001, ?add, malformed",
            "working-days?from=2022-03-01&add=99999999999999999999, ?add, malformed",
            "working-days?from=2022-03-02&to=2022-03-01, ?to, out-of-range",
            "working-days?from=2022-13-01&to=2022-03-01, ?from, malformed"})
    void aQuestionThatCannotBeMeantIsRefused(String question, String field, String code) {
        Answer answer = server.api("/calendars/cn/" + question);

        assertEquals(400, answer.status(), answer.text());
        assertTrue(answer.json().path("errors").toString().contains("{\"field\":\"%s\",\"code\":\"%s\"".formatted(field, code)), answer::text);
    }

    @Test
    void aPlaceThatIsNotServedHasNoCalendar() {
        assertEquals("place-not-served", server.api("/calendars/cn.wasteland/days?from=2022-05-01&to=2022-05-07").json().path("code").asText());
    }

    @Test
    void anAnswerThatDidNotChangeIsNotSentAgain() {
        String tag = server.api(ADDING).header("ETag");

        assertEquals(304, server.api(ADDING, "If-None-Match", tag).status());
        assertNotEquals(tag, server.api(ADDING.replace("add=3", "add=4")).header("ETag"));
    }
}
