// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.util.Locale;

/** Why a question has no answer. */
public enum RefusalCode {
    /** A fact is unknown, missing, of the wrong type or out of range. */
    INVALID_FACTS,
    /** Nobody has legislated this for that date. */
    NO_RULE_ON_DATE,
    /** The documents leave the value to local configuration. */
    NOT_CONFIGURED,
    /** A place rules this variant out. */
    NOT_ALLOWED,
    /** The rule does not bind this person, sector or zone. */
    NOT_APPLICABLE,
    /** A place's own Java rule threw or ran out of its budget. */
    RULE_FAILED;

    /** As it stands in answers: {@code not-configured}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
