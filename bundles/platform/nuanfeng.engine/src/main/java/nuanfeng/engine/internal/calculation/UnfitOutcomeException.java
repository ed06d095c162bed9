// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

/** What a rule returned is no answer of the kind that it promised. */
final class UnfitOutcomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitOutcomeException(String message) {
        super(message, null, false, false);
    }
}
