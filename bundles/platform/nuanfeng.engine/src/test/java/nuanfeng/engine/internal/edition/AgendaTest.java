// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.duty.DayRangeException;
import nuanfeng.library.UnknownNameException;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.GapItem.Status;
import nuanfeng.outlook.Outlook;

/** What lies ahead and what is missing in a nation, a province and a city. */
class AgendaTest {

    private static final String VALUES = """
            format: 1
            parameters:
              day:
                values:
                  2022-03-01: { value: 5, reviewBy: 2022-08-31, citation: { document: test-2022-2, clause: "1" } }
                  2022-09-01: { unset: { configure: MBC-99, reason: 文件未规定 }, citation: { document: test-2022-2, clause: "1" } }
              month:
                values:
                  2022-03-01: { value: 6, citation: { document: test-2022-2, clause: "1" } }
                  2022-10-01: { ended: true, citation: { document: test-2022-2, clause: "1" } }
            """;

    @TempDir
    private Path folder;

    private Outlook outlook() {
        return new TimeWorld(folder).file("cn.east", "parameters/time", VALUES)
                .duties("cn", TimeWorld.duty("report", "2022-03-15: { schedule: { on: 2022-04-03 }, shift: roll-forward, " + TimeWorld.CITED + " }"))
                .edition().outlook();
    }

    private static List<String> told(Outlook outlook, Optional<String> place, String from, String to, Event... wanted) {
        return outlook.agenda(place, LocalDate.parse(from), LocalDate.parse(to), wanted.length == 0 ? EnumSet.allOf(Event.class) : EnumSet.of(wanted[0], wanted)).stream()
                .map(each -> "%s %s %s %s %s→%s".formatted(each.date(), each.place(), each.event().word(), each.key(), each.before().map(Object::toString).orElse(""),
                        each.after().map(Object::toString).orElse(""))).toList();
    }

    @Test
    void valuesBeginEndAndAreToBeLookedAtAgainWhereTheyAreSaid() {
        assertEquals(List.of("2022-03-01 cn.east starts time.day →5", "2022-03-01 cn.east starts time.month →6"),
                told(outlook(), Optional.empty(), "2022-03-01", "2022-03-14", Event.STARTS, Event.ENDS, Event.REVIEW_DUE));
        List<String> autumn = told(outlook(), Optional.empty(), "2022-08-31", "2022-10-01", Event.STARTS, Event.ENDS, Event.REVIEW_DUE);
        assertEquals("2022-08-31 cn.east review-due time.day →5", autumn.get(0));
        assertTrue(autumn.get(1).startsWith("2022-09-01 cn.east starts time.day 5→"), autumn.get(1));
        assertTrue(autumn.get(2).startsWith("2022-10-01 cn.east ends time.month 6→"), autumn.get(2));
        assertEquals(3, autumn.size());
    }

    @Test
    void aPlaceBelowSeesWhatHoldsThereAndAPlaceAboveDoesNot() {
        assertEquals(2, told(outlook(), Optional.of("cn.east.port"), "2022-03-01", "2022-03-01").size());
        assertEquals(2, told(outlook(), Optional.of("990100"), "2022-03-01", "2022-03-01").size());
        assertEquals(List.of(), told(outlook(), Optional.of("cn"), "2022-03-01", "2022-03-01"));
    }

    @Test
    void aDutyIsToldOnceAsTheNationsAndWhereItIsAskedOnTheDayThatHoldsThere() {
        assertEquals(List.of("2022-03-15 cn duty-begins work.report →"), told(outlook(), Optional.empty(), "2022-03-10", "2022-03-20"));
        assertEquals(List.of("2022-04-06 cn duty-due work.report 文件规定的日期为2022年4月3日→"), told(outlook(), Optional.empty(), "2022-04-01", "2022-04-30", Event.DUTY_DUE));
        assertEquals(List.of("2022-04-07 cn duty-due work.report 文件规定的日期为2022年4月3日→"),
                told(outlook(), Optional.of("cn.east.port"), "2022-04-01", "2022-04-30", Event.DUTY_DUE));
    }

    @Test
    void daysOffAreToldByWhoAnnouncesThem() {
        assertEquals(List.of("2022-04-02 cn day-off-change calendar.2022 休息日→工作日", "2022-04-04 cn day-off-change calendar.2022 工作日→休息日",
                "2022-04-05 cn day-off-change calendar.2022 工作日→休息日", "2022-04-06 cn.east day-off-change calendar.2022 工作日→休息日"),
                told(outlook(), Optional.empty(), "2022-04-01", "2022-04-10", Event.DAY_OFF_CHANGE).stream().filter(each -> !each.startsWith("2022-04-02 cn.east")).toList());
        assertEquals(List.of(), told(outlook(), Optional.empty(), "2030-01-01", "2031-12-31"));
    }

    @Test
    void aRangeThatIsNoneAndAPlaceThatIsNoneAreRefused() {
        Outlook outlook = outlook();
        assertThrows(DayRangeException.class, () -> told(outlook, Optional.empty(), "2022-04-02", "2022-04-01"));
        assertThrows(DayRangeException.class, () -> told(outlook, Optional.empty(), "2022-01-01", "2032-01-01"));
        assertThrows(UnknownNameException.class, () -> told(outlook, Optional.of("cn.nowhere"), "2022-04-01", "2022-04-01"));
        assertThrows(UnknownNameException.class, () -> outlook.gaps(Optional.of("cn.nowhere"), LocalDate.parse("2022-04-01")));
    }

    private static List<String> missing(Outlook outlook, Optional<String> place, String on) {
        return outlook.gaps(place, LocalDate.parse(on)).stream().map(each -> each.place() + " " + each.status().word() + " " + each.key()).toList();
    }

    @Test
    void whatIsMissingIsToldOnceByWhoIsToSayIt() {
        assertEquals(List.of("cn.east not-configured time.day", "cn.east ended time.month"),
                missing(outlook(), Optional.empty(), "2022-10-01").stream().filter(each -> each.startsWith("cn.east")).toList());
        assertEquals(List.of("cn.east.port not-configured time.day", "cn.east.port ended time.month"), missing(outlook(), Optional.of("cn.east.port"), "2022-10-01"));
        GapItem gap = outlook().gaps(Optional.of("cn.east.port"), LocalDate.parse("2022-10-01")).get(0);
        assertEquals("MBC-99", gap.configure());
        assertTrue(gap.detail().zh().contains("文件未规定"), gap.detail().zh());
        assertTrue(gap.detail().english().orElseThrow().contains("no value"), gap.detail().toString());
    }

    @Test
    void aValueWhoseDayOfReviewHasPassedWantsALook() {
        assertEquals(List.of(), missing(outlook(), Optional.of("cn.east"), "2022-08-31"));
        assertEquals(List.of("cn.east review-overdue time.day"), missing(new TimeWorld(folder).file("cn.east", "parameters/time", VALUES.replace("2022-09-01", "2022-12-01"))
                .edition().outlook(), Optional.of("cn.east"), "2022-09-01"));
    }

    @Test
    void aYearThatNobodyAnnouncedIsMissing() {
        List<GapItem> gaps = outlook().gaps(Optional.empty(), LocalDate.parse("2023-06-01"));
        GapItem year = gaps.stream().filter(each -> each.status() == Status.NO_CALENDAR).findFirst().orElseThrow();
        assertEquals("cn calendar.2024 2024年放假安排", year.place() + " " + year.key() + " " + year.title());
    }
}
