// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import nuanfeng.calculation.Outcome;

/** Ends a rule with a refusal. Made by the worksheet; carries no stack trace, for a refusal is an answer and not a fault. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.Refusal refusal;

    public Refused(Outcome.Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public Outcome.Refusal refusal() {
        return refusal;
    }
}
