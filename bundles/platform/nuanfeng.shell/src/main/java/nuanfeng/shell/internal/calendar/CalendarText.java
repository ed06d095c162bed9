// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Days of a calendar. */
final class CalendarText {

    private static final Phrases PHRASES = Phrases.beside(CalendarText.class);

    private CalendarText() {
    }

    static List<String> added(WorkingDays calendar, LocalDate first, LocalDate date, List<LocalDate> counted, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add("%s %s".formatted(date, Terms.weekday(date.getDayOfWeek(), language)));
        if (!counted.isEmpty()) {
            lines.add(speech.say("counted", counted.stream().map(LocalDate::toString).collect(Collectors.joining(" "))));
        }
        calendar.unsettled(first, date).ifPresent(text -> lines.add("  " + speech.of(text)));
        return lines;
    }

    static List<String> lines(WorkingDays calendar, LocalDate first, LocalDate last, List<CalendarDay> days, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("between", calendar.between(first, last), first, last, calendar.place()));
        calendar.unsettled(first, last).ifPresent(text -> lines.add("  " + speech.of(text)));
        TextTable table = speech.table("day", "weekday", "work", "holiday", "festival", "clause");
        for (CalendarDay day : days) {
            table.row(day.date().toString(), Terms.weekday(day.date().getDayOfWeek(), language), speech.say(day.working() ? "work" : "off"),
                    day.name().map(speech::of).orElse(""), day.statutoryFestival().map(festival -> festival ? speech.say("yes") : "").orElseGet(() -> speech.say("unknown")),
                    day.citation().map(each -> Values.clause(each, language)).orElse(""));
        }
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
        return lines;
    }
}
