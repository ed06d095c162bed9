// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import nuanfeng.policy.Text;

/**
 * Something the reader of an answer must know.
 *
 * @param code kebab-case, stable: {@code unofficial-source}, {@code review-overdue}, {@code provisional}, or a rule's own
 * @param sentence what it is
 */
public record Warning(String code, Text sentence) {

    /** One that is said in Chinese only. */
    public Warning(String code, String detail) {
        this(code, Text.of(detail));
    }

    /** The sentence in Chinese. */
    public String detail() {
        return sentence.zh();
    }
}
