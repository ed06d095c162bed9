// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUANGXI;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.KUNMING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nuanfeng.itests.Load.Premium;
import nuanfeng.itests.Load.Question;
import nuanfeng.itests.Load.Said;
import nuanfeng.itests.Load.Tally;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars and deadlines are swapped like everything else: the places concerned answer otherwise at once, and nobody else notices. */
class SwapOfTimeIT {

    private static final int SWAPS = 20;
    private static final int CLIENTS = 2;
    private static final String FILING = "clock.case-filing";
    private static final String EVENT = "{\"event\":\"2020-03-27\"}";
    private static final String DUTIES = "/places/%s/duties?from=2022-06-27&to=2023-12-31&kind=deadline,report,target";
    private static final String FEED = "/places/%s/duties.ics?from=2022-06-27&to=2023-12-31";
    private static final String SHIPPED_DAY = "2022-09-30";
    private static final String UID = "cn.guangxi.guigang/" + TimePolicies.COVERAGE + "/since-2022-06-27@nuanfeng";

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);

    @AfterEach
    void leaveAsFound() {
        api.restoreShipped();
    }

    // --- a calendar --------------------------------------------------------------------------------------------------------

    /** T-50. */
    @Test
    void aRegionAnnouncesItsHolidayAndTheClocksBelowBeginToRun() {
        Answer refused = api.calculate(GUIGANG, FILING, EVENT).refused(422, "not-configured");
        assertEquals("calendar.2020", refused.text("/configure"));
        Answer kunming = api.calculate(KUNMING, FILING, EVENT).expect(200);
        assertEquals("2020-04-03", kunming.text("/outcome/dates/due"));
        String kunmingDays = "/calendars/" + KUNMING + "/working-days?from=2020-03-27&add=5";
        Answer days = api.get(kunmingDays).expect(200);

        PolicyJar announced = TimePolicies.guangxiWithItsHolidayOf2020();
        api.submit(announced).expect(201);
        Answer plan = api.plan(announced.digest()).expect(200);
        // Guigang's own examples say that nothing is known of 2020: a person accepts that this ends.
        assertTrue(plan.elements("/consequences").anyMatch(each -> each.path("place").asText().equals(GUIGANG)
                && each.path("example").asText().startsWith("T-50")), plan::toString);
        api.activate(plan, plan.elements("/consequences").map(each -> each.path("id").asText()).toArray(String[]::new), Api.change(announced)).expect(200);

        Answer answer = api.calculate(GUIGANG, FILING, EVENT).expect(200);
        assertEquals("2020-04-08", answer.text("/outcome/dates/due"));
        JsonNode counted = answer.elements("/trace").filter(line -> line.path("kind").asText().equals("counted")).findFirst().orElseThrow();
        assertEquals("[\"2020-04-01\",\"2020-04-02\",\"2020-04-03\",\"2020-04-07\",\"2020-04-08\"]", counted.path("days").toString());
        assertTrue(answer.cites("gx-test-2020#1"), answer::toString);
        assertEquals("2020-04-08", api.get("/calendars/450800/working-days?from=2020-03-27&add=5").expect(200).text("/date"));
        assertEquals("2020-04-03", api.calculate("cn", FILING, EVENT).expect(200).text("/outcome/dates/due"));
        assertEquals(kunming.text(), api.calculate(KUNMING, FILING, EVENT).expect(200).text().replace(answer.edition(), kunming.edition()));
        assertEquals(days.text(), api.get(kunmingDays).text());
        unchanged(kunmingDays, days);

        api.rollback(GUANGXI).expect(200);
        assertEquals(refused.text(), api.calculate(GUIGANG, FILING, EVENT).text());
        assertEquals(kunming.text(), api.calculate(KUNMING, FILING, EVENT).text());
    }

    // --- a deadline --------------------------------------------------------------------------------------------------------

    @Test
    void thePlanListsTheDeadlineThatMovesAndCalendarProgramsAreToldToMoveIt() {
        String city = FEED.formatted(GUIGANG);
        Feed before = Feed.of(api.get(city));
        assertEquals("20220930", before.event(UID).day());
        Answer kunming = api.get(FEED.formatted(KUNMING)).expect(200);
        Answer list = api.get(DUTIES.formatted(GUIGANG)).expect(200);

        PolicyJar moved = TimePolicies.guigangWithCoverageBy("2022-10-14");
        api.submit(moved).expect(201);
        Answer plan = api.plan(moved.digest()).expect(200);
        List<JsonNode> differences = plan.elements("/places/0/differences").toList();
        assertEquals(List.of("duty " + TimePolicies.COVERAGE), differences.stream().map(each -> each.path("kind").asText() + ' '
                + each.path("key").asText()).toList());
        assertTrue(differences.get(0).path("here").asText().contains("2022-10-14") && differences.get(0).path("there").asText().contains(SHIPPED_DAY)
                || differences.get(0).path("there").asText().contains("2022-10-14") && differences.get(0).path("here").asText().contains(SHIPPED_DAY),
                plan::toString);
        api.activate(moved).expect(200);

        assertEquals("2022-10-14", coverageIn(api.get(DUTIES.formatted(GUIGANG))));
        Feed after = Feed.of(api.get(city));
        assertEquals(before.events().keySet(), Set.copyOf(after.events().keySet()));
        assertEquals("20221014", after.event(UID).day());
        assertTrue(after.event(UID).sequence() > before.event(UID).sequence(), () -> before + " " + after);
        unchanged(FEED.formatted(KUNMING), kunming);

        api.rollback(GUIGANG).expect(200);
        Feed again = Feed.of(api.get(city));
        assertEquals("20220930", again.event(UID).day());
        assertTrue(again.event(UID).sequence() > after.event(UID).sequence(), () -> after + " " + again);
        assertEquals(list.text(), api.get(DUTIES.formatted(GUIGANG)).text());
    }

    /** The way in which an authority does it: by a notice of its own, before the old day has come. */
    @Test
    void aLaterNoticeMovesTheSameEvent() {
        Feed before = Feed.of(api.get(FEED.formatted(GUIGANG)));
        api.submitAndActivate(TimePolicies.guigangWithCoverageMovedTo("2022-10-21")).expect(201);
        Answer list = api.get(DUTIES.formatted(GUIGANG));
        assertEquals("2022-10-21", coverageIn(list));
        assertTrue(list.everyCitation().stream().anyMatch(each -> each.path("id").asText().equals("gg-test-2022#1")), list::toString);
        Feed after = Feed.of(api.get(FEED.formatted(GUIGANG)));
        assertEquals("20221021", after.event(UID).day());
        assertEquals(before.events().size(), after.events().size());
        assertTrue(after.event(UID).sequence() > before.event(UID).sequence(), () -> before + " " + after);
    }

    @Test
    void aDeadlineMovesUnderLoadAndNoAnswerMixesTwoEditions() {
        List<PolicyJar> versions = List.of(TimePolicies.guigangWithCoverageBy("2022-10-14"), TimePolicies.guigangWithCoverageBy("2022-10-21"));
        versions.forEach(version -> api.submit(version).expect(201));
        Map<String, String> days = new HashMap<>(Map.of(api.currentEdition(), SHIPPED_DAY));
        int sequence = Feed.of(api.get(FEED.formatted(GUIGANG))).event(UID).sequence();
        Tally tally;
        try (Load load = Load.start(nuanfeng, CLIENTS, new DutyList(), new DutyFeed(), new Premium(GUIGANG, GUIGANG))) {
            load.await(api.currentEdition());
            for (int i = 0; i < SWAPS; i++) {
                String edition = api.activate(versions.get(i % 2)).expect(200).text("/edition");
                days.put(edition, i % 2 == 0 ? "2022-10-14" : "2022-10-21");
                load.await(edition);
            }
            tally = load.stop();
        }
        System.out.printf("%d deadlines moved: %s%n", SWAPS, tally);
        assertEquals(0, tally.failed(), tally::toString);
        assertEquals(0, tally.mixed(), tally::toString);
        assertEquals(9, tally.said().size(), tally::toString);
        for (Said said : tally.said().keySet()) {
            assertEquals(said.question() instanceof Premium ? "0.004" : days.get(said.edition()), said.word(), said::toString);
        }
        assertEquals(sequence + SWAPS, Feed.of(api.get(FEED.formatted(GUIGANG))).event(UID).sequence());
    }

    /** What it says is the day of the target. Everything else in the list stays as it was. */
    private record DutyList(String decidedBy, String others) implements Question {

        DutyList() {
            this(GUIGANG, others(api.get(DUTIES.formatted(GUIGANG))));
        }

        @Override
        public HttpRequest request(Distribution server) {
            return server.request("/api/v1" + DUTIES.formatted(GUIGANG)).GET().build();
        }

        @Override
        public String read(Answer answer) {
            assertEquals(others, others(answer));
            return coverageIn(answer);
        }

        private static String others(Answer answer) {
            return answer.elements("").filter(each -> !each.path("id").asText().equals(TimePolicies.COVERAGE)).toList().toString();
        }
    }

    /** The same as a calendar: every event of one answer has the sequence of the edition that answers. */
    private record DutyFeed(String decidedBy, int events) implements Question {

        DutyFeed() {
            this(GUIGANG, Feed.of(api.get(FEED.formatted(GUIGANG))).events().size());
        }

        @Override
        public HttpRequest request(Distribution server) {
            return server.request("/api/v1" + FEED.formatted(GUIGANG)).GET().build();
        }

        @Override
        public String read(Answer answer) {
            Feed feed = Feed.of(answer);
            assertEquals(events, feed.events().size(), answer::toString);
            assertEquals(1, feed.events().values().stream().map(Feed.Event::sequence).distinct().count(), answer::toString);
            String day = feed.event(UID).day();
            return day.substring(0, 4) + '-' + day.substring(4, 6) + '-' + day.substring(6);
        }
    }

    private static String coverageIn(Answer list) {
        List<JsonNode> found = list.expect(200).elements("").filter(each -> each.path("id").asText().equals(TimePolicies.COVERAGE)).toList();
        assertEquals(1, found.size(), list::toString);
        assertEquals(found.get(0).path("due"), found.get(0).path("actBy"));
        return found.get(0).path("due").asText();
    }

    private static void unchanged(String path, Answer before) {
        assertEquals(304, nuanfeng.send(nuanfeng.request("/api/v1" + path).header("If-None-Match", before.header("ETag")).GET().build())
                .statusCode(), path);
    }

    // --- what the gate keeps out -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "form", "clock", "clause"})
    void whatContradictsItselfIsNotHalfLoaded(String what) {
        PolicyJar jar = switch (what) {
            case "form" -> TimePolicies.guigangWithDuty("forms: [guigang-f-01]", "forms: [guigang-f-99]");
            case "clock" -> TimePolicies.guigangWithDuty("    forms: [guigang-f-04]\n", "    forms: [guigang-f-04]\n    clock: case-fileing\n");
            case "clause" -> TimePolicies.guigangWithDuty("clause: \"4.1\"", "clause: \"4.9\"");
            default -> TimePolicies.guangxiWithTwoCalendarsOf2024();
        };
        String edition = api.currentEdition();
        EveryAnswer before = EveryAnswer.of(api);
        Answer refused = api.submit(jar.bytes(), "?activate=true").refused(422, "refused-by-gate");
        List<JsonNode> severe = refused.elements("/report/checks").flatMap(check -> Answer.stream(check.path("findings")))
                .filter(finding -> finding.path("severe").asBoolean()).toList();
        String file = what.equals("calendar") ? "POLICY-INF/calendar/2024" : "POLICY-INF/duties/work-injury.yaml";
        assertTrue(!severe.isEmpty() && severe.stream().allMatch(finding -> finding.path("file").asText().startsWith(file)
                && finding.path("line").asInt() > 0 && !finding.path("mend").asText().isBlank()), refused::toString);
        assertEquals(edition, api.currentEdition());
        before.assertSame(EveryAnswer.of(api));
        api.activations("0".repeat(64), new String[0], Api.change(jar)).expect(412);
        assertEquals(edition, api.currentEdition());
    }
}
