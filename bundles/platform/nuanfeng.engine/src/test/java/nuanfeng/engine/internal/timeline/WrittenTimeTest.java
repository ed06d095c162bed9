// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.internal.kind.DayOrMoment;

class WrittenTimeTest {

    @Test
    void everyDayAndMinuteIsReadAsJavaReadsIt() {
        for (LocalDate day = LocalDate.of(1985, 12, 30); day.getYear() < 2030; day = day.plusDays(17)) {
            assertEquals(day, WrittenTime.day(day.toString()));
            assertEquals(YearMonth.from(day), WrittenTime.month(YearMonth.from(day).toString()));
            LocalDateTime at = day.atTime(day.getDayOfMonth() % 24, day.getDayOfYear() % 60, day.getDayOfYear() % 7);
            assertEquals(at, WrittenTime.moment(at.toString().length() == 16 ? at + ":00" : at.toString()));
            assertEquals(Optional.of((Temporal) at.atZone(LegalTime.ZONE).toOffsetDateTime()), DayOrMoment.of(at.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-7-26", "2022-02-30", "2022-13-01", "2022/07/26", "+022-07-26", "２０22-07-26", "2022-07-2a", "2022-07-26 ", "20220726--"})
    void whatIsNoDayIsNone(String text) {
        assertThrows(DateTimeException.class, () -> WrittenTime.day(text));
        assertEquals(Optional.empty(), DayOrMoment.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-26T24:00", "2022-07-26T09:60", "2022-07-26 09:30", "2022-07-26T9:30:00", "2022-07-26T09:30:60", "2022-07-26T09-30", "2022-07-26T09:30Z0"})
    void whatIsNoMomentIsNone(String text) {
        assertEquals(Optional.empty(), DayOrMoment.of(text));
    }
}
