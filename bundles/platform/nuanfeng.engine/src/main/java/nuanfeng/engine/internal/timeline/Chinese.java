// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;

import nuanfeng.policy.Text;

/** Days and moments inside Chinese sentences: 2022年7月1日. */
public final class Chinese {

    private Chinese() {
    }

    public static String day(LocalDate day) {
        return "%s年%s月%s日".formatted(Integer.toString(day.getYear()), Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    public static String month(LocalDate day) {
        return "%s年%s月".formatted(Integer.toString(day.getYear()), Integer.toString(day.getMonthValue()));
    }

    /** @param time a day or a moment */
    public static Text time(Temporal time) {
        return Text.of(words(time), time.toString());
    }

    private static String words(Temporal time) {
        return time instanceof LocalDate day ? day(day) : time instanceof OffsetDateTime moment
                ? day(moment.toLocalDate()) + String.format(Locale.ROOT, "%02d时%02d分", moment.getHour(), moment.getMinute()) : time.toString();
    }
}
