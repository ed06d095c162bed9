// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.LocalDate;
import java.util.List;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * An announced holiday as people live it: the longest run of days off around the days that a notice lists.
 *
 * @param names of the holidays in it, in order; mostly one
 * @param first the first day off
 * @param last the last day off
 * @param citations of the notices that list days of it
 */
public record HolidaySpan(List<Text> names, LocalDate first, LocalDate last, List<Citation> citations) {

    public HolidaySpan {
        names = List.copyOf(names);
        citations = List.copyOf(citations);
    }

    /** How many of its days lie in a range, both ends included. */
    public int daysWithin(LocalDate from, LocalDate to) {
        LocalDate begin = first.isBefore(from) ? from : first;
        LocalDate end = last.isAfter(to) ? to : last;
        return end.isBefore(begin) ? 0 : Math.toIntExact(end.toEpochDay() - begin.toEpochDay() + 1);
    }
}
