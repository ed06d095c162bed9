// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.calculation.TraceLine;
import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.Citation;

/** The holiday notices behind a count or a shift: a date is only as good as what says which days are off. */
public final class Notices {

    private Notices() {
    }

    /** One line for each notice that speaks of a day from {@code a} to {@code b}, whichever comes first, both included. */
    public static List<TraceLine.Announced> between(WorkingDays calendar, LocalDate a, LocalDate b) {
        Map<Citation, List<CalendarDay>> days = new LinkedHashMap<>();
        for (CalendarDay day : a.isAfter(b) ? calendar.days(b, a) : calendar.days(a, b)) {
            day.citation().ifPresent(notice -> days.computeIfAbsent(notice, each -> new ArrayList<>()).add(day));
        }
        return days.entrySet().stream().map(each -> new TraceLine.Announced(names(each.getValue()),
                each.getValue().stream().map(CalendarDay::date).toList(), each.getKey())).toList();
    }

    private static String names(List<CalendarDay> days) {
        Set<String> names = new LinkedHashSet<>();
        days.forEach(day -> day.name().ifPresent(name -> names.add(name.zh())));
        return String.join("、", names);
    }
}
