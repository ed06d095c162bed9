// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Refused;
import nuanfeng.quantity.Rounding;

/** Refusals that no clause gives. */
final class Refusals {

    private static final Phrases PHRASES = Phrases.beside(Refusals.class);

    private Refusals() {
    }

    static Outcome.Refusal invalid(List<FactIssue> issues) {
        return new Outcome.Refusal(RefusalCode.INVALID_FACTS, issues.size() == 1 ? issues.get(0).sentence()
                : PHRASES.say("issues", issues.size(), issues.get(0).sentence()), "", "", issues, Optional.empty());
    }

    static Outcome.Refusal gap(CalendarGapException gap) {
        return new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, gap.text(), "", gap.configure(), List.of(), gap.citation());
    }

    static Outcome.Refusal failed(Text title, Text place) {
        return new Outcome.Refusal(RefusalCode.RULE_FAILED, PHRASES.say("rule-failed", place, title),
                "", "", List.of(), Optional.empty());
    }

    static Refused notInFen(String name, Rounding rounding) {
        return new Refused(invalid(List.of(new FactIssue("", "out-of-range", PHRASES.say("not-in-fen", name, rounding)))));
    }

    /** A day off of which nobody settled whether it is a festival proper. */
    static Refused notSettled(CalendarDay day) {
        return new Refused(new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, PHRASES.say("festival-not-settled", day.date(), day.name().orElse(Text.NONE)), "",
                "calendar." + day.date().getYear(), List.of(), day.citation()));
    }

    static Refused noRuleAbove(PlaceNode node, String rule) {
        return refused(RefusalCode.NO_RULE_ON_DATE, PHRASES.say("no-rule-above", node.content().head().name()), rule, "", Optional.empty());
    }

    static Refused refused(RefusalCode code, Text sentence, String parameter, String configure, Optional<Setting> by) {
        return new Refused(new Outcome.Refusal(code, sentence, parameter, configure, List.of(), by.map(Setting::citation)));
    }
}
