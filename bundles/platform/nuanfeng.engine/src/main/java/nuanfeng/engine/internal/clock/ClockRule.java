// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.engine.internal.calculation.WorkingSheet;
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
            case UNSET -> throw refused(RefusalCode.NOT_CONFIGURED, "%s须由 %s 配置 %s：%s".formatted(description.title(), clock.place(),
                    configure(entry), entry.note()), configure(entry), said.citation());
            case ENDED -> throw refused(RefusalCode.NO_RULE_ON_DATE, "%s 自 %s 起已终止（%s）".formatted(description.title(),
                    entry.from(), clock.place()), "", said.citation());
            default -> entry.extension().isPresent() ? ClockWindow.outcome((WorkingSheet) sheet, clock, said, description.title().zh())
                    : new ClockCount((WorkingSheet) sheet, clock, said, facts).outcome(description.title());
        };
    }

    private String configure(ClockEntry entry) {
        return entry.configure().isEmpty() ? clock.clock().rule() : entry.configure();
    }

    private Refused notYet(LocalDate on) {
        Optional<Map.Entry<LocalDate, BoundClock.Said>> next = Optional.ofNullable(clock.entries().higherEntry(on));
        return new Refused(new Outcome.Refusal(RefusalCode.NO_RULE_ON_DATE, "%s 在 %s 没有规定%s".formatted(description.title(), on,
                next.map(each -> "；最早自 %s 起（%s）".formatted(each.getKey(), clock.place())).orElse("")), "", "", List.of(),
                next.map(each -> each.getValue().citation())));
    }

    private static Refused refused(RefusalCode code, String detail, String configure, Citation citation) {
        return new Refused(new Outcome.Refusal(code, detail, "", configure, List.of(), Optional.of(citation)));
    }
}
