// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.edition.TimeWorld.CITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Gap;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/** All clocks are test data. */
class ClockRuleTest {

    private static final String NATION = "cn";
    private static final String CITY = "cn.east.port";
    private static final String DAYS = clock("2022-01-01: { dates: { due: { length: 30, unit: day, shift: roll-forward }, workerDue: { length: 1, unit: "
            + "year, shift: roll-forward, citation: { document: test-2022-1, clause: \"3.2.2\" } } }, options: { extended: { text: 延长, plus: { due: 30 } }, "
            + "clear: { text: 清楚, length: { due: 15 } }, brief: { text: 简易, length: { due: 10 } } }, " + CITED + " }");
    private static final String WORKING = clock("2022-01-01: { dates: { due: { length: 5, unit: working-day } }, " + CITED + " }");
    private static final String HOURS = clock("2022-01-01: { dates: { due: { length: 24, unit: hour } }, soft: true, " + CITED + " }");

    @TempDir
    private Path folder;

    private static String clock(String... entries) {
        return "x:\n  title: 试钟\n  event: 事发\n" + TimeWorld.values(entries);
    }

    private TimeWorld world() {
        return new TimeWorld(folder);
    }

    private Calculation ask(String clock, Map<String, Object> facts) {
        return ask(world().clocks(NATION, clock), CITY, facts);
    }

    private static Calculation ask(TimeWorld world, String place, Map<String, Object> facts) {
        return world.edition().calculate(Case.of(place, "clock.x", facts));
    }

    private static Map<String, Temporal> dates(Calculation answer) {
        return assertInstanceOf(Outcome.Dates.class, answer.outcome(), () -> answer.outcome().toString()).dates();
    }

