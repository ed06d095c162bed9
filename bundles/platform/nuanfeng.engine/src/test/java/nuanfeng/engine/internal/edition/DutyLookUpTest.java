// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.edition.TimeWorld.CITED;
import static nuanfeng.engine.internal.edition.TimeWorld.duty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calculation.Warning;
import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DayRangeException;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyStatus;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.AgencyDuties;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.PlaceId;

/** All duties are test data. */
class DutyLookUpTest {

    private static final String NATION = "cn";
    private static final String CITY = "cn.east.port";
    private static final String REPORTS = duty("report",
            "2022-06-27: { schedule: { monthly: { day: 26, first: 2022-07, last: 2022-12 } }, shift: administrative, " + CITED + " }",
            "2023-01-01: { schedule: { quarterly: { month: 3, day: 26 } }, modality: TENTATIVE, shift: administrative, " + CITED + " }",
            "2024-01-01: { ended: true, " + CITED + " }");

    @TempDir
    private Path folder;

    private TimeWorld world() {
        return new TimeWorld(folder);
    }

    private static List<String> shown(List<DutyItem> items) {
        return items.stream().map(item -> item.instance() + item.day().map(day -> " %s→%s→%s%s".formatted(day.nominal(),
                day.due().map(LocalDate::toString).orElse("?"), day.actBy().map(LocalDate::toString).orElse("?"),
                day.retroactive() ? " owed from " + day.owedFrom().get() : "")).orElse(" " + item.status().word())).toList();
    }

    private static DutyItem only(List<DutyItem> items) {
        assertEquals(1, items.size(), () -> shown(items).toString());
        return items.get(0);
    }

    private List<DutyItem> one(String entry, String from, String to) {
        return world().duties(CITY, duty("one", entry)).owed(from, to);
    }

    @Test
    void aMonthlyReportThenAQuarterlyOneThenNothing() {
        List<DutyItem> items = world().duties(CITY, REPORTS).owed("2022-06-27", "2024-12-31");

        assertEquals(List.of("work.report@2022-07 2022-07-26→2022-07-26→2022-07-26", "work.report@2022-08 2022-08-26→2022-08-26→2022-08-26",
                "work.report@2022-09 2022-09-26→2022-09-26→2022-09-26", "work.report@2022-10 2022-10-26→2022-10-26→2022-10-26",
                "work.report@2022-11 2022-11-26→2022-11-26→2022-11-25", "work.report@2022-12 2022-12-26→2022-12-26→2022-12-26",
                "work.report@2023-Q1 2023-03-26→2023-03-26→2023-03-24", "work.report@2023-Q2 2023-06-26→2023-06-26→2023-06-26",
                "work.report@2023-Q3 2023-09-26→2023-09-26→2023-09-26", "work.report@2023-Q4 2023-12-26→2023-12-26→2023-12-26"), shown(items));
        assertTrue(items.get(6).tentative() && !items.get(5).tentative());
        assertEquals(CITY, items.get(0).decidedBy().path());
        assertEquals("counties", items.get(0).duty().owedBy().get(0).id());
    }

    @Test
    void theReportOfTheLastPeriodIsOwedEvenAfterTheSchemeEnded() {
        List<DutyItem> items = world().duties(CITY, duty("late",
                "2023-01-01: { schedule: { quarterly: { month: 4, day: 26, last: 2023-12 } }, shift: none, " + CITED + " }",
                "2024-01-01: { ended: true, " + CITED + " }")).owed("2023-01-01", "2024-12-31");

        assertEquals(List.of("late@2022-Q4 2023-01-26", "late@2023-Q1 2023-04-26", "late@2023-Q2 2023-07-26", "late@2023-Q3 2023-10-26",
                "late@2023-Q4 2024-01-26"), items.stream().map(item -> item.instance().substring(5) + " " + item.day().get().nominal()).toList());
    }

    @Test
    void aFirstPeriodLeavesOutThoseBefore() {
        assertEquals(List.of("2023-02-05", "2023-03-05"), one("2022-12-15: { schedule: { monthly: { month: 2, day: 5, first: 2023-01 } }, "
                + "shift: none, " + CITED + " }", "2022-12-01", "2023-03-31").stream().map(item -> item.day().get().nominal().toString()).toList());
    }

