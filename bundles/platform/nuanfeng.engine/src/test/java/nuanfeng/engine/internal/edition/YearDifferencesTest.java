// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.edition.TimeWorld.CITED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;

/** Days of two places beside each other. All of them are invented. */
class YearDifferencesTest {

    private static final String NATION = "cn";
    private static final String PROVINCE = "cn.east";
    private static final String CITY = "cn.east.port";
    private static final String RECURRING = "format: 1\nrecurring: [ { name: 三月三, citation: { document: test-2022-2, clause: \"1\" } } ]\n";

    @TempDir
    private Path folder;

    private static List<Difference> diff(PolicyEdition edition, String here, String there, String on) {
        return edition.place(here).diff(edition.place(there), LocalDate.parse(on)).stream().filter(each -> each.kind().equals("calendar")).toList();
    }

    private static List<String> shown(List<Difference> differences) {
        return differences.stream().map(each -> "%s %s [%s] [%s] %s".formatted(each.mark(), each.key(), each.here(), each.there(),
                each.citations().stream().map(Citation::id).collect(Collectors.joining(" ")))).toList();
    }

    private static List<String> told(List<Difference> differences, boolean english) {
        return differences.stream().map(each -> each.here().text(english) + " / " + each.there().text(english)).toList();
    }

    private PolicyEdition edition(String holidays) {
        return new TimeWorld(folder).file(PROVINCE, "calendar/2022", "format: 1\nyear: 2022\n" + CITED.replace("2022-1", "2022-2") + "\nholidays:\n"
                + holidays).edition();
    }

    @Test
    void theDaysOfThePlaceAboveAreAnswersOfItsOwn() {
        PolicyEdition edition = new TimeWorld(folder).edition();

        assertEquals(List.of("CHANGE calendar.2022-04-02 [off 三月三] [make-up 清明节] test-2022-2#1 test-2022-1#1",
                "CHANGE calendar.2022-04-06 [off 三月三] [workday] test-2022-2#1"), shown(diff(edition, CITY, NATION, "2022-12-31")));
        assertEquals(List.of("三月三 2022-04-02", "三月三 2022-04-06"), diff(edition, CITY, NATION, "2022-01-01").stream()
                .map(each -> each.label().orElseThrow().zh()).toList());
    }

    @Test
    void fromTheOtherSideTheSameDaysDiffer() {
        assertEquals(List.of("CHANGE calendar.2022-04-02 [make-up 清明节] [off 三月三] test-2022-1#1 test-2022-2#1",
                "CHANGE calendar.2022-04-06 [workday] [off 三月三] test-2022-2#1"), shown(diff(new TimeWorld(folder).edition(), NATION, PROVINCE, "2022-07-01")));
    }

    @Test
    void whereBothSayTheSameThereIsNoDifference() {
        PolicyEdition edition = new TimeWorld(folder).edition();

        assertEquals(List.of(), diff(edition, CITY, PROVINCE, "2022-07-01"));
        assertEquals(List.of(), diff(edition, CITY, NATION, "2023-07-01"));
        assertEquals(List.of(), edition.place(CITY).sideBySide(edition.place(NATION), LocalDate.parse("2023-07-01")).stream()
                .filter(each -> each.kind().equals("calendar")).toList());
        assertEquals(List.of(), diff(edition, CITY, NATION, "2024-07-01"), "neither knows that year");
    }

    @Test
    void daysInARowAreOneDifferenceWhileNothingChanges() {
        PolicyEdition edition = edition("  - { name: { zh: 长节, en: Long Day }, off: 2022-06-16/2022-06-19, work: 2022-06-26 }\n");

        assertEquals(List.of("CHANGE calendar.2022-06-16/2022-06-17 [off 长节] [workday] test-2022-2#1",
                "CHANGE calendar.2022-06-18/2022-06-19 [off 长节] [weekend] test-2022-2#1",
                "CHANGE calendar.2022-06-26 [make-up 长节] [weekend] test-2022-2#1"), shown(diff(edition, CITY, NATION, "2022-07-01")));
        Difference first = diff(edition, CITY, NATION, "2022-07-01").get(0);
        assertEquals("长节 2022-06-16至2022-06-17", first.label().orElseThrow().zh());
        assertEquals("Long Day 2022-06-16 to 2022-06-17", first.label().orElseThrow().in(true));
        assertEquals(List.of("放假（长节） / 上班", "放假（长节） / 周末休息", "上班（长节调休） / 周末休息"),
                told(diff(edition, CITY, NATION, "2022-07-01"), false));
        assertEquals(List.of("day off (Long Day) / workday", "day off (Long Day) / weekend", "make-up workday (Long Day) / weekend"),
                told(diff(edition, CITY, NATION, "2022-07-01"), true));
    }

    @Test
    void aDifferenceReachesTheLastDayOfTheYear() {
        assertEquals(List.of("CHANGE calendar.2022-12-30 [off 岁末] [workday] test-2022-2#1",
                "CHANGE calendar.2022-12-31 [off 岁末] [off 元旦] test-2022-2#1 test-2022-1#1"),
                shown(diff(edition("  - { name: 岁末, off: 2022-12-30/2022-12-31 }\n"), CITY, NATION, "2022-07-01")));
    }

    @Test
    void aHolidayThatReturnsAndIsNotAnnouncedIsOneDifferenceOfTheWholeYear() {
        PolicyEdition edition = new TimeWorld(folder).file(PROVINCE, "calendar/recurring", RECURRING).edition();

        assertEquals(List.of("CHANGE calendar.2023 [NOT_CONFIGURED calendar.2023] [256 workdays] test-2022-2#1 test-2022-1#1"),
                shown(diff(edition, CITY, NATION, "2023-03-01")));
        assertEquals(List.of("CHANGE calendar.2023 [256 workdays] [NOT_CONFIGURED calendar.2023] test-2022-1#1 test-2022-2#1"),
                shown(diff(edition, NATION, CITY, "2023-03-01")));
        assertEquals(List.of("256个工作日 / 尚未确定"), told(diff(edition, NATION, CITY, "2023-03-01"), false));
        assertEquals(List.of("256 working days / to be configured locally"), told(diff(edition, NATION, CITY, "2023-03-01"), true));
        assertEquals(2, diff(edition, CITY, NATION, "2022-03-01").size());
    }
}
