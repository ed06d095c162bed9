// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import nuanfeng.policy.Text;

/**
 * One thing wrong with the facts, or with a what-if value.
 *
 * @param field JSON pointer into the facts, or into the what-if values: {@code /wages/3}
 * @param code {@code unknown}, {@code missing}, {@code wrong-type}, {@code out-of-range}, {@code not-a-code}, {@code contradiction}
 * @param sentence what is expected
 * @param overriding whether a what-if value is meant
 */
public record FactIssue(String field, String code, Text sentence, boolean overriding) {

    public FactIssue(String field, String code, Text sentence) {
        this(field, code, sentence, false);
    }

    /** One that is said in Chinese only. */
    public FactIssue(String field, String code, String detail, boolean overriding) {
        this(field, code, Text.of(detail), overriding);
    }

    /** One that is said in Chinese only. */
    public FactIssue(String field, String code, String detail) {
        this(field, code, Text.of(detail), false);
    }

    /** The sentence in Chinese. */
    public String detail() {
        return sentence.zh();
    }

    /** JSON pointer into the whole question: {@code /facts/wages/3}. */
    public String pointer() {
        return (overriding ? "/overrides" : "/facts") + field;
    }
}