    @Test
    void theLastDayOfAMonthAndADayThatAMonthHasNot() {
        assertEquals(List.of("2023-01-31", "2023-02-28", "2023-03-31"), one("2023-01-01: { schedule: { monthly: { day: last } }, shift: none, "
                + CITED + " }", "2023-01-01", "2023-03-31").stream().map(item -> item.day().get().nominal().toString()).toList());
        assertEquals(List.of("2024-02-29"), one("2023-01-01: { schedule: { monthly: { day: 30 } }, shift: none, " + CITED + " }", "2024-02-01",
                "2024-02-29").stream().map(item -> item.day().get().nominal().toString()).toList());
    }

    @Test
    void halfYearsAndYearsHaveNamesOfTheirOwn() {
        assertEquals(List.of("2022-H1", "2022-H2"), one("2022-01-01: { schedule: { half-yearly: { month: 6, day: last } }, shift: none, " + CITED
                + " }", "2022-01-01", "2022-12-31").stream().map(DutyItem::period).toList());
        assertEquals(List.of("2021"), one("2021-06-01: { schedule: { yearly: { month: 15, day: 31 } }, shift: none, " + CITED + " }",
                "2022-03-01", "2022-03-31").stream().map(DutyItem::period).toList());
    }

    @Test
    void whatWasDueBeforeItsIssueIsOwedFromThen() {
        String list = "2022-06-27: { schedule: { on: 2022-04-30 }, shift: administrative, " + CITED + " }";

        assertEquals(List.of("work.one 2022-04-30→2022-04-30→2022-04-29 owed from 2022-06-27"), shown(one(list, "2022-06-27", "2022-06-27")));
        assertEquals(1, one(list, "2022-04-01", "2022-04-30").size());
        assertEquals(List.of(), one(list, "2022-05-01", "2022-06-26"));
        assertEquals(List.of(), one(list, "2022-06-28", "2022-12-31"));
    }

    @Test
    void aDayThatIsMovedBeforeItCameIsOfTheSameThing() {
        List<DutyItem> items = world().duties(CITY, duty("goal", "2022-06-27: { schedule: { on: 2022-09-30 }, shift: none, " + CITED + " }",
                "2022-09-01: { schedule: { on: 2022-11-30 }, shift: none, " + CITED + " }",
                "2022-09-30: { schedule: { phase: { from: 2022-10-01, to: 2022-12-30 } }, shift: none, " + CITED + " }",
                "2023-01-01: { schedule: { on: 2023-12-29 }, shift: none, " + CITED + " }")).owed("2022-06-27", "2023-12-31");

        assertEquals(List.of("2022-12-30 by 2022-09-30 since 2022-06-27", "2023-12-29 by 2023-01-01 since 2023-01-01"), items.stream()
                .map(item -> "%s by %s since %s".formatted(item.day().get().nominal(), item.from(), item.since())).toList());
    }

    @Test
    void aPhaseIsDueOnItsLastDayAndKnowsItsFirst() {
        DutyItem phase = only(one("2022-06-27: { schedule: { phase: { from: 2022-07-01, to: 2022-09-30 } }, shift: none, " + CITED + " }",
                "2022-09-01", "2022-12-31"));

        assertEquals(Optional.of(LocalDate.of(2022, 7, 1)), phase.day().get().begins());
        assertEquals(LocalDate.of(2022, 9, 30), phase.day().get().nominal());
    }

    @Test
    void anOffDayMovesWhatTheShiftSays() {
        assertEquals(List.of("work.one 2022-10-05→2022-10-08→2022-10-08"), shown(one(
                "2022-01-01: { schedule: { on: 2022-10-05 }, shift: roll-forward, " + CITED + " }", "2022-10-05", "2022-10-05")));
        assertEquals(List.of("work.one 2022-10-05→2022-09-30→2022-09-30"), shown(one(
                "2022-01-01: { schedule: { on: 2022-10-05 }, shift: before-holiday, " + CITED + " }", "2022-09-30", "2022-09-30")));
        assertEquals(List.of("work.one 2022-10-05→2022-10-05→2022-10-05"), shown(one(
                "2022-01-01: { schedule: { on: 2022-10-05 }, shift: none, " + CITED + " }", "2022-10-01", "2022-10-31")));
    }

    @Test
    void thePlacesOwnDaysDecide() {
        List<DutyItem> items = one("2022-01-01: { schedule: { on: 2022-04-06 }, shift: roll-forward, " + CITED + " }", "2022-04-01", "2022-04-30");

        assertEquals(List.of("work.one 2022-04-06→2022-04-07→2022-04-07"), shown(items));
    }

