// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Gaps;
import nuanfeng.engine.internal.timeline.Rest;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Refused;

/** What is said where a parameter has no value: which kind of gap it is, and whose. */
final class Absences {

    private static final Phrases PHRASES = Phrases.beside(Absences.class);

    private Absences() {
    }

    /** @param in the place in which the key was looked up: the pooling place, where there is one @param isMonth whether the day stands for a month */
    static Refused of(PlaceNode node, PlaceNode in, Setting setting, LocalDate when, boolean isMonth) {
        Declaration declaration = node.of(PARAMETER).declarations().get(setting.key());
        Text title = declaration.description();
        if (setting.status() != Setting.Status.UNSET) {
            return refused(RefusalCode.NO_RULE_ON_DATE, Rest.expired(title, setting.from()), setting.key(), Optional.of(setting), outOfForce(node));
        }
        Gaps gaps = Gaps.of(in, setting, declaration);
        return refused(RefusalCode.NOT_CONFIGURED, gaps.sentence(PHRASES.say("what", Gaps.name(node), isMonth ? YearMonth.from(when) : when, title),
                title, setting.reason()), setting.key(), Optional.of(setting), gaps.missing());
    }

    /** @param rule that reads it @param later what holds from a later day @throws IllegalStateException when the nation declares no such key */
    static Refused notYet(String rule, PlaceNode node, String key, LocalDate when, Optional<Setting> later) {
        if (!node.of(PARAMETER).declarations().containsKey(key)) {
            throw new IllegalStateException("The rule %s reads '%s', which the nation does not declare.".formatted(rule, key));
        }
        Text title = node.of(PARAMETER).declarations().get(key).description();
        return refused(RefusalCode.NO_RULE_ON_DATE, later.map(next -> next.about().standIn()
                ? Rest.notYetKnown(when, title, next.from(), next.citation().basis()) : Rest.notYet(when, title, next.from(), next.citation().basis()))
                .orElseGet(() -> Rest.nothing(when, title)), key, later, outOfForce(node));
    }

    private static Missing outOfForce(PlaceNode node) {
        return new Missing(Gap.Kind.NOT_IN_FORCE, Optional.of(node.place()), Gaps.name(node));
    }

    private static Refused refused(RefusalCode code, Text sentence, String key, Optional<Setting> by, Missing missing) {
        return new Refused(new Outcome.Refusal(code, sentence, key, code == RefusalCode.NOT_CONFIGURED ? by.orElseThrow().configure() : "",
                List.of(), by.map(Setting::citation), Optional.of(missing)));
    }
}
