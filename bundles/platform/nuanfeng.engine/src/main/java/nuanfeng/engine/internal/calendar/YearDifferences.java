// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What the calendars of two places say differently about the days of one year: neighbouring days of which they say the same are one difference. */
public final class YearDifferences {

    static final DifferenceKind CALENDAR = new DifferenceKind("calendar", Text.of("工作日与放假", "Working days and holidays"));

    private YearDifferences() {
    }

    /** One difference for the whole year where only one of the two knows it. */
    public static List<Difference> between(LayeredCalendar here, LayeredCalendar there, int year) {
        // Places that say nothing about days share the calendar above.
        if (here == there) {
            return List.of();
        }
        Known mine = Known.of(here, year);
        Known other = Known.of(there, year);
        if (mine.days().isEmpty() || other.days().isEmpty()) {
            String key = CALENDAR.word() + "." + year;
            return mine.said().isLike(other.said()) ? List.of() : List.of(new Difference(key, CALENDAR, Optional.of(Text.of(year + "年日历",
                    "calendar of " + year)), mine.said(), other.said(), "", mine.citations(), other.citations()));
        }
        List<Difference> differences = new ArrayList<>();
        Optional<Run> open = Optional.empty();
        for (int i = 0; i < mine.days().size(); i++) {
            CalendarDay day = mine.days().get(i);
            CalendarDay counterpart = other.days().get(i);
            if (open.isPresent() && open.get().goesOn(day, counterpart)) {
                open = Optional.of(open.get().until(day.date()));
            } else {
                open.ifPresent(run -> differences.add(run.difference()));
                open = code(day).equals(code(counterpart)) ? Optional.empty() : Optional.of(new Run(day, counterpart, day.date()));
            }
        }
        open.ifPresent(run -> differences.add(run.difference()));
        return differences;
    }

    /** Whether it is worked, and for which holiday it is not or is. */
    private static String code(CalendarDay day) {
        return day.name().map(name -> (day.working() ? "make-up " : "off ") + name.zh()).orElse(day.working() ? "workday" : "weekend");
    }

    private static Statement said(CalendarDay day) {
        Text text = day.name().map(name -> day.working() ? text("上班（", name, "调休）", "make-up workday (") : text("放假（", name, "）", "day off ("))
                .orElseGet(() -> day.working() ? Text.of("上班", "workday") : Text.of("周末休息", "weekend"));
        return Statement.of(new Part("day", code(day), text));
    }

    private static Text text(String before, Text name, String behind, String english) {
        return Text.of(before + name.zh() + behind, english + name.in(true) + ")");
    }

    /** A year of one of the two. @param days empty when it is not known @param citations of its notices, or of the clause that wants one */
    private record Known(Statement said, List<CalendarDay> days, List<Citation> citations) {

        static Known of(LayeredCalendar calendar, int year) {
            try {
                List<CalendarDay> days = calendar.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                String worked = Long.toString(days.stream().filter(CalendarDay::working).count());
                Part part = new Part("year", worked + " workdays", Text.of(worked + "个工作日", worked + " working days"));
                return new Known(Statement.of(part), days,
                        days.stream().map(CalendarDay::citation).flatMap(Optional::stream).distinct().toList());
            } catch (CalendarGapException gap) {
                return new Known(Statement.of(Part.notConfigured(gap.configure())), List.of(), gap.citation().stream().toList());
            }
        }
    }

    /** Days in a row that are one thing here and another one there. @param here the first one @param there the first one */
    private record Run(CalendarDay here, CalendarDay there, LocalDate last) {

        boolean goesOn(CalendarDay mine, CalendarDay other) {
            return code(mine).equals(code(here)) && code(other).equals(code(there)) && mine.citation().equals(here.citation())
                    && other.citation().equals(there.citation());
        }

        Run until(LocalDate day) {
            return new Run(here, there, day);
        }

        Difference difference() {
            boolean one = last.equals(here.date());
            String days = one ? here.date().toString() : here.date() + "/" + last;
            // A day that differs is one of which at least one of the two has a notice.
            Text name = here.name().or(there::name).orElseThrow();
            Text label = new Text(name.zh() + " " + days.replace("/", "至"), name.english().map(text -> text + " " + days.replace("/", " to ")));
            return new Difference(CALENDAR.word() + "." + days, CALENDAR, Optional.of(label), said(here), said(there), "", here.citation().stream().toList(),
                    there.citation().stream().toList());
        }
    }
}
