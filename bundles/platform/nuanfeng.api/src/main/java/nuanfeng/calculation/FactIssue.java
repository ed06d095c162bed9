// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

/**
 * One thing wrong with the facts, or with a what-if value.
 *
 * @param field JSON pointer into the facts, or into the what-if values: {@code /wages/3}
 * @param code {@code unknown}, {@code missing}, {@code wrong-type}, {@code out-of-range}, {@code not-a-code}, {@code contradiction}
 * @param detail a sentence that says what is expected
 * @param overriding whether a what-if value is meant
 */
public record FactIssue(String field, String code, String detail, boolean overriding) {

    public FactIssue(String field, String code, String detail) {
        this(field, code, detail, false);
    }

    /** JSON pointer into the whole question: {@code /facts/wages/3}. */
    public String pointer() {
        return (overriding ? "/overrides" : "/facts") + field;
    }
}