    @Test
    void whatFallsOnAWeekendIsFoundInTheWeekInWhichItMustBeDone() {
        assertEquals(1, world().duties(CITY, REPORTS).owed("2022-11-21", "2022-11-25").size());
        assertEquals(1, one("2022-01-01: { schedule: { on: 2022-10-05 }, shift: roll-forward, " + CITED + " }", "2022-10-08", "2022-10-08").size());
    }

    @Test
    void aYearThatNobodyAnnouncedLeavesTheDayToActByOpen() {
        DutyItem fixed = only(one("2022-01-01: { schedule: { on: 2030-01-26 }, shift: administrative, " + CITED + " }", "2030-01-01", "2030-01-31"));
        DutyItem period = only(one("2022-01-01: { schedule: { on: 2030-01-26 }, shift: roll-forward, " + CITED + " }", "2030-01-01", "2030-01-31"));

        assertEquals(Optional.of(LocalDate.of(2030, 1, 26)), fixed.day().get().due());
        assertEquals(Optional.empty(), fixed.day().get().actBy());
        assertEquals(Optional.empty(), period.day().get().due());
        assertTrue(fixed.warnings().stream().anyMatch(each -> each.code().equals("not-configured") && each.detail().contains("2030年")));
    }

    @Test
    void anAgencyIsAnsweredForAllPlacesAndAYearThatOneHasNotAnnouncedLeavesTheOthersAlone() {
        PolicyEdition edition = world().duties(NATION, duty("one", "2022-01-01: { schedule: { on: 2023-03-26 }, shift: administrative, " + CITED + " }"))
                .file("cn.east", "calendar/recurring", "format: 1\nrecurring: [ { name: 三月三, citation: { document: test-2022-2, clause: \"1\" } } ]\n")
                .edition();
        List<AgencyDuty> duties = inMarch("各县", Optional.empty(), edition);

        assertEquals(List.of("[cn] [2023-03-24] []", "[cn.east, cn.east.port] [] [not-configured]"), duties.stream().map(duty -> duty.places() + " "
                + duty.item().day().get().actBy().stream().toList() + " " + duty.item().warnings().stream().map(Warning::code).toList()).toList());
        assertTrue(duties.stream().allMatch(duty -> duty.owes() && !duty.isOwed()));
        assertEquals(1, inMarch("counties", Optional.of("990100"), edition).size());
        assertEquals(List.of(), inMarch("employer", Optional.empty(), edition));
    }

