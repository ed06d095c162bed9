// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import nuanfeng.calculation.Outcome;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.engine.internal.host.RuleCall;
import nuanfeng.engine.internal.host.Thrown;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Refused;

/** One call of a rule on one sheet, which is closed behind it. Whatever the rule throws or returns, this has an end. */
final class RuleAttempt implements RuleCall {

    private final OwnRule rule;
    private final WorkingSheet sheet;
    private Outcome outcome;
    private String failure = "nothing";
    private boolean hitLimit;

    RuleAttempt(OwnRule rule, WorkingSheet sheet) {
        this.rule = rule;
        this.sheet = sheet;
    }

    /** What it concluded; null when it failed. */
    Outcome outcome() {
        return outcome;
    }

    String failure() {
        return failure;
    }

    /** Whether it failed by what it may use, and not by a mistake. */
    boolean hitLimit() {
        return hitLimit;
    }

    @Override
    public boolean run(long ticks) {
        Budget budget = Budget.current();
        long before = budget.exchange(ticks);
        try {
            conclude(rule.rule().apply(sheet));
        } catch (Refused e) {
            conclude(e.refusal());
        } catch (CalendarGapException e) {
            conclude(Refusals.gap(e));
        } catch (Throwable e) {
            failed(e);
        } finally {
            budget.exchange(before);
            sheet.close();
        }
        return hitLimit;
    }

    private void conclude(Outcome made) {
        try {
            if (rule.isJava()) {
                OutcomeCheck.check(made, rule.description().kind(), sheet);
                Vocabulary.check(made, rule.description(), sheet);
            }
            outcome = made;
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void failed(Throwable thrown) {
        hitLimit = thrown instanceof Budget.Exceeded || thrown instanceof VirtualMachineError;
        failure = thrown instanceof UnfitOutcomeException unfit ? unfit.getMessage() : Thrown.named(thrown);
    }
}
