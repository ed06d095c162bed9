// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Warning;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyKind;
import nuanfeng.duty.DutyReading;
import nuanfeng.duty.DutyStatus;
import nuanfeng.duty.DutyView;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** All duties are test data. */
class ExpectedDutiesTest {

    private static final PlaceId CITY = new PlaceId("cn.east.port");
    private static final Citation CLAUSE = new Citation("doc", "文〔2022〕1号", "试验", "3.2", "三（二）", "S", "");
    private static final Citation READING = new Citation("readings", "理解", "理解", "T-05", "T-05", "INFER", "");
    private static final DutyItem REPORT = dated("work-injury.report", DutyKind.REPORT, "counties", "2022-11-26", "2022-11-25");
    private static final DutyItem LIST = dated("work-injury.list", DutyKind.LIST, "port-postal", "2022-11-20", "2022-11-18");
    private static final DutyItem GAP = new DutyItem(duty("social.declaration", DutyKind.STANDING, "employer"), "",
            DutyStatus.NOT_CONFIGURED, Optional.empty(), Modality.MUST, false, false, Optional.empty(), "", "MBC-41",
            Optional.empty(), List.of(), Optional.empty(), new PlaceId("cn"), LocalDate.of(1999, 1, 22),
            LocalDate.of(1999, 1, 22), CLAUSE, List.of());

    @Test
    void aListThatSaysMoreOfEachDutyThanExpectedPasses() {
        assertEquals(List.of(), run(Map.of(), Map.of(
                "items", List.of(Map.of("id", "work-injury.list", "actBy", "2022-11-18", "retroactive", "false"),
                        Map.of("id", "work-injury.report", "nominal", "2022-11-26", "owedBy", List.of("counties"), "modality", "MUST"),
                        Map.of("id", "social.declaration", "status", "not-configured", "configure", "MBC-41", "decidedBy", "cn")),
                "cites", List.of("doc#3.2", "readings#T-05"), "warnings", List.of("unofficial-source"))));
    }

    @Test
    void aDutyThatIsNotExpectedFails() {
        assertDetail(run(Map.of(), Map.of("items", List.of(Map.of("id", "work-injury.report")))), "Expected 1 duties, got 3: "
                + "[work-injury.list@2022-11 on 2022-11-20, work-injury.report@2022-11 on 2022-11-26, social.declaration not-configured].");
    }

    @Test
    void anotherDayIsSaidWithTheDuty() {
        assertDetail(run(Map.of("kind", List.of("report")), Map.of("items", List.of(Map.of("actBy", "2022-11-26")))),
                "Expected of duty 1 (work-injury.report@2022-11 on 2022-11-26) actBy 2022-11-26, got 2022-11-25.");
    }

    @Test
    void aMemberThatNoDutyHasIsAMismatchAndNotOverlooked() {
        assertDetail(run(Map.of("kind", List.of("report")), Map.of("items", List.of(Map.of("dueDay", "2022-11-26")))), "dueDay");
    }

    /** That nothing is owed would hold of whatever was misspelt. */
    @Test
    void anExampleOfADutyThatIsNowhereFails() {
        assertDetail(run(Map.of("duty", "work-injury.reprot"), Map.of("items", List.of())), "No duty 'work-injury.reprot' is known here or above");
        assertDetail(run(Map.of("who", "nobody-hrss"), Map.of("items", List.of())), "No agency or role 'nobody-hrss' is known here or above");
    }

    @Test
    void aWordThatNoListAnswersIsSaid() {
        assertDetail(run(Map.of(), Map.of("amount", "1")), "'amount' cannot be expected of a list of duties");
    }

    @Test
    void theQuestionNarrowsByDutyKindAndWhoOwesIt() {
        assertEquals(List.of(), run(Map.of("duty", "work-injury.list"), Map.of("items", List.of(Map.of("id", "work-injury.list")))));
        assertEquals(List.of(), run(Map.of("who", "counties"), Map.of("items", List.of(Map.of("id", "work-injury.report")))));
        assertEquals(List.of(), run(Map.of("kind", List.of("report", "list")),
                Map.of("items", List.of(Map.of("kind", "list"), Map.of("kind", "report")))));
        assertEquals(List.of(), run(Map.of("kind", List.of("target")), Map.of("items", List.of())));
    }

    @Test
    void whatFailsRestsOnTheDutiesItGotAndOnThoseItExpectedAndOnTheCalendar() {
        ExampleFailure failure = run(Map.of("kind", List.of("report")), Map.of("items", List.of(Map.of("id", "gone.duty"),
                Map.of("id", "work-injury.report")))).get(0);
        for (String name : List.of("cn.east.port|work-injury.report", "cn.east.port|gone.duty", "cn|gone.duty", "cn.east.port|calendar")) {
            assertTrue(failure.touched().contains(name), () -> name + " in " + failure.touched());
        }
    }

    private static List<ExampleFailure> run(Map<String, Object> narrowing, Map<String, Object> expect) {
        Map<String, Object> question = new HashMap<>(narrowing);
        question.put("from", "2022-11-01");
        question.put("to", "2022-11-30");
        Example example = new Example("duties/t", "t", "duties", Optional.empty(), Optional.empty(), "", question, Map.of(),
                Map.of(), expect, new Origin("POLICY-INF/examples/duties.yaml", 7));
        return new ExampleRunner(Clock.systemUTC()).run(new AnsweringEdition().owing(List.of(LIST, REPORT, GAP))
                .knowing("work-injury.list", "work-injury.report", "social.declaration"), CITY, List.of(example));
    }

    private static void assertDetail(List<ExampleFailure> failures, String sentence) {
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).detail().in(true).contains(sentence), failures.get(0).detail().in(true));
    }

    private static DutyItem dated(String id, DutyKind kind, String owedBy, String day, String actBy) {
        DutyDay due = new DutyDay(LocalDate.parse(day), Optional.of(LocalDate.parse(day)), Optional.of(LocalDate.parse(actBy)),
                Optional.empty(), "administrative", Optional.empty());
        return new DutyItem(duty(id, kind, owedBy), "2022-11", DutyStatus.DATED, Optional.of(due), Modality.MUST, false, false,
                Optional.empty(), "", "", Optional.empty(), List.of(new DutyReading("T-05", "administrative", READING)), Optional.empty(),
                CITY, LocalDate.of(2022, 6, 27), LocalDate.of(2022, 6, 27), CLAUSE, List.of(new Warning("unofficial-source", "读法")));
    }

    private static DutyView duty(String id, DutyKind kind, String owedBy) {
        return new DutyView(id, Text.of("试验"), kind, List.of(), List.of(new AgencyView(owedBy, new PlaceId("cn"), Text.of("试验"), List.of(),
                "role", Optional.empty())), List.of(), List.of(), "");
    }
}
