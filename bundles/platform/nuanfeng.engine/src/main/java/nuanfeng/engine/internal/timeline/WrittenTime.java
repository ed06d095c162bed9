// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Months, days and moments as facts write them: {@code 2022-07}, {@code 2022-07-26}, {@code 2022-07-26T09:30}. Java reads years before our era and beyond
 * 9999 too, each with its sign; here a year has four digits. Read digit by digit, for lists have many.
 */
public final class WrittenTime {

    private static final int MONTH = "2022-07".length();
    private static final int DAY = "2022-07-26".length();
    private static final int MINUTE = "2022-07-26T09:30".length();
    private static final int SECOND = "2022-07-26T09:30:00".length();
    private static final int YEAR = 4;
    private static final int TEN = 10;

    private WrittenTime() {
    }

    /** @throws DateTimeException when it is no such text or the calendar has no such month */
    public static YearMonth month(Object raw) {
        String text = text(raw, MONTH);
        return YearMonth.of(year(text), two(text, YEAR, '-'));
    }

    /** @throws DateTimeException when it is no such text or the calendar has no such day */
    public static LocalDate day(Object raw) {
        return dayOf(text(raw, DAY));
    }

    /** Whether it has the length of a day or of a moment without a fraction and without an offset, which most have. */
    public static boolean isUsual(String text) {
        return text.length() == DAY || text.length() == MINUTE || text.length() == SECOND;
    }

    /** @param text of a moment without an offset, to the minute or second @throws DateTimeException when it is none */
    public static LocalDateTime moment(String text) {
        int second = text.length() == SECOND ? two(text, MINUTE, ':') : 0;
        return dayOf(text).atTime(two(text, DAY, 'T'), two(text, MINUTE - YEAR + 1, ':'), second);
    }

    private static LocalDate dayOf(String text) {
        return LocalDate.of(year(text), two(text, YEAR, '-'), two(text, MONTH, '-'));
    }

    private static String text(Object raw, int length) {
        if (raw instanceof String text && text.length() == length) {
            return text;
        }
        throw new DateTimeException("Not so many characters");
    }

    private static int year(String text) {
        return number(text, 0, YEAR);
    }

    /** Two digits behind a sign. */
    private static int two(String text, int at, char sign) {
        if (text.charAt(at) != sign) {
            throw new DateTimeException("No " + sign);
        }
        return number(text, at + 1, at + 1 + 2);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit >= TEN) {
                throw new DateTimeException("No digit");
            }
            number = number * TEN + digit;
        }
        return number;
    }
}
