// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.duty.DutyReading;
import nuanfeng.engine.internal.timeline.Sources;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What the reader of a duty or a clock must be told about its sources. */
public final class Cautions {

    private static final Phrases PHRASES = Phrases.beside(Cautions.class);

    private Cautions() {
    }

    /** @param about title of the duty */
    public static List<Warning> of(Text about, Citation citation, List<DutyReading> readings, boolean tentative) {
        List<Warning> warnings = new ArrayList<>();
        Sources.of(about, citation).ifPresent(warnings::add);
        readings.forEach(each -> Sources.of(about, each.citation()).filter(said -> !warnings.contains(said)).ifPresent(warnings::add));
        if (tentative) {
            warnings.add(Sources.provisional(about, citation));
        }
        return warnings;
    }

    /** What must be said of a holiday notice that was not seen itself. */
    public static List<Warning> of(TraceLine.Announced notice) {
        List<Warning> warnings = new ArrayList<>();
        Text about = PHRASES.say("notice", notice.name());
        unofficial(about, notice.clause()).ifPresent(warnings::add);
        if (notice.clause().isUnchecked()) {
            warnings.add(Sources.provisional(about, notice.clause()));
        }
        return warnings;
    }

    /** Says so where a day was counted or landed on that a later notice may move. */
    public static Optional<Warning> unsettled(WorkingDays calendar, LocalDate a, LocalDate b) {
        return calendar.unsettled(a, b).map(text -> new Warning("calendar-not-settled", text));
    }

    public static Optional<Warning> unofficial(Text about, Citation citation) {
        return Sources.of(about, citation);
    }

    public static Warning standIn(Text about, LocalDate from) {
        return Sources.standIn(about, from);
    }
}
