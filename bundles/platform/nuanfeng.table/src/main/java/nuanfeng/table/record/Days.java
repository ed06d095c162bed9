// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.register.FieldType;

/** Days, months and moments as offices write them. */
final class Days {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern CLOSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*月?份?");
    private static final Pattern CLOSE_MONTH = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])");
    private static final Pattern TIME = Pattern.compile("(.*?)[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");
    private static final Pattern SHORT_YEAR = Pattern.compile("'?\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?");
    private static final Pattern OTHER_ORDER = Pattern.compile("\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    /** Serial days of 1930 to 2119: smaller and greater numbers are more likely something else. */
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(10_959);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_354);
    private static final BigDecimal LEAST_CLOSE = BigDecimal.valueOf(19_000_101);
    private static final BigDecimal MOST_CLOSE = BigDecimal.valueOf(21_001_231);

    private Days() {
    }

    static Meaning date(String text, Column column) {
        if (ISO.matcher(text).matches()) {
            return Meaning.of(text);
        }
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            Meaning day = date(time.group(1).strip(), column);
            boolean midnight = Integer.parseInt(time.group(2)) == 0 && Integer.parseInt(time.group(3)) == 0;
            return day.trouble().isPresent() ? day : day.after(List.of(midnight ? "day-form" : "time-dropped"));
        }
        Matcher day = DAY.matcher(text);
        Matcher close = CLOSE.matcher(text);
        if (day.matches()) {
            return date(day, text);
        } else if (close.matches()) {
            return date(close, text);
        } else if (MONTH.matcher(text).matches() || CLOSE_MONTH.matcher(text).matches()) {
            return monthForDay(text, column);
        } else if (SHORT_YEAR.matcher(text).matches()) {
            return Meaning.wrong("short-year");
        } else if (OTHER_ORDER.matcher(text).matches()) {
            return Meaning.wrong("other-order");
        }
        return isSerial(text) ? number(new BigDecimal(text), column) : Meaning.of(text);
    }

    private static Meaning date(Matcher parts, String text) {
        try {
            return Meaning.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))).toString(), "day-form");
        } catch (DateTimeException e) {
            return Meaning.of(text);
        }
    }

    private static Meaning monthForDay(String text, Column column) {
        Meaning month = month(text);
        if (month.trouble().isPresent() || !(column.means(Manner.FIRST_DAY) || column.means(Manner.LAST_DAY))) {
            return month.trouble().isPresent() ? month : Meaning.ask("month-for-day");
        }
        try {
            YearMonth of = YearMonth.parse((String) month.value().orElseThrow());
            return Meaning.of((column.means(Manner.FIRST_DAY) ? of.atDay(1) : of.atEndOfMonth()).toString(), "month-for-day/repaired");
        } catch (DateTimeException e) {
            return Meaning.of(text);
        }
    }

    static Meaning month(String text) {
        if (ISO_MONTH.matcher(text).matches()) {
            return Meaning.of(text);
        }
        Matcher month = MONTH.matcher(text);
        Matcher close = CLOSE_MONTH.matcher(text);
        if (month.matches() && text.indexOf('.') > 0 && month.group(2).equals("1")) {
            return Meaning.wrong("october-or-january");
        }
        Matcher found = month.matches() ? month : close;
        if (found.matches()) {
            try {
                return Meaning.of(YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))).toString(), "month-form");
            } catch (DateTimeException e) {
                return Meaning.of(text);
            }
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            Meaning date = date(day, text);
            return date.repairs().isEmpty() ? date : Meaning.of(((String) date.value().orElseThrow()).substring(0, 7), "month-form");
        }
        return isSerial(text) ? number(new BigDecimal(text)) : Meaning.of(text);
    }

    static Meaning moment(String text) {
        Matcher time = TIME.matcher(text);
        Matcher day = DAY.matcher(time.matches() ? time.group(1).strip() : "");
        if (!day.matches()) {
            return Meaning.of(text);
        }
        try {
            LocalTime at = LocalTime.of(Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)), time.group(4) == null ? 0 : Integer.parseInt(time.group(4)));
            Meaning date = date(day, text);
            String moment = date.value().orElseThrow() + "T" + at;
            return date.repairs().isEmpty() ? date : moment.equals(text) ? Meaning.of(text) : Meaning.of(moment, "day-form");
        } catch (DateTimeException e) {
            return Meaning.of(text);
        }
    }

    /** A day that the file itself calls one. */
    static Meaning day(LocalDateTime day, FieldType type) {
        boolean midnight = day.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (type instanceof FieldType.Month) {
            return day.getDayOfMonth() == 1 && midnight ? Meaning.of(YearMonth.from(day).toString()) : Meaning.of(YearMonth.from(day).toString(), "month-form");
        } else if (type instanceof FieldType.Moment) {
            return Meaning.of(day.toString());
        } else if (type instanceof FieldType.Date) {
            return midnight ? Meaning.of(day.toLocalDate().toString()) : Meaning.of(day.toLocalDate().toString(), "time-dropped");
        }
        return Meaning.wrong("day-for-other");
    }

    /** A number where a day is wanted: a serial one, or one written close. */
    static Meaning number(BigDecimal number, Column column) {
        FieldType type = column.field().type();
        if (type instanceof FieldType.Month) {
            return number(number);
        }
        if (number.compareTo(LEAST_CLOSE) >= 0 && number.compareTo(MOST_CLOSE) <= 0 && type instanceof FieldType.Date) {
            return date(number.toPlainString(), column);
        }
        if (type instanceof FieldType.Date && number.scale() <= 0 && CLOSE_MONTH.matcher(number.toPlainString()).matches()) {
            return monthForDay(number.toPlainString(), column);
        }
        if (number.compareTo(FIRST_SERIAL) < 0 || number.compareTo(LAST_SERIAL) > 0) {
            return Meaning.of(number.toPlainString());
        }
        LocalDateTime day = FIRST_DAY.plusDays(number.longValue()).atStartOfDay()
                .plusSeconds(number.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(86_400)).longValue());
        return day(day, type).after(List.of("serial-day"));
    }

    private static Meaning number(BigDecimal number) {
        String written = number.toPlainString();
        if (number.scale() == 1 && written.endsWith(".1")) {
            return Meaning.wrong("october-or-january");
        } else if (MONTH.matcher(written).matches() || CLOSE_MONTH.matcher(written).matches()) {
            return month(written);
        } else if (number.scale() > 0 || number.compareTo(FIRST_SERIAL) < 0 || number.compareTo(LAST_SERIAL) > 0) {
            return Meaning.of(written);
        }
        return Meaning.of(YearMonth.from(FIRST_DAY.plusDays(number.longValue())).toString(), "serial-day");
    }

    private static boolean isSerial(String text) {
        return text.length() == 5 && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
