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
import nuanfeng.engine.internal.timeline.Chinese;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.policy.Citation;
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
            case ENDED -> throw refused(RefusalCode.NO_RULE_ON_DATE, "“%s”的规定已于%s届满，其后未见新规定。".formatted(description.title().zh(),
                    Chinese.day(entry.from().minusDays(1))), "", said.citation());
            default -> entry.extension().isPresent() ? ClockWindow.outcome((WorkingSheet) sheet, clock, said, description.title().zh())
                    : new ClockCount((WorkingSheet) sheet, clock, said, facts).outcome(description.title());
        };
    }

    private Refused unset(WorkingSheet sheet, BoundClock.Said said) {
        ClockEntry entry = said.entry();
        Gaps gaps = Gaps.of(sheet.node(), clock.place(), entry.gap());
        String title = description.title().zh();
        return new Refused(new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, gaps.sentence("“" + title + "”", title, entry.note()), "",
                configure(entry), List.of(), Optional.of(said.citation()), Optional.of(gaps.missing())));
    }

    private String configure(ClockEntry entry) {
        return entry.configure().isEmpty() ? clock.clock().rule() : entry.configure();
    }

    private Refused notYet(LocalDate on) {
        Optional<Map.Entry<LocalDate, BoundClock.Said>> next = Optional.ofNullable(clock.entries().higherEntry(on));
        return new Refused(new Outcome.Refusal(RefusalCode.NO_RULE_ON_DATE, "%s没有“%s”的规定%s。".formatted(Chinese.day(on), description.title().zh(),
                next.map(each -> "：自%s起执行（%s）".formatted(Chinese.day(each.getKey()), each.getValue().citation().basis().zh())).orElse("")),
                "", "", List.of(), next.map(each -> each.getValue().citation())));
    }

    private static Refused refused(RefusalCode code, String detail, String configure, Citation citation) {
        return new Refused(new Outcome.Refusal(code, detail, "", configure, List.of(), Optional.of(citation)));
    }
}
