// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.HolidaySpan;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** All days and holidays here are invented. In 2001 the first of January is a Monday. */
class LayeredCalendarTest {

    private static final Citation NOTICE = new Citation("test-1", "试〔2001〕1号", "试", "1", "一", "S", "");
    private static final Citation OWN = new Citation("test-2", "试〔2001〕2号", "试", "2", "二", "S", "");
    private static final Layer.Festivals OPEN = new Layer.Festivals(Map.of(), Optional.of("尚未确定"), NOTICE);

    private final LayeredCalendar nation = LayeredCalendar.of(new Layer(new PlaceId("cn"), Set.of(2001, 2002, 2004),
            Map.of(day("2001-01-01"), off("元旦"), day("2001-06-25"), off("端午"), day("2001-06-23"), work("端午"),
                    day("2001-12-31"), off("元旦")),
            Map.of(2001, new Layer.Festivals(Map.of(day("2001-01-01"), Text.of("元旦")), Optional.empty(), NOTICE), 2002, OPEN),
            List.of()));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Layer.Marked off(String name) {
        return new Layer.Marked(false, Text.of(name), NOTICE);
    }

    private static Layer.Marked work(String name) {
        return new Layer.Marked(true, Text.of(name), NOTICE);
    }

    private LayeredCalendar region(Set<Integer> years, Map<LocalDate, Layer.Marked> days) {
        return nation.with(new Layer(new PlaceId("cn.region"), years, days, Map.of(),
                List.of(new Layer.Recurring(Text.of("山歌节"), OWN))));
    }

    private static int gap(Runnable question) {
        return assertThrows(CalendarGapException.class, question::run).year();
    }

    @Test
    void aPlaceThatSaysNothingAboutDaysSharesTheCalendarAbove() {
        assertSame(nation, nation.with(new Layer(new PlaceId("cn.silent"), Set.of(), Map.of(), Map.of(), List.of())));
    }

    @Test
    void theNearestPlaceDecidesDayByDay() {
        LayeredCalendar city = nation.with(new Layer(new PlaceId("cn.city"), Set.of(2001),
                Map.of(day("2001-06-23"), off("本市的节"), day("2001-06-26"), off("本市的节")), Map.of(), List.of()));
        assertTrue(nation.isWorking(day("2001-06-23")));
        assertFalse(city.isWorking(day("2001-06-23")));
        assertFalse(city.isWorking(day("2001-06-25")));
        assertFalse(city.isWorking(day("2001-06-26")));
        assertEquals(nation.between(day("2000-12-31"), day("2001-12-31")) - 2, city.between(day("2000-12-31"), day("2001-12-31")));
        assertEquals("cn.city", city.place().path());
    }

    @Test
    void aYearThatTheNationDidNotAnnounceIsAGapAndNotJumpedOver() {
        assertEquals(2003, gap(() -> nation.plus(day("2002-12-30"), 5)));
        assertEquals(2003, gap(() -> nation.between(day("2002-12-30"), day("2004-01-05"))));
        assertEquals(2003, gap(() -> nation.isWorking(day("2003-05-05"))));
        assertEquals(2003, gap(() -> nation.plus(day("2002-12-31"), 1)));
        assertEquals(2003, gap(() -> nation.onOrBefore(LocalDate.of(2003, 1, 1))));
        assertEquals(2005, gap(() -> nation.plus(day("2004-01-01"), 1_000_000)));
        assertEquals(2005, gap(() -> nation.plus(day("2004-01-01"), Integer.MAX_VALUE)));
        assertEquals(LocalDate.MAX.getYear(), gap(() -> nation.isWorking(LocalDate.MAX)));
        assertEquals(2003, gap(() -> nation.days(day("2002-12-31"), day("2003-01-01"))));
    }

    @Test
    void theLastDecemberBeforeAYearThatIsNotKnownIsNotSettled() {
        assertTrue(nation.isSettled(day("2001-12-31")));
        assertTrue(nation.isSettled(day("2002-11-30")));
        assertFalse(nation.isSettled(day("2002-12-01")));
        assertFalse(nation.isSettled(day("2003-06-01")));
        assertFalse(nation.isSettled(day("2004-12-31")));
        assertTrue(nation.unsettled(day("2002-11-01"), day("2002-11-30")).isEmpty());
        assertTrue(nation.unsettled(day("2002-12-02"), day("2002-11-30")).orElseThrow().zh().contains("2003年的放假安排公布前"));
        assertFalse(nation.days(day("2002-12-02"), day("2002-12-02")).get(0).settled());
    }

    @Test
    void theDayBeforeAKnownYearIsAStartingPointAndNothingMore() {
        assertEquals(day("2001-01-02"), nation.plus(day("2000-12-31"), 1));
        assertEquals(2000, gap(() -> nation.plus(day("2000-12-30"), 1)));
        assertEquals(2000, gap(() -> nation.isWorking(day("2000-12-31"))));
    }

