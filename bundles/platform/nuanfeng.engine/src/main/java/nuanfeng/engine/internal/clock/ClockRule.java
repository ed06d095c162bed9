// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.engine.internal.calculation.WorkingSheet;
import nuanfeng.engine.internal.parameter.Gaps;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.timeline.Rest;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Refused;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/**
 * The rule that a clock in a policy becomes. It knows what its own place says; where that is nothing the rule of the place above
 * answers, whether that is a clock too or a Java rule.
 *
 * @param clock what its own place says
 * @param isUppermost whether no place above has a rule for this clock
 */
public record ClockRule(BoundClock clock, ClockFacts facts, RuleDescription description, boolean isUppermost) implements Rule {

    private static final Phrases PHRASES = Phrases.beside(ClockRule.class);

    @Override
    public RuleDescription describe() {
        return description;
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Map.Entry<LocalDate, BoundClock.Said> floor = clock.entries().floorEntry(sheet.on());
        if (floor == null || floor.getValue().entry().kind() == EntryKind.WITHDRAWN) {
            if (isUppermost) {
                throw notYet(sheet.on());
            }
            return sheet.inherited();
        }
        BoundClock.Said said = floor.getValue();
        ClockEntry entry = said.entry();
        return switch (entry.kind()) {
            case UNSET -> throw unset((WorkingSheet) sheet, said);
            case ENDED -> throw refused(RefusalCode.NO_RULE_ON_DATE, Rest.expired(description.title(), entry.from()), "", said.citation());
            default -> entry.extension().isPresent() ? ClockWindow.outcome((WorkingSheet) sheet, clock, said, description.title())
                    : new ClockCount((WorkingSheet) sheet, clock, said, facts).outcome(description.title());
        };
    }

    private Refused unset(WorkingSheet sheet, BoundClock.Said said) {
        ClockEntry entry = said.entry();
        Gaps gaps = Gaps.of(sheet.node(), clock.place(), entry.gap());
        Text title = description.title();
        return new Refused(new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, gaps.sentence(PHRASES.say("quoted", title), title, entry.note()), "",
                configure(entry), List.of(), Optional.of(said.citation()), Optional.of(gaps.missing())));
    }

    private String configure(ClockEntry entry) {
        return entry.configure().isEmpty() ? clock.clock().rule() : entry.configure();
    }

    private Refused notYet(LocalDate on) {
        Optional<Map.Entry<LocalDate, BoundClock.Said>> next = Optional.ofNullable(clock.entries().higherEntry(on));
        return new Refused(new Outcome.Refusal(RefusalCode.NO_RULE_ON_DATE, next.map(each -> Rest.notYet(on, description.title(), each.getKey(),
                each.getValue().citation().basis())).orElseGet(() -> Rest.nothing(on, description.title())), "", "", List.of(), next.map(each -> each.getValue().citation())));
    }

    private static Refused refused(RefusalCode code, Text sentence, String configure, Citation citation) {
        return new Refused(new Outcome.Refusal(code, sentence, "", configure, List.of(), Optional.of(citation)));
    }
}
