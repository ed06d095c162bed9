// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.library.Difference;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What two versions of one place say differently about days, year by year. */
public final class CalendarDifferences {

    private static final int SHOWN = 6;

    private CalendarDifferences() {
    }

    public static List<Difference> overTime(Optional<LayeredCalendar> now, Optional<LayeredCalendar> then) {
        Set<Integer> years = new TreeSet<>();
        Stream.of(now, then).flatMap(Optional::stream).forEach(calendar -> years.addAll(calendar.knownYears()));
        List<Difference> differences = new ArrayList<>();
        for (int year : years) {
            Year mine = Year.of(now, year);
            Year other = Year.of(then, year);
            if (mine.days().isEmpty() != other.days().isEmpty() || !mine.differing(other).isEmpty()) {
                differences.add(new Difference("calendar." + year, YearDifferences.CALENDAR, Optional.of(Text.of(year + "年日历", "calendar of " + year)),
                        mine.statement(other), other.statement(mine), LocalDate.of(year, 1, 1).toString(), mine.notices(other), other.notices(mine)));
            }
        }
        return differences;
    }

    /** What people notice of a day. */
    private record Said(LocalDate date, boolean working, Optional<Text> name, boolean festival) {

        static Said of(CalendarDay day) {
            return new Said(day.date(), day.working(), day.name(), day.statutoryFestival().orElse(false));
        }
    }

    /** @param isAbsent whether there is no calendar at all @param days empty when the year is not known */
    private record Year(int year, boolean isAbsent, List<CalendarDay> days) {

        static Year of(Optional<LayeredCalendar> calendar, int year) {
            return new Year(year, calendar.isEmpty(), calendar.filter(known -> known.knownYears().contains(year))
                    .map(known -> known.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))).orElse(List.of()));
        }

        Statement statement(Year other) {
            if (days.isEmpty()) {
                return isAbsent ? Statement.NOTHING : Statement.of(Part.notConfigured("calendar." + year));
            }
            return Statement.of(Part.quoted("year", text(other)));
        }

        /** How many days are worked, and on which it differs from another version. */
        private String text(Year other) {
            List<CalendarDay> changed = differing(other);
            return "%s个工作日".formatted(days.stream().filter(CalendarDay::working).count()) + (changed.isEmpty() ? "" : changed.stream()
                    .limit(SHOWN).map(day -> day.date() + (day.working() ? "上班" : "放假")).collect(Collectors.joining("、", "；",
                            changed.size() > SHOWN ? "等%s天".formatted(changed.size()) : "")));
        }

        List<Citation> notices(Year other) {
            return (other.days.isEmpty() ? days : differing(other)).stream().map(CalendarDay::citation).flatMap(Optional::stream).distinct()
                    .toList();
        }

        /** Nothing where the other one has no days to differ from. */
        private List<CalendarDay> differing(Year other) {
            if (other.days.isEmpty()) {
                return List.of();
            }
            Set<Said> same = other.days.stream().map(Said::of).collect(Collectors.toSet());
            return days.stream().filter(day -> !same.contains(Said.of(day))).toList();
        }
    }
}
