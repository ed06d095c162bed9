// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.internal.timeline.WrittenTime;
import nuanfeng.policy.spi.FactLimits;

/** A day, or a moment in China. Summer time was kept there from 1986 to 1991, so an offset is looked up, never assumed. */
public final class DayOrMoment {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:\\d\\d)?)?");

    private DayOrMoment() {
    }

    /** A {@link LocalDate} or an {@link OffsetDateTime} in China; empty when it is neither, or the calendar has no such day. */
    public static Optional<Temporal> of(Object raw) {
        try {
            if (raw instanceof LocalDate day) {
                return Optional.of(day);
            }
            if (raw instanceof LocalDateTime local) {
                return Optional.of(local.atZone(LegalTime.ZONE).toOffsetDateTime());
            }
            if (raw instanceof Instant || raw instanceof OffsetDateTime || raw instanceof ZonedDateTime) {
                return Optional.of(inChina(Instant.from((Temporal) raw)));
            }
            return raw instanceof String text ? parse(text) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it lies in the years that policy can speak of; beyond them days cannot be counted. */
    public static boolean isPlausible(Temporal when) {
        return isPlausible(day(when).getYear());
    }

    public static boolean isPlausible(int year) {
        return year >= FactLimits.FIRST_YEAR && year <= FactLimits.LAST_YEAR;
    }

    /** The day itself, or the day in China of a moment. */
    public static LocalDate day(Temporal when) {
        return when instanceof OffsetDateTime moment ? moment.toLocalDate() : (LocalDate) when;
    }

    /** Whether it is over when the other begins: a day and a moment of it are not. */
    public static boolean isBefore(Temporal when, Temporal other) {
        return when instanceof OffsetDateTime moment && other instanceof OffsetDateTime at ? moment.isBefore(at) : day(when).isBefore(day(other));
    }

    public static OffsetDateTime inChina(Instant instant) {
        return instant.atZone(LegalTime.ZONE).toOffsetDateTime();
    }

    private static Optional<Temporal> parse(String text) {
        if (WrittenTime.isUsual(text)) {
            return Optional.of(text.indexOf('T') < 0 ? WrittenTime.day(text) : WrittenTime.moment(text).atZone(LegalTime.ZONE).toOffsetDateTime());
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(2) == null) {
            return Optional.of(LocalDate.parse(text));
        }
        return Optional.of(parts.group(3) == null ? LocalDateTime.parse(text).atZone(LegalTime.ZONE).toOffsetDateTime()
                : inChina(OffsetDateTime.parse(text).toInstant()));
    }
}
