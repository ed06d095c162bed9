// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.calendar.HolidaySpan;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** Finds the announced holidays: runs of days off that hold a day which a notice lists. */
final class DaySpans {

    private final Map<LocalDate, Layer.Marked> marked;
    private final List<HolidaySpan> spans = new ArrayList<>();
    private final Set<Text> names = new LinkedHashSet<>();
    private final Set<Citation> citations = new LinkedHashSet<>();
    private int first = -1;

    private DaySpans(Map<LocalDate, Layer.Marked> marked) {
        this.marked = marked;
    }

    static List<HolidaySpan> of(Stretch stretch, Map<LocalDate, Layer.Marked> marked) {
        DaySpans found = new DaySpans(marked);
        for (int i = 0; i < stretch.size(); i++) {
            if (stretch.isWorking(i)) {
                found.end(stretch, i - 1);
            } else {
                found.add(stretch.day(i), i);
            }
        }
        found.end(stretch, stretch.size() - 1);
        return List.copyOf(found.spans);
    }

    private void add(LocalDate day, int index) {
        first = first < 0 ? index : first;
        Layer.Marked listed = marked.get(day);
        if (listed != null) {
            names.add(listed.name());
            citations.add(listed.citation());
        }
    }

    private void end(Stretch stretch, int last) {
        if (!names.isEmpty()) {
            spans.add(new HolidaySpan(List.copyOf(names), stretch.day(first), stretch.day(last), List.copyOf(citations)));
        }
        first = -1;
        names.clear();
        citations.clear();
    }
}
