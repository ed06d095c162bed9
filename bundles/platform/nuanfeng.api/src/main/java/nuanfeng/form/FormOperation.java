// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.register.Condition;

/**
 * Where a cell comes from. The list of operations is closed: a policy names one and writes no expression.
 *
 * @param of what the sort asks for: a field, a fact, a value, a rule, a form
 * @param plus columns that are added
 * @param less columns that are taken away
 * @param to columns by whose sum is divided
 * @param in the source whose records are counted or looked up; empty: those of the line
 * @param by for {@link Sort#LOOKUP} the field of the line that names the record, for {@link Sort#ALLOCATED} the column by which is shared,
 *        for {@link Sort#RULE} the member of the outcome, for {@link Sort#FORM} the cell
 * @param key for {@link Sort#LOOKUP} the field of the source that the name stands in
 * @param at for {@link Sort#PERCENTILE} which; for {@link Sort#QUOTIENT} by how much is multiplied before, 0: by nothing
 * @param where what must hold of a record that is counted
 * @param facts for {@link Sort#RULE}: fact → column
 */
public record FormOperation(Sort sort, String of, List<String> plus, List<String> less, List<String> to, String in, String by, String key, int at,
        List<Condition> where, Map<String, String> facts) {

    /** The operations that there are. */
    public enum Sort {
        /** Entered by whoever fills the sheet in. */
        HAND("hand"),
        /** The number of the line. */
        SEQUENCE("sequence"),
        /** A field that all records of the line have alike. */
        FIELD("field"),
        /** The same in every line. */
        IS("is"),
        /** What whoever fills the sheet in says once. */
        FACT("fact"),
        /** Columns added and taken away. */
        SUM("sum"),
        /** One sum of columns as a share of another; nothing where that is nought. */
        RATIO("ratio"),
        /** One sum of columns divided by another; nothing where that is nought. */
        QUOTIENT("quotient"),
        /** Whether one sum of columns is less than another. */
        BELOW("below"),
        /** Whole minutes from the moment in one column to that in another. */
        MINUTES("minutes"),
        /** How many records there are. */
        COUNT("count"),
        /** The sum of a field. */
        TOTAL("sumOf"),
        /** The mean of a field. */
        MEAN("mean"),
        /** The nearest-rank percentile of a field. */
        PERCENTILE("percentile"),
        /** The line's part of the total of a column. */
        SHARE("share"),
        /** The line's part of a fact, in fen, by largest remainder. */
        ALLOCATED("allocated"),
        /** A field of another record, which this one names. */
        LOOKUP("lookup"),
        /** A column of the line with the same key in the sheet before. */
        BEFORE("before"),
        /** A member of what a rule answers. */
        RULE("rule"),
        /** A cell of another form for the same period; {@code C3@} is that of the line with the same key. */
        FORM("form");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        /** As policy files write it. */
        public String word() {
            return word;
        }

        /** Whether it is made of cells alone, so that totals can be made of totals. */
        public boolean isOfCells() {
            return this == SUM || this == RATIO || this == QUOTIENT || this == BELOW;
        }

        public static Optional<Sort> of(String word) {
            for (Sort each : values()) {
                if (each.word.equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    public static final FormOperation BY_HAND = simple(Sort.HAND, "");

    public FormOperation {
        plus = List.copyOf(plus);
        less = List.copyOf(less);
        to = List.copyOf(to);
        where = List.copyOf(where);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static FormOperation simple(Sort sort, String of) {
        return new FormOperation(sort, of, List.of(), List.of(), List.of(), "", "", "", 0, List.of(), Map.of());
    }
}
