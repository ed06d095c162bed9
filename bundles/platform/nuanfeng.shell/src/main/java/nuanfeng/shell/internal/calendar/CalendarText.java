// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Days of a calendar. */
final class CalendarText {

    private CalendarText() {
    }

    static List<String> added(WorkingDays calendar, LocalDate first, LocalDate date, List<LocalDate> counted) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s".formatted(date, weekday(date)));
        if (!counted.isEmpty()) {
            lines.add("  counted: " + counted.stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        }
        calendar.unsettled(first, date).ifPresent(text -> lines.add("  " + text));
        return lines;
    }

    static List<String> lines(WorkingDays calendar, LocalDate first, LocalDate last, List<CalendarDay> days) {
        List<String> lines = new ArrayList<>();
        lines.add("%s working days after %s up to %s, by the days of %s".formatted(calendar.between(first, last), first, last,
                calendar.place()));
        calendar.unsettled(first, last).ifPresent(text -> lines.add("  " + text));
        TextTable table = new TextTable("DAY", "", "WORK", "HOLIDAY", "FESTIVAL", "CLAUSE");
        for (CalendarDay day : days) {
            table.row(day.date().toString(), weekday(day.date()), day.working() ? "work" : "off",
                    day.name().map(name -> name.zh()).orElse(""),
                    day.statutoryFestival().map(festival -> festival ? "yes" : "").orElse("not configured"),
                    day.citation().map(Values::clause).orElse(""));
        }
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
        return lines;
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