    @Test
    void aRegionWithARecurringHolidayKnowsOnlyTheYearsItAnnounced() {
        LayeredCalendar region = region(Set.of(2001), Map.of(day("2001-04-03"), off("山歌节")));
        CalendarGapException gap = assertThrows(CalendarGapException.class, () -> region.plus(day("2001-12-25"), 10));
        assertEquals(2002, gap.year());
        assertEquals("cn.region", gap.place().path());
        assertEquals("calendar.2002", gap.configure());
        assertEquals(Optional.of(OWN), gap.citation());
        assertTrue(gap.getMessage().contains("山歌节") && gap.getMessage().contains("2002"), gap.getMessage());
        LayeredCalendar below = region.with(new Layer(new PlaceId("cn.region.city"), Set.of(2002),
                Map.of(day("2002-04-03"), off("本市的节")), Map.of(), List.of()));
        assertEquals("cn.region", assertThrows(CalendarGapException.class, () -> below.isWorking(day("2002-04-03"))).place().path());
        assertFalse(nation.isWorking(day("2001-12-31")));
    }

    @Test
    void aRegionCannotAnnounceAYearInTheNationsPlace() {
        LayeredCalendar region = region(Set.of(2001, 2003), Map.of());
        CalendarGapException gap = assertThrows(CalendarGapException.class, () -> region.isWorking(day("2003-04-03")));
        assertEquals("cn", gap.place().path());
        assertEquals(Optional.empty(), gap.citation());
    }

    @Test
    void noDaysGiveTheStartAndFewerThanNoneAreAnError() {
        assertEquals(day("2001-06-24"), nation.plus(day("2001-06-24"), 0));
        assertEquals(List.of(), nation.counted(day("2001-06-24"), 0));
        assertEquals(0, nation.between(day("2001-06-24"), day("2001-06-24")));
        assertThrows(IllegalArgumentException.class, () -> nation.plus(day("2001-06-24"), -1));
        assertThrows(IllegalArgumentException.class, () -> nation.counted(day("2001-06-24"), -1));
        assertThrows(IllegalArgumentException.class, () -> nation.between(day("2001-06-24"), day("2001-06-23")));
        assertThrows(IllegalArgumentException.class, () -> nation.days(day("2001-06-24"), day("2001-06-23")));
    }

    @Test
    void anAnnouncedHolidayIsTheWholeRunOfDaysOffAroundTheListedOnes() {
        // The 23rd is made up, so the run begins with the Sunday before the listed Monday.
        assertEquals(List.of(new HolidaySpan(List.of(Text.of("端午")), day("2001-06-24"), day("2001-06-25"), List.of(NOTICE))),
                nation.holidays(day("2001-06-25"), day("2001-06-30")));
        assertEquals(day("2002-01-01").minusDays(3), nation.holidays(day("2001-12-01"), day("2001-12-31")).get(0).first());
        assertEquals(List.of(), nation.holidays(day("2001-03-01"), day("2001-03-31")));
    }

    @Test
    void daysTellTheirHolidayTheirNoticeAndWhetherTheyAreAFestivalProper() {
        assertEquals(List.of(
                new CalendarDay(day("2001-06-23"), true, Optional.of(Text.of("端午")), Optional.of(false), Optional.of(NOTICE)),
                new CalendarDay(day("2001-06-24"), false, Optional.empty(), Optional.of(false), Optional.empty()),
                new CalendarDay(day("2001-06-25"), false, Optional.of(Text.of("端午")), Optional.of(false), Optional.of(NOTICE))),
                nation.days(day("2001-06-23"), day("2001-06-25")));
        assertEquals(Optional.of(true), isFestival(nation, "2001-01-01"));
        assertEquals(Optional.of(false), isFestival(nation, "2001-12-31"));
    }

    @Test
    void anOpenListOfFestivalsIsAGapOnlyForDaysThatMayStandInIt() {
        LayeredCalendar place = nation.with(new Layer(new PlaceId("cn.city"), Set.of(2002),
                Map.of(day("2002-05-01"), off("本市的节")), Map.of(), List.of()));
        assertEquals(Optional.empty(), isFestival(place, "2002-05-01"));
        assertEquals(Optional.of(false), isFestival(place, "2002-05-02"));
    }

    private static Optional<Boolean> isFestival(LayeredCalendar calendar, String day) {
        return calendar.days(day(day), day(day)).get(0).statutoryFestival();
    }

    @Test
    void calendarsShareTheirDays() {
        LayeredCalendar region = region(Set.of(2001), Map.of());
        assertSame(nation.plus(day("2001-03-05"), 3), region.plus(day("2001-03-05"), 3));
    }
}