    private static List<AgencyDuty> inMarch(String agency, Optional<String> place, PolicyEdition edition) {
        return new AgencyDuties(edition.agencies().agency(agency), place, edition).between(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 31));
    }

    @Test
    void whatHasNoDayComesLastAndSaysWhy() {
        List<DutyItem> items = world().duties(CITY, duty("a", "2022-01-01: { schedule: { event: 投诉, limit: { length: 5, unit: day } }, " + CITED + " }"),
                duty("b", "2022-01-01: { schedule: { continuous: 每天 }, " + CITED + " }"),
                duty("c", "2022-01-01: { schedule: { recurring: 定期 }, " + CITED + " }"),
                duty("d", "2022-01-01: { schedule: { recurring: 适时 }, modality: WHEN_FIT, " + CITED + " }"),
                duty("e", "2022-01-01: { unset: { configure: MBC-12, reason: 未给出 }, " + CITED + " }"),
                duty("f", "2022-01-01: { unset: { reason: 未给出 }, " + CITED + " }"),
                duty("z", "2022-01-01: { schedule: { on: 2022-05-09 }, shift: none, " + CITED + " }")).owed("2022-05-01", "2022-05-31");

        assertEquals(List.of("work.z 2022-05-09→2022-05-09→2022-05-09", "work.a event", "work.b continuous", "work.c recurring", "work.d when-fit",
                "work.e not-configured", "work.f not-configured"), shown(items));
        assertEquals("5 day", items.get(1).limit());
        assertEquals("MBC-12", items.get(5).configure());
        assertEquals("work.f", items.get(6).configure());
        assertEquals(DutyStatus.NOT_CONFIGURED, items.get(6).status());
    }

    @Test
    void whatHasNoDayIsListedOnlyWhileItIsInForce() {
        TimeWorld world = world().duties(CITY, duty("a", "2022-02-01: { schedule: { event: 投诉 }, " + CITED + " }", "2022-04-01: { ended: true, " + CITED + " }"));

        assertEquals(List.of(), world.owed("2022-01-01", "2022-01-31"));
        assertEquals(1, world.owed("2022-01-01", "2022-02-01").size());
        assertEquals(1, world.owed("2022-03-31", "2022-05-01").size());
        assertEquals(List.of(), world.owed("2022-04-01", "2022-05-01"));
    }

    @Test
    void theNearestPlaceDecidesFromItsFirstDayOnAndGivesItUpAgain() {
        TimeWorld world = world().duties(NATION, duty("report", "2022-01-01: { schedule: { monthly: { day: 10 } }, shift: none, " + CITED + " }"))
                .duties(CITY, "report:\n" + TimeWorld.values("2022-03-05: { schedule: { monthly: { day: 20 } }, shift: none, " + CITED + " }",
                        "2022-05-15: { withdrawn: true, " + CITED + " }"));

        assertEquals(List.of("2022-01-10", "2022-02-10", "2022-03-20", "2022-04-20", "2022-06-10"), world.owed("2022-01-01", "2022-06-30").stream()
                .map(item -> item.day().get().nominal().toString()).toList());
        assertEquals("报表", world.owed("2022-03-01", "2022-03-31").get(0).duty().title().zh());
        assertEquals(6, world.edition().place("cn.east").duties().between(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-06-30")).size());
    }

    @Test
    void aPlaceThatTakesOverCutsEvenTheLastPeriodOfThePlaceAbove() {
        TimeWorld world = world().duties(NATION, duty("report", "2022-01-01: { schedule: { quarterly: { month: 4, day: 10, last: 2022-03 } }, "
                + "shift: none, " + CITED + " }")).duties(CITY, "report:\n" + TimeWorld.values("2022-04-01: { schedule: { event: 另定 }, " + CITED + " }"));

        assertEquals(List.of("work.report@2021-Q4 2022-01-10→2022-01-10→2022-01-10", "work.report event"), shown(world.owed("2022-01-01", "2022-06-30")));
    }

    @Test
    void parametersAreLookedUpForThePlaceThatIsAskedAndNamedAsReadings() {
        DutyItem item = only(world().duties(NATION, duty("report",
                "2022-01-01: { schedule: { monthly: { day: { parameter: time.day } } }, shift: { parameter: time.shift }, " + CITED + " }"))
                .file(CITY, "parameters/time", "format: 1\nparameters:\n  day:\n    values:\n      2022-01-01: { value: 5, " + CITED + " }\n"
                        + "  shift:\n    values:\n      2022-01-01: { value: ROLL_FORWARD, " + CITED + " }\n").owed("2022-10-01", "2022-10-31"));

        assertEquals(List.of("work.report@2022-10 2022-10-05→2022-10-08→2022-10-08"), shown(List.of(item)));
        assertEquals(List.of("time.day=5", "time.shift=roll-forward"), item.readings().stream().map(each -> each.name() + "=" + each.option()).toList());
    }

    @Test
    void aParameterWithoutAValueIsAGapAndNotADay() {
        String report = duty("report", "2022-01-01: { schedule: { monthly: { day: { parameter: time.day } } }, shift: none, " + CITED + " }");
        DutyItem silent = only(world().duties(NATION, report).owed("2022-10-01", "2022-10-31"));
        DutyItem open = only(world().duties(NATION, report).file(CITY, "parameters/time", "format: 1\nparameters:\n  day:\n    values:\n"
                + "      2022-01-01: { unset: { configure: MBC-41, reason: 未给出 }, " + CITED + " }\n").owed("2022-10-01", "2022-10-31"));
        DutyItem absurd = only(world().duties(NATION, report).file(CITY, "parameters/time", "format: 1\nparameters:\n  day:\n    values:\n"
                + "      2022-01-01: { value: 32, " + CITED + " }\n").owed("2022-10-01", "2022-10-31"));

        assertEquals(List.of("time.day", "MBC-41", "time.day"), List.of(silent.configure(), open.configure(), absurd.configure()));
        assertEquals(List.of(DutyStatus.NOT_CONFIGURED, DutyStatus.NOT_CONFIGURED, DutyStatus.NOT_CONFIGURED),
                List.of(silent.status(), open.status(), absurd.status()));
    }

    @Test
    void aRangeThatCannotBeIsSaidToTheAsker() {
        TimeWorld world = world().duties(CITY, REPORTS);

        assertThrows(DayRangeException.class, () -> world.owed("2022-07-02", "2022-07-01"));
        assertThrows(DayRangeException.class, () -> world.owed("2022-01-01", "2032-01-01"));
        assertThrows(DayRangeException.class, () -> world.owed("1899-12-31", "1900-01-01"));
        assertThrows(DayRangeException.class, () -> world.owed("2199-12-31", "2200-01-01"));
        assertEquals(10, world.owed("2022-01-01", "2031-12-31").size());
    }

    @Test
    void anyRangeGivesWhatTheWholeTimeGivesThere() {
        PolicyEdition edition = world().duties(CITY, REPORTS, duty("roll", "2022-01-15: { schedule: { monthly: { day: 3 } }, shift: roll-forward, " + CITED + " }"),
                duty("pay", "2022-01-15: { schedule: { monthly: { day: last } }, shift: before-holiday, " + CITED + " }"),
                duty("once", "2022-06-27: { schedule: { on: 2022-04-30 }, shift: administrative, " + CITED + " }")).edition();
        List<DutyItem> all = edition.place(CITY).duties().between(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31));
        Random random = new Random(20221126);
        for (int i = 0; i < 200; i++) {
            LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(700));
            LocalDate to = from.plusDays(random.nextInt(30));
            List<DutyItem> expected = all.stream().filter(item -> touches(item, from, to)).toList();
            assertEquals(shown(expected), shown(edition.place(CITY).duties().between(from, to)), () -> from + " to " + to);
        }
    }

    private static boolean touches(DutyItem item, LocalDate from, LocalDate to) {
        var day = item.day().orElseThrow();
        return List.of(Optional.of(day.nominal()), day.due(), day.actBy(), day.owedFrom()).stream().flatMap(Optional::stream)
                .anyMatch(each -> !each.isBefore(from) && !each.isAfter(to));
    }

    @Test
    void whatADutyNamesMustBeThere() {
        assertFinding("unknown-agency", duty("a", "2022-01-01: { schedule: { event: 甲 }, " + CITED + " }").replace("counties", "county"));
        assertFinding("unknown-form", "a:\n  forms: [port-f-02]\n" + duty("a", "2022-01-01: { schedule: { event: 甲 }, " + CITED + " }").substring(3));
        assertFinding("unknown-clock", "a:\n  clock: filing\n" + duty("a", "2022-01-01: { schedule: { event: 甲 }, " + CITED + " }").substring(3));
        assertFinding("unknown-clause", duty("a", "2022-01-01: { schedule: { event: 甲 }, citation: { document: test-2022-1, clause: 九 } }"));
        assertFinding("incomplete-duty", "a:\n" + TimeWorld.values("2022-01-01: { schedule: { event: 甲 }, " + CITED + " }"));
        assertFinding("unknown-parameter", duty("a", "2022-01-01: { schedule: { monthly: { day: { parameter: time.dai } } }, shift: none, " + CITED + " }"));
        assertFinding("wrong-parameter", duty("a", "2022-01-01: { schedule: { monthly: { day: { parameter: time.shift } } }, shift: none, " + CITED + " }"));
        assertFinding("wrong-parameter", duty("a", "2022-01-01: { schedule: { on: 2022-02-02 }, shift: { parameter: time.wrong }, " + CITED + " }"));
        assertFinding("wrong-parameter", duty("a", "2022-01-01: { schedule: { on: 2022-02-02 }, shift: { parameter: time.day }, " + CITED + " }"));
        assertFinding("wrong-parameter", duty("a", "2022-01-01: { schedule: { monthly: { day: 1, first: { parameter: time.day } } }, shift: none, "
                + CITED + " }"));
    }

    private void assertFinding(String code, String duty) {
        PolicyEdition edition = world().duties(CITY, duty).edition();
        List<Finding> findings = edition.findings(new PlaceId(CITY));

        assertEquals(List.of(code), findings.stream().map(Finding::code).distinct().toList());
        assertTrue(findings.stream().allMatch(each -> each.file().equals("POLICY-INF/duties/work.yaml") && each.line() > 2
                && each.key().equals("work.a") && !each.mend().isEmpty()), findings::toString);
    }

    @Test
    void whatRestsOnAReadingOfOursSaysSo() {
        List<Warning> warnings = only(world().file(CITY, "documents", """
                format: 1
                documents:
                  own-readings:
                    title: 理解
                    issuers: [试验]
                    kind: reading
                    source: INFER
                    clauses: { "T-05": T-05 }
                """).duties(CITY, duty("a", "2022-01-01: { schedule: { on: 2022-02-02 }, shift: none, provisional: true, readings: [{ name: T-05, "
                + "option: administrative, citation: { document: own-readings, clause: T-05 } }], " + CITED + " }")).owed("2022-02-02", "2022-02-02")).warnings();

        assertEquals(List.of("unofficial-source", "provisional"), warnings.stream().map(Warning::code).toList());
    }
}
