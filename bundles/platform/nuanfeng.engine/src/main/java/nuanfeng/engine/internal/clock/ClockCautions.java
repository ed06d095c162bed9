// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.calculation.WorkingSheet;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.engine.internal.obligation.Cautions;
import nuanfeng.engine.internal.obligation.Notices;
import nuanfeng.engine.internal.timeline.Chinese;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What the reader of a clock's answer must be told. */
final class ClockCautions {

    private static final Phrases PHRASES = Phrases.beside(ClockCautions.class);

    private ClockCautions() {
    }

    static void warn(WorkingSheet sheet, Text title, BoundClock.Said said) {
        warn(sheet, title, said, Set.of());
    }

    /** @param chosen options that took part */
    static void warn(WorkingSheet sheet, Text title, BoundClock.Said said, Set<String> chosen) {
        Set<Citation> clauses = new LinkedHashSet<>(said.limits().values());
        chosen.forEach(option -> clauses.add(said.options().get(option)));
        clauses.remove(said.citation());
        boolean tentative = said.entry().provisional() || said.entry().modality() == Modality.TENTATIVE;
        Cautions.of(title, said.citation(), said.readings(), tentative).forEach(each -> sheet.warn(each.code(), each.sentence()));
        if (!said.entry().note().isEmpty()) {
            sheet.warn("note", said.entry().note());
        }
        if (said.entry().standIn()) {
            Warning standIn = Cautions.standIn(title, said.entry().from());
            sheet.warn(standIn.code(), standIn.sentence());
        }
        clauses.stream().flatMap(each -> Cautions.unofficial(title, each).stream())
                .forEach(each -> sheet.warn(each.code(), each.sentence()));
    }

    /** The notices that decided which days from {@code a} to {@code b} are worked; the same notice stands in the trace once. */
    static void notices(WorkingSheet sheet, WorkingDays calendar, LocalDate a, LocalDate b) {
        Cautions.unsettled(calendar, a, b).ifPresent(each -> sheet.warn(each.code(), each.sentence()));
        for (TraceLine.Announced notice : Notices.between(calendar, a, b)) {
            if (!sheet.trace().contains(notice)) {
                sheet.note(notice);
                Cautions.of(notice).forEach(each -> sheet.warn(each.code(), each.sentence()));
            }
        }
    }

    /** Says so when something was done after its due day or moment. */
    static void late(WorkingSheet sheet, ClockFacts facts, ClockEntry entry, Map<String, Temporal> dates, Temporal done) {
        Temporal due = dates.get(DateNames.DUE);
        if (due == null) {
            throw sheet.invalid(ClockFacts.DONE, "contradiction", PHRASES.say("no-due"));
        }
        boolean isLate;
        if (due instanceof OffsetDateTime moment && done instanceof OffsetDateTime at) {
            isLate = at.isAfter(moment);
        } else if (due instanceof OffsetDateTime && DayOrMoment.day(done).equals(DayOrMoment.day(due))) {
            throw sheet.invalid(ClockFacts.DONE, "wrong-type", PHRASES.say("due-within-day"));
        } else {
            isLate = DayOrMoment.day(done).isAfter(DayOrMoment.day(due));
        }
        if (isLate) {
            sheet.warn(code(entry), PHRASES.say("late", Chinese.time(done), Chinese.time(due)));
        }
    }

    /** A target is missed, never violated. */
    private static String code(ClockEntry entry) {
        return switch (entry.modality()) {
            case MUST, TENTATIVE -> entry.soft() ? "soft-breach" : "overdue";
            case URGE, MAY, TARGET, WHEN_FIT, PRACTICE -> "missed";
        };
    }
}
