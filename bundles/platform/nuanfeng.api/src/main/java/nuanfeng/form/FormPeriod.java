// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.Optional;

/** For what time a sheet is filled. */
public enum FormPeriod {
    MONTH("month"), QUARTER("quarter"), YEAR("year"),
    /** Something that happens: a sheet for each. */
    EVENT("event"),
    /** A round of questions. */
    ROUND("round"),
    /** Once, and again when it changes. */
    ONCE("once");

    private final String word;

    FormPeriod(String word) {
        this.word = word;
    }

    /** As policy files write it. */
    public String word() {
        return word;
    }

    public static Optional<FormPeriod> of(String word) {
        for (FormPeriod each : values()) {
            if (each.word.equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
