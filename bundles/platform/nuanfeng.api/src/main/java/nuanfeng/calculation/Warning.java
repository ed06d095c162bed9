// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import nuanfeng.policy.Text;

/**
 * Something the reader of an answer must know.
 *
 * @param code kebab-case, stable: {@code unofficial-source}, {@code review-overdue}, {@code provisional}, or a rule's own
 * @param sentence what it is
 * @param key the value that it is about; empty where it is about none
 */
public record Warning(String code, Text sentence, String key) {

    /** One that is about no value. */
    public Warning(String code, Text sentence) {
        this(code, sentence, "");
    }

    /** One that is said in Chinese only. */
    public Warning(String code, String detail) {
        this(code, Text.of(detail), "");
    }

    /** The same, said of a value. */
    public Warning about(String about) {
        return new Warning(code, sentence, about);
    }

    /** The sentence in Chinese. */
    public String detail() {
        return sentence.zh();
    }
}