    private static Outcome.Refusal refusal(Calculation answer) {
        return assertInstanceOf(Outcome.Refusal.class, answer.outcome());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void daysBeginTheDayAfterAndRollForward() {
        Calculation answer = ask(DAYS, Map.of("event", "2022-09-05"));

        assertEquals(Map.of("due", day("2022-10-08"), "nominal", day("2022-10-05"), "workerDue", day("2023-09-05"), "workerNominal",
                day("2023-09-05")), dates(answer));
        assertEquals(day("2022-09-05"), answer.on());
        assertEquals(Calculation.OnFrom.FACT, answer.onFrom());
        assertEquals(List.of("test-2022-1#1", "test-2022-1#3.2.2"), answer.citations().stream().map(each -> each.id()).toList());
        TraceLine.Shifted shifted = answer.trace().stream().filter(TraceLine.Shifted.class::isInstance).map(TraceLine.Shifted.class::cast)
                .findFirst().orElseThrow();
        assertEquals("roll-forward", shifted.rule());
        assertEquals("3.2.2", shifted.clause().orElseThrow().clauseId());
        assertEquals("cn.east", shifted.calendar());
    }

    @Test
    void optionsAddAndReplace() {
        assertEquals(day("2022-09-09"), dates(ask(DAYS, Map.of("event", "2022-07-11", "extended", true))).get("due"));
        assertEquals(day("2022-07-26"), dates(ask(DAYS, Map.of("event", "2022-07-11", "clear", true))).get("due"));
        assertEquals(day("2022-08-25"), dates(ask(DAYS, Map.of("event", "2022-07-11", "clear", true, "extended", true))).get("due"));
        assertEquals(day("2022-08-10"), dates(ask(DAYS, Map.of("event", "2022-07-11", "clear", false))).get("due"));
    }

    @Test
    void twoOptionsThatBothReplaceTheLimitContradictEachOther() {
        Outcome.Refusal refusal = refusal(ask(DAYS, Map.of("event", "2022-07-11", "clear", true, "brief", true)));

        assertEquals(RefusalCode.INVALID_FACTS, refusal.code());
        assertEquals(List.of("contradiction"), refusal.issues().stream().map(FactIssue::code).toList());
    }

    @Test
    void workingDaysAreThoseOfThePlaceAndStandInTheTrace() {
        TimeWorld world = world().clocks(NATION, WORKING);

        assertEquals(day("2022-04-11"), dates(ask(world, NATION, Map.of("event", "2022-04-01"))).get("due"));
        Calculation answer = ask(world, CITY, Map.of("event", "2022-04-01"));
        assertEquals(day("2022-04-13"), dates(answer).get("due"));
        TraceLine.Counted counted = answer.trace().stream().filter(TraceLine.Counted.class::isInstance).map(TraceLine.Counted.class::cast)
                .findFirst().orElseThrow();
        assertEquals(List.of("2022-04-07", "2022-04-08", "2022-04-11", "2022-04-12", "2022-04-13"),
                counted.days().stream().map(LocalDate::toString).toList());
        assertEquals("cn.east", counted.calendar());
    }

    @Test
    void aMonthWithoutThatDayEndsOnItsLast() {
        String clock = clock("2022-01-01: { dates: { due: { length: 1, unit: month } }, " + CITED + " }");

        assertEquals(day("2022-02-28"), dates(ask(clock, Map.of("event", "2022-01-31"))).get("due"));
        assertEquals(day("2022-03-28"), dates(ask(clock, Map.of("event", "2022-02-28"))).get("due"));
    }

    @Test
    void aPayDayComesBeforeTheHoliday() {
        String clock = clock("2022-01-01: { dates: { due: { length: 0, unit: day, shift: before-holiday } }, " + CITED + " }");

        assertEquals(Map.of("due", day("2022-09-30"), "nominal", day("2022-10-05")), dates(ask(clock, Map.of("event", "2022-10-05"))));
    }

    @Test
    void aFixedDateStaysAndIsActedOnBefore() {
        String clock = clock("2022-01-01: { dates: { due: { length: 0, unit: day, shift: administrative } }, " + CITED + " }");

        assertEquals(Map.of("due", day("2022-10-05"), "nominal", day("2022-10-05"), "actBy", day("2022-09-30")),
                dates(ask(clock, Map.of("event", "2022-10-05"))));
    }

    @Test
    void hoursRunThroughHolidaysFromTheMomentWhateverItsOffset() {
        OffsetDateTime due = OffsetDateTime.parse("2022-10-01T18:20:00+08:00");

        for (Object moment : List.of("2022-09-30T18:20", "2022-09-30T18:20:00", "2022-09-30T10:20:00Z", "2022-09-30T18:20:00+08:00",
                Instant.parse("2022-09-30T10:20:00Z"), LocalDateTime.parse("2022-09-30T18:20"), OffsetDateTime.parse("2022-09-30T06:20-04:00"))) {
            Calculation answer = ask(HOURS, Map.of("event", moment));
            assertEquals(Map.of("due", due, "nominal", due), dates(answer), moment::toString);
            assertEquals(day("2022-09-30"), answer.on());
        }
    }

    @Test
    void hoursNeedAMoment() {
        Outcome.Refusal refusal = refusal(ask(HOURS, Map.of("event", "2022-09-30")));

        assertEquals(List.of("/event wrong-type"), refusal.issues().stream().map(each -> each.field() + " " + each.code()).toList());
    }

    @Test
    void aMomentLateInTheDayIsThatDayInChina() {
        assertEquals(day("2022-08-11"), dates(ask(DAYS, Map.of("event", "2022-07-11T16:00:00Z"))).get("due"));
        assertEquals(day("2022-08-10"), dates(ask(DAYS, Map.of("event", "2022-07-11T15:59:59Z"))).get("due"));
    }

    @Test
    void whatWasDoneLateIsOverdueSoftOrMissed() {
        assertEquals(List.of("soft-breach"), codes(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-10-01T18:21"))));
        assertEquals(List.of(), codes(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-10-01T18:20"))));
        assertEquals(List.of(), codes(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-09-30"))));
        assertEquals(List.of("soft-breach"), codes(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-10-02"))));
        assertEquals(List.of("wrong-type"), refusal(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-10-01"))).issues().stream()
                .map(FactIssue::code).toList());
        assertEquals(List.of("overdue"), codes(ask(DAYS, Map.of("event", "2022-09-05", "done", "2022-10-09"))));
        assertEquals(List.of(), codes(ask(DAYS, Map.of("event", "2022-09-05", "done", "2022-10-08T23:59:59"))));
        assertEquals(List.of("missed"), codes(ask(clock("2022-01-01: { dates: { due: { length: 1, unit: day } }, modality: TARGET, soft: true, "
                + CITED + " }"), Map.of("event", "2022-09-05", "done", "2022-10-09"))));
    }

    /** On the day itself it can: a day has no hour. */
    @Test
    void nothingIsDoneBeforeItsEvent() {
        for (String done : List.of("2022-09-04", "2022-09-04T23:59", "2000-01-01")) {
            Outcome.Refusal refusal = refusal(ask(DAYS, Map.of("event", "2022-09-05", "done", done)));
            assertEquals(List.of("/done contradiction"), refusal.issues().stream().map(each -> each.field() + " " + each.code()).toList(), done);
        }
        assertEquals(List.of("contradiction"), refusal(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-09-30T18:19:59"))).issues()
                .stream().map(FactIssue::code).toList());
        assertEquals(List.of("contradiction"), refusal(ask(HOURS, Map.of("event", "2022-09-30T18:20", "done", "2022-09-30T10:19Z"))).issues()
                .stream().map(FactIssue::code).toList());
        assertEquals(List.of(), codes(ask(DAYS, Map.of("event", "2022-09-05T12:00", "done", "2022-09-05"))));
        assertEquals(List.of(), codes(ask(DAYS, Map.of("event", "2022-09-05", "done", "2022-09-05T00:00"))));
    }

    @Test
    void aTermObligesNobodySoNothingCanBeLate() {
        Outcome.Refusal refusal = refusal(ask(clock("2022-01-01: { dates: { until: { length: 3, unit: year } }, " + CITED + " }"),
                Map.of("event", "2022-09-05", "done", "2022-10-09")));

        assertEquals(List.of("/done contradiction"), refusal.issues().stream().map(each -> each.field() + " " + each.code()).toList());
    }

    private static List<String> codes(Calculation answer) {
        dates(answer);
        return answer.warnings().stream().map(Warning::code).toList();
    }

    @Test
    void factsThatCannotBeAreAllNamed() {
        Outcome.Refusal refusal = refusal(ask(DAYS, Map.of("event", "2022-02-30", "extended", "perhaps", "days", "-5")));

        assertEquals(RefusalCode.INVALID_FACTS, refusal.code());
        assertEquals(List.of("/days unknown", "/event wrong-type", "/extended wrong-type"),
                refusal.issues().stream().map(each -> each.field() + " " + each.code()).sorted().toList());
        for (String event : List.of("-5", "2022-2-3", "+12022-01-01", "2022-01-01T25:00", "2022-01-01T10:00+25:00", "20220101", "")) {
            assertEquals(List.of("wrong-type"), refusal(ask(DAYS, Map.of("event", event))).issues().stream().map(FactIssue::code).toList(), event);
        }
        for (Object event : List.of("1899-12-31", "2200-01-01", LocalDate.MAX)) {
            assertEquals(List.of("out-of-range"), refusal(ask(DAYS, Map.of("event", event))).issues().stream().map(FactIssue::code).toList());
        }
        assertEquals(List.of("missing"), refusal(ask(DAYS, Map.of())).issues().stream().map(FactIssue::code).toList());
    }

    @Test
    void aYearThatNobodyAnnouncedIsAGap() {
        Outcome.Refusal refusal = refusal(ask(WORKING, Map.of("event", "2023-12-29")));

        assertEquals(RefusalCode.NOT_CONFIGURED, refusal.code());
        assertEquals("calendar.2024", refusal.configure());
    }

    @Test
    void aLimitIsCountedBackFromItsEvent() {
        String back = clock("2022-01-01: { dates: { due: { length: 5, unit: working-day, before: true }, "
                + "early: { length: 5, unit: day, before: true } }, " + CITED + " }");

        Map<String, Temporal> dates = dates(ask(back, Map.of("event", "2022-06-20")));

        assertEquals(LocalDate.of(2022, 6, 13), dates.get("due"));
        assertEquals(LocalDate.of(2022, 6, 15), dates.get("early"));
    }

    @Test
    void aClockBeforeItBeganAfterItEndedAndWhileItIsOpen() {
        String clock = clock("2022-01-01: { dates: { due: { length: 1, unit: day } }, " + CITED + " }",
                "2022-06-01: { unset: { configure: MBC-45, reason: 未给出 }, " + CITED + " }", "2022-09-01: { ended: true, " + CITED + " }");

        assertEquals(RefusalCode.NO_RULE_ON_DATE, refusal(ask(clock, Map.of("event", "2021-12-31"))).code());
        assertTrue(refusal(ask(clock, Map.of("event", "2021-12-31"))).detail().contains("自2022年1月1日起执行"));
        Outcome.Refusal open = refusal(ask(clock, Map.of("event", "2022-06-01")));
        assertEquals("MBC-45", open.configure());
        assertEquals(Gap.Kind.NOT_DECIDED, open.missing().orElseThrow().kind());
        assertTrue(open.detail().contains("未给出") && !open.detail().contains("cn."), open.detail());
        assertEquals("test-2022-1#1", refusal(ask(clock, Map.of("event", "2022-06-01"))).citation().orElseThrow().id());
        assertEquals(RefusalCode.NO_RULE_ON_DATE, refusal(ask(clock, Map.of("event", "2022-09-01"))).code());
        assertEquals("clock.x", refusal(ask(clock("2022-01-01: { unset: { reason: 未给出 }, " + CITED + " }"), Map.of("event", "2022-06-01"))).configure());
    }

    @Test
    void aConditionThatDoesNotHoldIsSaidWithItsClause() {
        String clock = clock("2022-01-01: { dates: { due: { length: 1, unit: day } }, requires: { unpaid: { text: 逾期未支付, citation: "
                + "{ document: test-2022-1, clause: \"3.2.2\" } } }, " + CITED + " }");

        assertEquals(RefusalCode.NOT_APPLICABLE, refusal(ask(clock, Map.of("event", "2022-06-01", "unpaid", false))).code());
        assertEquals("3.2.2", refusal(ask(clock, Map.of("event", "2022-06-01", "unpaid", false))).citation().orElseThrow().clauseId());
        assertEquals(List.of("/unpaid missing"), refusal(ask(clock, Map.of("event", "2022-06-01"))).issues().stream()
                .map(each -> each.field() + " " + each.code()).toList());
        assertEquals(day("2022-06-02"), dates(ask(clock, Map.of("event", "2022-06-01", "unpaid", true))).get("due"));
    }

    @Test
    void aWindowGrowsByTheHolidayInIt() {
        String window = "x:\n  title: 申报期\n" + TimeWorld.values("2022-01-01: { window: { holiday-extension: 3 }, " + CITED + " }");

        Calculation answer = ask(window, Map.of("start", "2022-10-01", "end", "2022-10-15"));
        assertEquals(Map.of("due", day("2022-10-25"), "nominal", day("2022-10-15")), dates(answer));
        assertEquals(day("2022-10-15"), answer.on());
        assertEquals(day("2022-11-15"), dates(ask(window, Map.of("start", "2022-11-01", "end", "2022-11-15"))).get("due"));
        assertEquals(List.of("/start out-of-range"), refusal(ask(window, Map.of("start", "0001-01-01", "end", "2022-11-01"))).issues().stream()
                .map(each -> each.field() + " " + each.code()).toList());
        assertEquals(List.of("/end contradiction"), refusal(ask(window, Map.of("start", "2022-11-02", "end", "2022-11-01"))).issues().stream()
                .map(each -> each.field() + " " + each.code()).toList());
    }

    @Test
    void aCityDecidesFromItsOwnDayOnAndTheNationBeforeAndAfter() {
        TimeWorld world = world().clocks(NATION, DAYS).clocks(CITY, "x:\n" + TimeWorld.values(
                "2022-07-01: { dates: { due: { length: 3, unit: day } }, options: { urgent: { text: 紧急, length: { due: 1 } } }, " + CITED + " }",
                "2022-08-01: { withdrawn: true, " + CITED + " }"));

        assertEquals(day("2022-07-25"), dates(ask(world, CITY, Map.of("event", "2022-06-25"))).get("due"));
        assertEquals(day("2022-07-04"), dates(ask(world, CITY, Map.of("event", "2022-07-01"))).get("due"));
        assertEquals(day("2022-07-02"), dates(ask(world, CITY, Map.of("event", "2022-07-01", "urgent", true))).get("due"));
        assertEquals(day("2022-08-31"), dates(ask(world, CITY, Map.of("event", "2022-08-01"))).get("due"));
        assertTrue(ask(world, CITY, Map.of("event", "2022-08-01")).trace().stream().anyMatch(TraceLine.Inherited.class::isInstance));
        assertEquals(day("2022-08-31"), dates(ask(world, "cn.east", Map.of("event", "2022-08-01"))).get("due"));
    }

    @Test
    void aJavaRuleOfAPlaceWinsAndMayCallTheClockAboveIt() {
        Rule later = new Rule() {
            @Override
            public RuleDescription describe() {
                return RuleDescription.extending(List.of(Fact.flag("closed", Text.of("闭馆"))));
            }

            @Override
            public Outcome apply(Worksheet sheet) {
                Outcome.Dates dates = (Outcome.Dates) sheet.inherited();
                return new Outcome.Dates(Map.of("due", ((LocalDate) dates.dates().get("due")).plusDays(1)));
            }
        };
        TimeWorld world = world().clocks(NATION, DAYS).rule("cn.east", "clock.x", later).clocks(CITY, "x:\n" + TimeWorld.values(
                "2022-07-01: { dates: { due: { length: 3, unit: day } }, " + CITED + " }"));

        assertEquals(day("2022-08-11"), dates(ask(world, "cn.east", Map.of("event", "2022-07-11"))).get("due"));
        assertEquals(day("2022-07-14"), dates(ask(world, CITY, Map.of("event", "2022-07-11"))).get("due"));
        assertEquals(day("2022-07-26"), dates(ask(world, CITY, Map.of("event", "2022-06-25"))).get("due"));
    }

    @Test
    void aClockIsOfferedLikeAnyRuleAndAnUnknownOneSuggestsItsName() {
        PolicyEdition edition = world().clocks(NATION, DAYS).edition();
        CalculationOffer offer = edition.place(CITY).calculations().stream().filter(each -> each.rule().equals("clock.x")).findFirst().orElseThrow();

        assertEquals(List.of("event", "extended", "clear", "brief", "done"), offer.description().facts().stream().map(Fact::name).toList());
        assertEquals("事发", offer.description().facts().get(0).description().zh());
        assertTrue(offer.description().facts().get(0).isRequired());
        UnknownNameException unknown = assertThrows(UnknownNameException.class, () -> edition.calculate(Case.of(CITY, "clock.y", Map.of())));
        assertEquals(List.of("clock.x"), unknown.suggestions());
    }

    @Test
    void lengthAndShiftMayBeLookedUpAndWhatIfValuesWork() {
        TimeWorld world = world().clocks(NATION, clock("2022-01-01: { dates: { due: { length: { parameter: time.length }, unit: day, shift: "
                + "{ parameter: time.shift } } }, " + CITED + " }")).file(CITY, "parameters/time", "format: 1\nparameters:\n  length:\n    values:\n"
                + "      2022-01-01: { value: 4, " + CITED + " }\n  shift:\n    values:\n      2022-01-01: { value: ROLL_FORWARD, " + CITED + " }\n");

        assertEquals(day("2022-10-08"), dates(ask(world, CITY, Map.of("event", "2022-09-29"))).get("due"));
        assertEquals(RefusalCode.NO_RULE_ON_DATE, refusal(ask(world, "cn.east", Map.of("event", "2022-09-29"))).code());
        for (String length : List.of("-1", "36601")) {
            assertEquals(RefusalCode.NOT_CONFIGURED, refusal(world.edition().calculate(new Case(CITY, "clock.x", Optional.empty(),
                    Map.of("event", "2022-09-29"), Map.of("time.length", length)))).code());
        }
        assertEquals(List.of("/overrides/time.length wrong-type"), wrong(world, "time.length", "much"));
        assertEquals(List.of("/overrides/time.length/value wrong-type"), wrong(world, "time.length", Map.of("value", "much")));
        assertEquals(List.of("/overrides/time.length/unit not-a-code"), wrong(world, "time.length", Map.of("value", "4", "unit", "CNY")));
        assertEquals(List.of("/overrides/time.length/unit not-a-code"), wrong(world, "time.length", Map.of("value", "4", "unit", List.of())));
        assertEquals(List.of("/overrides/time.length/value missing"), wrong(world, "time.length", Map.of("unit", "day")));
        assertEquals(List.of("/overrides/time.length/worth unknown"), wrong(world, "time.length", Map.of("value", "4", "worth", "4")));
        assertEquals(List.of("/overrides/time~1length~0 unknown"), wrong(world, "time/length~", "4"));
    }

    private static List<String> wrong(TimeWorld world, String key, Object value) {
        return refusal(world.edition().calculate(new Case(CITY, "clock.x", Optional.empty(), Map.of("event", "2022-09-29"), Map.of(key, value))))
                .issues().stream().map(each -> each.pointer() + " " + each.code()).toList();
    }

    @Test
    void addingThenCountingReturnsTheLimitOnAnyDay() {
        PolicyEdition edition = world().clocks(NATION, clock("2022-01-01: { dates: { due: { length: { parameter: time.length }, unit: working-day } }, "
                + CITED + " }")).edition();
        Random random = new Random(20190506);
        for (int i = 0; i < 200; i++) {
            LocalDate event = day("2022-01-01").plusDays(random.nextInt(500));
            int length = random.nextInt(100);
            Calculation answer = edition.calculate(new Case(CITY, "clock.x", Optional.empty(), Map.of("event", event),
                    Map.of("time.length", Integer.toString(length))));
            LocalDate due = (LocalDate) dates(answer).get("due");
            assertEquals(length, edition.place(CITY).workingDays().between(event, due), () -> event + " + " + length);
            assertTrue(length == 0 || edition.place(CITY).workingDays().isWorking(due));
        }
    }

    @Test
    void aLaterEventIsNeverDueEarlierAndRollingNeverLandsOnAnOffDay() {
        PolicyEdition edition = world().clocks(NATION, DAYS).edition();
        LocalDate before = LocalDate.MIN;
        for (LocalDate event = day("2022-01-01"); event.isBefore(day("2022-12-01")); event = event.plusDays(1)) {
            LocalDate due = (LocalDate) dates(edition.calculate(Case.of(CITY, "clock.x", Map.of("event", event)))).get("due");
            assertTrue(!due.isBefore(before) && edition.place(CITY).workingDays().isWorking(due), event::toString);
            before = due;
        }
    }

    @Test
    void whatAClockNamesMustBeThere() {
        assertFinding("unknown-clause", "x:\n  title: 甲\n  event: 乙\n" + TimeWorld.values("2022-01-01: { dates: { due: { length: 1, unit: day } }, "
                + "citation: { document: test-2022-1, clause: 九 } }"));
        assertFinding("unknown-agency", "x:\n  title: 甲\n  event: 乙\n  owedBy: [nobody]\n");
        assertFinding("incomplete-clock", "x:\n  event: 乙\n");
        assertFinding("incomplete-clock", "x:\n  title: 甲\n" + TimeWorld.values("2022-01-01: { dates: { due: { length: 1, unit: day } }, " + CITED + " }"));
        assertFinding("unknown-parameter", clock("2022-01-01: { dates: { due: { length: { parameter: time.len }, unit: day } }, " + CITED + " }"));
        assertFinding("wrong-parameter", clock("2022-01-01: { dates: { due: { length: { parameter: time.shift }, unit: day } }, " + CITED + " }"));
        assertFinding("wrong-parameter", clock("2022-01-01: { dates: { due: { length: 1, unit: day, shift: { parameter: time.wrong } } }, " + CITED + " }"));
    }

    @Test
    void aClockAndAJavaRuleOfOnePlaceAreTwoAnswers() {
        Rule rule = new Rule() {
            @Override
            public RuleDescription describe() {
                return new RuleDescription(Text.of("规则"), Outcome.Kind.DATES, List.of(), Optional.empty());
            }

            @Override
            public Outcome apply(Worksheet sheet) {
                return new Outcome.Dates(Map.of());
            }
        };

        assertEquals(List.of("clock-and-rule"), world().clocks(CITY, DAYS).rule(CITY, "clock.x", rule).edition().findings(new PlaceId(CITY)).stream()
                .map(Finding::code).toList());
    }

    private void assertFinding(String code, String clock) {
        List<Finding> findings = world().clocks(CITY, clock).edition().findings(new PlaceId(CITY));

        assertEquals(List.of(code), findings.stream().map(Finding::code).distinct().toList());
        assertTrue(findings.stream().allMatch(each -> each.file().equals("POLICY-INF/clocks/time.yaml") && each.line() > 5
                && each.key().equals("clock.x") && !each.mend().isEmpty()), findings::toString);
    }
}
