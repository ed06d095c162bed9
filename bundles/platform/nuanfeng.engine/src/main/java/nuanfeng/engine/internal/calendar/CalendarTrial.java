// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** Asks a calendar what an example asks, and compares the answer with what it expects. */
public record CalendarTrial(WorkingDays calendar, Example question, Mismatches found) {

    private static final Phrases PHRASES = Phrases.beside(CalendarTrial.class);

    public void compare(Map<String, Object> expect) {
        try {
            BiConsumer<String, Object> answer = answer();
            expect.forEach(answer);
        } catch (CalendarGapException gap) {
            expect.forEach((name, expected) -> gap(gap, name, expected));
        }
    }

    /** Everything is asked before anything is compared: a gap is then the whole answer. */
    private BiConsumer<String, Object> answer() {
        if (question.question("day") != null) {
            CalendarDay day = calendar.days(day("day"), day("day")).get(0);
            return (name, expected) -> day(day, name, expected);
        }
        if (question.question("add") != null) {
            LocalDate date = calendar.plus(day("from"), Integer.parseInt(question.question("add")));
            List<LocalDate> counted = calendar.counted(day("from"), Integer.parseInt(question.question("add")));
            return (name, expected) -> {
                if (name.equals("settled")) {
                    found.value("settled", expected, calendar.unsettled(date, date).isEmpty());
                } else {
                    added(date, counted, name, expected);
                }
            };
        }
        int count = calendar.between(day("from"), day("to"));
        return (name, expected) -> {
            switch (name) {
                case "count" -> found.value("a count of", expected, count);
                case "settled" -> found.value("settled", expected, calendar.unsettled(day("to"), day("to")).isEmpty());
                case "refusal", "configure" -> found.answered(name, expected, PHRASES.say("got-count", count));
                default -> found.unknown(name, "counting", List.of("count", "settled"));
            }
        };
    }

    private void day(CalendarDay day, String name, Object expected) {
        switch (name) {
            case "working" -> found.value("working", expected, day.working());
            case "holiday" -> found.value("the holiday", expected, day.name().map(text -> text.zh()).orElse("none"));
            case "festival" -> found.value("festival", expected, day.statutoryFestival().map(String::valueOf).orElse("unset"));
            case "cites" -> found.occur("the citation", expected, day.citation().map(by -> List.of(by.id())).orElse(List.of()));
            case "settled" -> found.value("settled", expected, day.settled());
            case "refusal", "configure" -> found.answered(name, expected, PHRASES.say("got-day", day.working()));
            default -> found.unknown(name, "a day", List.of("working", "holiday", "festival", "settled", "cites"));
        }
    }

    private void added(LocalDate date, List<LocalDate> counted, String name, Object expected) {
        switch (name) {
            case "date" -> found.value("the day", expected, date);
            case "counted" -> found.value("the counted days", expected, counted);
            case "refusal", "configure" -> found.answered(name, expected, PHRASES.say("got-date", date));
            default -> found.unknown(name, "adding", List.of("date", "counted", "settled"));
        }
    }

    private void gap(CalendarGapException gap, String name, Object expected) {
        switch (name) {
            case "refusal" -> found.value("a refusal", expected, RefusalCode.NOT_CONFIGURED.code());
            case "configure" -> found.value("to be told to configure", expected, gap.configure());
            case "decidedBy" -> found.value("the gap in", expected, gap.place());
            case "cites" -> found.occur("the citation", expected, gap.citation().map(Citation::id).map(List::of).orElse(List.of()));
            default -> found.say(PHRASES.say("got-refusal", name, expected, gap.text()));
        }
    }

    private LocalDate day(String name) {
        return LocalDate.parse(question.question(name));
    }
}
