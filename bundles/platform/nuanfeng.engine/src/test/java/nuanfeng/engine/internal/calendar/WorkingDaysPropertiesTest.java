// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.WorkingDays;

/** What must hold for every calendar, every day and every number. The seed is the name of the case. */
class WorkingDaysPropertiesTest {

    private static final int QUESTIONS = 300;

    private Random random;
    private RandomCalendar made;
    private WorkingDays calendar;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private void draw(long seed) {
        made = new RandomCalendar(seed);
        calendar = made.calendar;
        random = new Random(seed * 31);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingIsWhatCountingDayByDayGivesAndRefusesWhereThatLeavesTheKnownYears(long seed) {
        draw(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate from = RandomCalendar.anyDay(random);
            int days = random.nextInt(random.nextBoolean() ? 12 : 900);
            LocalDate plain = made.plus(from, days);
            if (plain == null) {
                CalendarGapException gap = assertThrows(CalendarGapException.class, () -> calendar.plus(from, days));
                assertEquals(RandomCalendar.LAST_YEAR + 1, gap.year());
            } else {
                assertEquals(plain, calendar.plus(from, days), () -> from + " + " + days);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countingAfterAddingReturnsTheNumberAndTheCountedDaysAreThose(long seed) {
        draw(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate from = RandomCalendar.anyDay(random);
            int days = random.nextInt(200);
            if (made.plus(from, days) == null) {
                continue;
            }
            LocalDate to = calendar.plus(from, days);
            assertEquals(days, calendar.between(from, to));
            List<LocalDate> counted = calendar.counted(from, days);
            assertEquals(from.plusDays(1).datesUntil(to.plusDays(1)).filter(made::works).toList(), counted);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterStartNeverGivesAnEarlierDayAndMoreDaysGiveALaterOne(long seed) {
        draw(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate from = RandomCalendar.anyDay(random);
            int days = 1 + random.nextInt(30);
            if (made.plus(from.plusDays(1), days + 1) == null) {
                continue;
            }
            assertFalse(calendar.plus(from.plusDays(1), days).isBefore(calendar.plus(from, days)));
            assertTrue(calendar.plus(from, days + 1).isAfter(calendar.plus(from, days)));
            assertTrue(calendar.isWorking(calendar.plus(from, days)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rollingNeverLandsOnADayOffNorPassesAWorkingDay(long seed) {
        draw(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate day = RandomCalendar.anyDay(random);
            assertEquals(made.works(day), calendar.isWorking(day));
            if (made.plus(day, 1) == null) {
                continue;
            }
            LocalDate after = calendar.onOrAfter(day);
            assertTrue(made.works(after) && !after.isBefore(day));
            assertTrue(day.datesUntil(after).noneMatch(made::works));
            if (RandomCalendar.FIRST.datesUntil(day.plusDays(1)).anyMatch(made::works)) {
                LocalDate before = calendar.onOrBefore(day);
                assertTrue(made.works(before) && !before.isAfter(day));
                assertTrue(before.plusDays(1).datesUntil(day.plusDays(1)).noneMatch(made::works));
            } else {
                assertEquals(RandomCalendar.FIRST_YEAR - 1,
                        assertThrows(CalendarGapException.class, () -> calendar.onOrBefore(day)).year());
            }
        }
    }
}
