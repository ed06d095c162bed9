// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import nuanfeng.rest.internal.ApiServer.Answer;

/** What is owed, as JSON and as a calendar that another library than the writing one reads and validates. */
class DutiesTest {

    private static final String SUMMER = "/places/990102/duties?from=2022-05-20&to=2022-07-31";
    private static final String FEED = "/places/990102/duties.ics?from=2022-05-20&to=2022-07-31";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void aDayInSummer() {
        server.clock.now = Instant.parse("2022-07-15T01:00:00Z");
    }

    @Test
    void aDutySaysWhoOwesWhatByWhenAndWhichClauseSaysSo() {
        JsonNode duties = server.api(SUMMER).json();

        assertEquals(List.of("test.report", "test.report", "test.report", "test.list", "test.survey"), duties.findValuesAsText("id").stream()
                .filter(id -> id.startsWith("test.")).toList());
        JsonNode report = duties.get(2);
        assertEquals("test.report@2022-07", report.path("instance").asText());
        assertEquals("report", report.path("kind").asText());
        assertEquals("MUST", report.path("modality").asText());
        assertEquals("2022-07-26", report.path("due").asText());
        assertEquals("2022-07-25", report.path("actBy").asText());
        assertEquals("2022-07-26", report.path("nominal").asText());
        assertFalse(report.path("retroactive").asBoolean());
        assertTrue(report.path("tentative").asBoolean());
        assertEquals("[{\"id\":\"testcity-hrss\",\"name\":\"测试市人社局\"}]", report.path("owedBy").toString());
        assertEquals("employer", report.at("/owedTo/0/id").asText());
        assertEquals("testcity-f-02", report.path("form").asText());
        assertEquals("test-2022-1#3.2.2", report.at("/citation/id").asText());
        assertEquals("T-05", report.at("/readings/0/name").asText());
    }

    @Test
    void whatFellDueBeforeItsDocumentSaysSo() {
        JsonNode report = server.api(SUMMER).json().get(0);

        assertTrue(report.path("retroactive").asBoolean());
        assertEquals("2022-06-27", report.path("owedFrom").asText());
        assertEquals("2022-05-26", report.path("nominal").asText());
    }

    @Test
    void aDayThatNeedsAMissingCalendarIsLeftOut() {
        JsonNode list = server.api(SUMMER).json().get(3);

        assertFalse(list.has("due") || list.has("actBy"), list::toString);
        assertEquals("2022-07-04", list.path("nominal").asText());
    }

    @Test
    void whatIsNotConfiguredStandsLastWithoutADay() {
        JsonNode survey = server.api(SUMMER).json().get(4);

        assertEquals("not-configured", survey.path("status").asText());
        assertEquals("MBC-15", survey.path("configure").asText());
        assertFalse(survey.has("nominal"));
    }

    @Test
    void agenciesAndKindsLimitTheList() {
        assertEquals(1, server.api(SUMMER + "&who=employer").json().size());
        assertEquals(4, server.api(SUMMER + "&who=%E5%B8%82%E4%BA%BA%E7%A4%BE%E5%B1%80").json().size());
        assertEquals(4, server.api(SUMMER + "&kind=report,list").json().size());
        assertEquals("agency-unknown", server.api(SUMMER + "&who=nobody").json().path("code").asText());
        assertEquals(400, server.api(SUMMER + "&kind=report,wish").status());
        assertEquals(400, server.api(SUMMER + "&kind=").status());
    }

    @Test
    void anAgencyIsAskedInEveryPlaceAtOnce() {
        Answer answer = server.api("/agencies/testcity-hrss/duties?from=2022-05-20&to=2022-07-31");
        assertEquals(4, answer.json().size());
        JsonNode report = answer.json().get(0);
        assertEquals("cn", report.path("place").asText());
        assertEquals("[\"cn\",\"cn.testland\",\"cn.testland.testcity\"]", report.path("places").toString());
        assertEquals("[\"owedBy\"]", report.path("as").toString());
        assertEquals("cn.wasteland", answer.header("Policy-Not-Served"));
    }

