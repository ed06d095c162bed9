// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * Why a decision was taken.
 *
 * @param code stable, upper case: {@code FILED_WITHOUT_CAPACITY}
 * @param sentence what was found
 * @param citation the clause, where one decided
 */
public record Reason(String code, Text sentence, Optional<Citation> citation) {

    /** One that is said in Chinese only. */
    public Reason(String code, String text, Optional<Citation> citation) {
        this(code, Text.of(text), citation);
    }

    /** The sentence in Chinese. */
    public String text() {
        return sentence.zh();
    }
}
