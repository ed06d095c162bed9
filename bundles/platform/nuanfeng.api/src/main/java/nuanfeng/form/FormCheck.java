// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.policy.Text;
import nuanfeng.register.Condition;

/**
 * What is asked of a filled sheet.
 *
 * @param column that is looked at; of {@link Kind#UNIQUE} the first of them
 * @param plus columns whose sum it is compared with; of {@link Kind#UNIQUE} all that make the key; of {@link Kind#BEFORE} what came since
 * @param less columns that are taken from that sum
 * @param of for {@link Kind#NOT_MORE} a column, for {@link Kind#EQUALS} a fact, for {@link Kind#FORM} a form, for {@link Kind#REGISTER} a source, for {@link Kind#NOT_AFTER} a column,
 *        {@code period-end} or {@code as-of}, for {@link Kind#BEFORE} the column of the sheet before
 * @param cell for {@link Kind#FORM}: which of its cells
 * @param where for {@link Kind#REGISTER}: which records are counted
 * @param warns whether a note at the cell is enough; else the sheet cannot be filed
 * @param says why; may be empty
 */
public record FormCheck(Kind kind, String column, List<String> plus, List<String> less, String of, String cell, Optional<BigDecimal> least,
        Optional<BigDecimal> most, List<Condition> where, boolean warns, Text says) {

    /** The checks that there are. */
    public enum Kind {
        SUM, RANGE, UNIQUE, NOT_AFTER, EQUALS, REGISTER, BEFORE, FORM,
        /** One column is not more than another. */
        NOT_MORE,
        /** Everybody who has to be in it is. */
        COMPLETE;

        /** As policy files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String word) {
            for (Kind each : values()) {
                if (each.word().equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    public FormCheck {
        plus = List.copyOf(plus);
        less = List.copyOf(less);
        where = List.copyOf(where);
    }
}