    @Test
    void whatIsOwedToAnAgencyIsAskedToo() {
        String employer = "/agencies/employer/duties?from=2022-05-20&to=2022-07-31";
        assertEquals(4, server.api(employer).json().size());
        assertEquals("[\"owedTo\"]", server.api(employer + "&as=owedTo").json().at("/2/as").toString());
        assertEquals(3, server.api(employer + "&as=owedTo").json().size());
        assertEquals(1, server.api(employer + "&as=owedBy").json().size());
        assertEquals(400, server.api(employer + "&as=friend").status());
    }

    @Test
    void anAgencyIsAskedInOnePlace() {
        Answer answer = server.api("/agencies/testcity-hrss/duties?from=2022-05-20&to=2022-07-31&place=990102");
        assertEquals("[\"cn.testland.testcity\"]", answer.json().at("/0/places").toString());
        assertTrue(answer.response().headers().firstValue("Policy-Not-Served").isEmpty());
        assertEquals(1, server.api("/agencies/employer/duties?from=2022-05-20&to=2022-07-31&place=990102&kind=list").json().size());
        assertEquals(404, server.api("/agencies/nobody/duties?from=2022-05-20&to=2022-07-31").status());
        assertEquals(400, server.api("/agencies/employer/duties").status());
    }

    @ParameterizedTest
    @CsvSource({"from=2022-05-20, ?to, missing", "from=2022-02-30&to=2022-03-01, ?from, malformed",
            "from=2022-05-20&to=2022-05-19, ?to, out-of-range", "from=2022-05-20&to=2032-05-20, ?to, out-of-range"})
    void aRangeThatCannotBeMeantIsRefused(String range, String field, String code) {
        for (String address : List.of("/places/cn/duties?", "/places/cn/duties.ics?", "/agencies/employer/duties?")) {
            Answer answer = server.api(address + range);
            assertEquals(400, answer.status(), answer.text());
            assertTrue(answer.json().path("errors").toString().contains("{\"field\":\"%s\",\"code\":\"%s\"".formatted(field, code)), answer::text);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        for (String address : List.of("/places/cn/duties?", "/places/cn/duties.ics?", "/agencies/employer/duties?")) {
            JsonNode errors = server.api(address + "from=2022-02-30&to=2022-13-01&kind=wish").json().path("errors");
            assertEquals(List.of("?from", "?kind", "?to"), errors.findValuesAsText("field").stream().sorted().toList());
        }
        assertEquals(400, server.api("/places/cn/duties.ics?kind=wish").status());
    }

    @Test
    void theFeedIsReadAndValidatedByAnotherLibrary() throws Exception {
        Calendar calendar = read(server.api(FEED));

        assertFalse(calendar.validate().hasErrors(), () -> calendar.validate().toString());
        List<VEvent> events = events(calendar);
        assertEquals(4, events.size());
        VEvent report = events.get(2);
        assertEquals("cn.testland.testcity/test.report/2022-07@nuanfeng", value(report, Property.UID));
        assertEquals("试验report", value(report, Property.SUMMARY));
        assertEquals("20220725", value(report, Property.DTSTART));
        assertEquals("20220726", value(report, Property.DTEND));
        assertEquals("TENTATIVE", value(report, Property.STATUS));
        assertEquals("TRANSPARENT", value(report, Property.TRANSP));
        // The reading library keeps them in no order.
        assertEquals(Set.of("报表", "应当"), Set.of(value(report, Property.CATEGORIES).split(",")));
        String description = value(report, Property.DESCRIPTION);
        assertTrue(description.contains("办理截止日：2022-07-25\n期限届满日：2022-07-26") && description.contains("责任主体：测试市人社局")
                && description.contains("依据：测试函〔2022〕1号 三（二）2"), description);
    }

    @Test
    void aDutyThatOccursOnceIsNamedByTheDaySinceWhichItIsOwed() throws Exception {
        VEvent list = events(read(server.api(FEED))).get(3);

        assertEquals("cn.testland.testcity/test.list/since-2022-06-27@nuanfeng", value(list, Property.UID));
        assertEquals("20220704", value(list, Property.DTSTART));
        assertEquals("CONFIRMED", value(list, Property.STATUS));
    }

    @Test
    void theSequenceCountsTheChangesOfWhatSpeaksForThePlace() throws Exception {
        assertEquals("1", value(events(read(server.api(FEED))).get(0), Property.SEQUENCE));
        VEvent before = events(read(server.api(FEED + "&edition=" + FakeLibrary.OLD))).get(0);
        assertEquals("0", value(before, Property.SEQUENCE));
        assertEquals("20220701T000001Z", value(before, Property.DTSTAMP));
        assertEquals(value(events(read(server.api(FEED))).get(0), Property.UID), value(before, Property.UID));
    }

    @Test
    void whoPrefersACalendarGetsOneFromTheListToo() throws Exception {
        Answer answer = server.api(SUMMER, "Accept", "text/calendar");

        assertEquals("text/calendar", answer.header("Content-Type").replaceAll(";.*", ""));
        assertEquals(4, events(read(answer)).size());
        assertEquals("application/json", server.api(SUMMER, "Accept", "text/calendar;q=0.5, */*").header("Content-Type"));
        assertEquals(406, server.api(SUMMER, "Accept", "image/png").status());
    }

    @Test
    void withoutDaysTheFeedReachesFromThreeMonthsBackToFifteenAhead() throws Exception {
        List<VEvent> events = events(read(server.api("/places/cn/duties.ics?kind=report")));

        assertEquals("cn/test.report/2022-04@nuanfeng", value(events.get(0), Property.UID));
        assertEquals("cn/test.report/2023-09@nuanfeng", value(events.get(events.size() - 1), Property.UID));
    }

    @Test
    void aFeedWithoutEventsIsStillACalendar() throws Exception {
        Answer answer = server.api("/places/cn/duties.ics?kind=target");
        Calendar calendar = read(answer);

        assertFalse(calendar.validate().hasErrors(), () -> calendar.validate().toString());
        assertTrue(events(calendar).isEmpty());
        assertTrue(answer.text().contains("\r\nDTSTART:19700101T000000\r\n"), answer::text);
    }

    @Test
    void theFeedSpeaksEnglishAndQuotesTheClausesWhereThatIsAskedFor() throws Exception {
        VEvent report = events(read(server.api(FEED + "&texts=true", "Accept-Language", "en"))).get(2);

        assertEquals("Test report", value(report, Property.SUMMARY));
        assertTrue(value(report, Property.DESCRIPTION).contains("act by: 2022-07-25\n"), report::toString);
        assertTrue(value(report, Property.DESCRIPTION).length() > value(events(read(server.api(FEED, "Accept-Language", "en"))).get(2),
                Property.DESCRIPTION).length());
    }

    @Test
    void noLineIsLongerThanTheStandardWantsAndAllEndAsItWants() {
        String text = server.api(FEED).text();

        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
        assertTrue(text.contains("\r\nDTSTART;VALUE=DATE:20220725\r\n") && text.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"), text);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void aFeedThatDidNotChangeIsNotSentAgain() {
        String tag = server.api(FEED).header("ETag");

        assertEquals(304, server.api(FEED, "If-None-Match", tag).status());
        assertNotEquals(tag, server.api(FEED + "&kind=report").header("ETag"));
    }

    private static Calendar read(Answer answer) throws Exception {
        assertEquals(200, answer.status(), answer.text());
        return new CalendarBuilder().build(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT").stream().map(VEvent.class::cast).toList();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(found -> ((Property) found).getValue()).orElse("none");
    }
}
