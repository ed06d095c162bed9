// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.FilingWindow;
import nuanfeng.calendar.HourLimit;
import nuanfeng.calendar.Shift;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** The shift rules, on the national holidays of 2022 and of autumn 2024, and on calendars out of a seed. */
class ShiftTest {

    private static final Citation NOTICE = new Citation("test-1", "试〔2001〕1号", "试", "1", "一", "S", "");

    private final WorkingDays calendar = LayeredCalendar.of(new Layer(new PlaceId("cn"), Set.of(2021, 2022, 2023, 2024), marked(),
            Map.of(), List.of()));

    private static Map<LocalDate, Layer.Marked> marked() {
        Map<LocalDate, Layer.Marked> days = new TreeMap<>();
        off(days, "2022-01-01", 3);
        off(days, "2022-01-31", 7);
        off(days, "2022-04-03", 3);
        off(days, "2022-04-30", 5);
        off(days, "2022-06-03", 3);
        off(days, "2022-09-10", 3);
        off(days, "2022-10-01", 7);
        off(days, "2022-12-31", 3);
        off(days, "2024-06-10", 1);
        off(days, "2024-09-15", 3);
        off(days, "2024-10-01", 7);
        for (String day : List.of("2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09",
                "2024-09-14", "2024-09-29", "2024-10-12")) {
            days.put(LocalDate.parse(day), new Layer.Marked(true, Text.of("调休"), NOTICE));
        }
        return days;
    }

    private static void off(Map<LocalDate, Layer.Marked> days, String first, int count) {
        IntStream.range(0, count).forEach(i -> days.put(LocalDate.parse(first).plusDays(i),
                new Layer.Marked(false, Text.of("节"), NOTICE)));
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @CsvSource({
            "ROLL_FORWARD, 2022-10-05, 2022-10-08, 2022-10-08",
            "ROLL_FORWARD, 2022-11-19, 2022-11-21, 2022-11-21",
            "ROLL_FORWARD, 2022-08-10, 2022-08-10, 2022-08-10",
            "ADMINISTRATIVE, 2022-11-26, 2022-11-26, 2022-11-25",
            "ADMINISTRATIVE, 2023-03-26, 2023-03-26, 2023-03-24",
            "ADMINISTRATIVE, 2022-12-31, 2022-12-31, 2022-12-30",
            "ADMINISTRATIVE, 2022-07-26, 2022-07-26, 2022-07-26",
            "BEFORE_HOLIDAY, 2022-10-05, 2022-09-30, 2022-09-30",
            "BEFORE_HOLIDAY, 2022-04-02, 2022-04-02, 2022-04-02",
            "NONE, 2022-10-05, 2022-10-05, 2022-10-05"})
    void aDayOffIsTreatedAsTheRuleSays(Shift shift, LocalDate nominal, LocalDate due, LocalDate actBy) {
        assertEquals(new Shift.Shifted(nominal, due, actBy), shift.apply(calendar, nominal));
    }

    @Test
    void onlyADayThatStaysNeedsNoCalendar() {
        LocalDate far = LocalDate.of(2030, 1, 1);
        assertEquals(far, Shift.NONE.apply(calendar, far).due());
        for (Shift each : Set.of(Shift.ROLL_FORWARD, Shift.ADMINISTRATIVE, Shift.BEFORE_HOLIDAY)) {
            assertThrows(CalendarGapException.class, () -> each.apply(calendar, far), each::name);
        }
    }

    @ParameterizedTest
    @EnumSource(Shift.class)
    void aLaterDayIsNeverTreatedAsAnEarlierOne(Shift shift) {
        for (long seed = 0; seed < 40; seed++) {
            RandomCalendar made = new RandomCalendar(seed);
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                LocalDate day = LocalDate.of(2002, 1, 1).plusDays(random.nextInt(364));
                Shift.Shifted shifted = shift.apply(made.calendar, day);
                Shift.Shifted next = shift.apply(made.calendar, day.plusDays(1));
                assertFalse(next.due().isBefore(shifted.due()) || next.actBy().isBefore(shifted.actBy()));
                assertEquals(day, shifted.nominal());
                assertTrue(shift == Shift.NONE || made.works(shifted.actBy()));
                assertTrue(!made.works(day) || shifted.equals(new Shift.Shifted(day, day, day)));
                assertEquals(shift == Shift.ROLL_FORWARD || shift == Shift.BEFORE_HOLIDAY, made.works(shifted.due()) && (made.works(day)
                        ? shift == Shift.ROLL_FORWARD || shift == Shift.BEFORE_HOLIDAY : !shifted.due().equals(day)));
            }
        }
    }

    /** Counted by hand; where a window holds fewer than three days of a holiday it only rolls. */
    @ParameterizedTest
    @CsvSource({
            "2022-10-01, 2022-10-15, 7, 2022-10-25",
            "2022-04-01, 2022-04-15, 3, 2022-04-20",
            "2022-05-01, 2022-05-15, 4, 2022-05-19",
            "2022-06-01, 2022-06-15, 3, 2022-06-20",
            "2022-02-01, 2022-02-15, 6, 2022-02-23",
            "2022-01-01, 2022-01-15, 3, 2022-01-19",
            "2022-09-01, 2022-09-15, 3, 2022-09-20",
            "2024-06-01, 2024-06-15, 3, 2024-06-19",
            "2024-09-01, 2024-09-15, 0, 2024-09-18",
            "2022-07-01, 2022-07-15, 0, 2022-07-15",
            "2022-01-01, 2022-02-15, 10, 2022-03-01"})
    void aFilingWindowGrowsByTheHolidaysInside(LocalDate first, LocalDate last, int days, LocalDate due) {
        FilingWindow.Extension extension = new FilingWindow(first, last).extended(calendar, 3);
        assertEquals(due, extension.due());
        assertEquals(days, extension.days());
        assertEquals(days, extension.counted().size());
        assertEquals(last, extension.nominal());
    }

    @Test
    void anUnlistedWeekendBelongsToItsHoliday() {
        // Only the Monday is listed.
        assertEquals(LocalDate.of(2024, 6, 8), new FilingWindow(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 15))
                .extended(calendar, 3).holidays().get(0).first());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFilingWindowEndsOnAWorkingDayAndNeverEarlier(long seed) {
        RandomCalendar made = new RandomCalendar(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            LocalDate first = LocalDate.of(2002, 1, 1).plusDays(random.nextInt(300));
            LocalDate last = first.plusDays(random.nextInt(30));
            FilingWindow.Extension extension = new FilingWindow(first, last).extended(made.calendar, 3);
            assertTrue(made.works(extension.due()) && !extension.due().isBefore(last));
            assertFalse(new FilingWindow(first, last.plusDays(1)).extended(made.calendar, 3).due().isBefore(extension.due()));
        }
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsAnError() {
        LocalDate day = LocalDate.of(2022, 4, 1);
        assertThrows(IllegalArgumentException.class, () -> new FilingWindow(day, day.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> new FilingWindow(day, day).extended(calendar, 0));
        assertThrows(CalendarGapException.class,
                () -> new FilingWindow(LocalDate.of(2024, 12, 20), LocalDate.of(2025, 1, 15)).extended(calendar, 3));
    }

    @Test
    void hoursRunThroughHolidays() {
        assertEquals(OffsetDateTime.parse("2021-10-01T18:20:00+08:00"),
                new HourLimit(24).due(OffsetDateTime.parse("2021-09-30T18:20:00+08:00")));
        assertThrows(IllegalArgumentException.class, () -> new HourLimit(0));
    }
}
