// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.time.LocalDate;

import nuanfeng.calendar.WorkingDays;

/** The platform itself, as a rule or a resource asks it. */
final class PlatformDays implements Counter {

    private final WorkingDays calendar;

    PlatformDays(WorkingDays calendar) {
        this.calendar = calendar;
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        return calendar.plus(from, days);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return calendar.between(from, to);
    }

    @Override
    public long adding(Questions questions, int times) {
        long sum = 0;
        for (int i = 0, at = 0; i < times; i++, at = at + 1 == Questions.COUNT ? 0 : at + 1) {
            sum += calendar.plus(questions.from[at], questions.add[at]).getDayOfMonth();
        }
        return sum;
    }

    @Override
    public long counting(Questions questions, int times) {
        long sum = 0;
        for (int i = 0, at = 0; i < times; i++, at = at + 1 == Questions.COUNT ? 0 : at + 1) {
            sum += calendar.between(questions.from[at], questions.to[at]);
        }
        return sum;
    }
}
