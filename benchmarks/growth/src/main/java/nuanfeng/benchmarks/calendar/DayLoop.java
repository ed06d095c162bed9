// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** What most teams would write: one day after the other, each looked up among the days off and the make-up workdays. */
final class DayLoop implements Counter {

    private final Set<LocalDate> off;
    private final Set<LocalDate> work;

    DayLoop(Set<LocalDate> off, Set<LocalDate> work) {
        this.off = off;
        this.work = work;
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (works(day)) {
                count++;
            }
        }
        return count;
    }

    private boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? work.contains(day) : !off.contains(day);
    }

    @Override
    public long adding(Questions questions, int times) {
        long sum = 0;
        for (int i = 0, at = 0; i < times; i++, at = at + 1 == Questions.COUNT ? 0 : at + 1) {
            sum += plus(questions.from[at], questions.add[at]).getDayOfMonth();
        }
        return sum;
    }

    @Override
    public long counting(Questions questions, int times) {
        long sum = 0;
        for (int i = 0, at = 0; i < times; i++, at = at + 1 == Questions.COUNT ? 0 : at + 1) {
            sum += between(questions.from[at], questions.to[at]);
        }
        return sum;
    }
}
