// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.LocalDate;

/** How a limit or a fixed date that falls on a day off is treated. */
public enum Shift {

    /** Not at all: the day stays, and so does the day to act by. */
    NONE {
        @Override
        public Shifted apply(WorkingDays calendar, LocalDate nominal) {
            return new Shifted(nominal, nominal, nominal);
        }
    },

    /**
     * A statutory period that ends on a day off ends on the next working day: 民法典 第二百零三条 (期间的最后一日是法定休假日的，以法定休假日结束的次日
     * 为期间的最后一日); likewise 民事诉讼法 第八十五条.
     */
    ROLL_FORWARD {
        @Override
        public Shifted apply(WorkingDays calendar, LocalDate nominal) {
            LocalDate due = calendar.onOrAfter(nominal);
            return new Shifted(nominal, due, due);
        }
    },

    /**
     * A date that an administrative document fixes does not move, for it is no period of 民法典 第二百零三条; who has to act does so by the
     * last working day on or before it. A reading of this project: catalogue T-05.
     */
    ADMINISTRATIVE {
        @Override
        public Shifted apply(WorkingDays calendar, LocalDate nominal) {
            return new Shifted(nominal, nominal, calendar.onOrBefore(nominal));
        }
    },

    /** A pay day that is a holiday or a rest day comes early, on the nearest working day before it: 工资支付暂行规定 第七条. */
    BEFORE_HOLIDAY {
        @Override
        public Shifted apply(WorkingDays calendar, LocalDate nominal) {
            LocalDate due = calendar.onOrBefore(nominal);
            return new Shifted(nominal, due, due);
        }
    };

    /** @throws CalendarGapException when the calendar does not know a day that decides; never from {@link #NONE} */
    public abstract Shifted apply(WorkingDays calendar, LocalDate nominal);

    /**
     * A day and what became of it.
     *
     * @param nominal as the rule or the document says
     * @param due the day until whose end it must be done
     * @param actBy the last day on which an office is at work to do it
     */
    public record Shifted(LocalDate nominal, LocalDate due, LocalDate actBy) {
    }
}
