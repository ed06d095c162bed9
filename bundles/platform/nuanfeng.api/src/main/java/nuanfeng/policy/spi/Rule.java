// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import org.osgi.annotation.versioning.ConsumerType;

import nuanfeng.calculation.Outcome;

/**
 * A formula. It is pure: no clock, no input or output, no state, no number of its own; what it needs it reads from the
 * worksheet. The gate checks that, and every call has a budget.
 */
@ConsumerType
public interface Rule {

    /** Title, facts and kind of outcome. Called once, when the bundle starts; must always say the same. */
    RuleDescription describe();

    /**
     * Works on one sheet.
     *
     * @return the conclusion; a {@link Outcome.Refusal} may also be thrown by the sheet's own methods as {@link Refused}
     */
    Outcome apply(Worksheet sheet);
}
