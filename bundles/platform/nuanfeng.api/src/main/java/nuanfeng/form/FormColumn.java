// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;
import nuanfeng.register.ListedCode;

/**
 * A column of a form.
 *
 * @param id unique in its layout
 * @param group what stands above it and its neighbours; empty: nothing
 * @param unit {@code 元}; may be empty
 * @param width in characters
 * @param decimals that are written of a {@link Type#NUMBER}
 * @param required whether an empty cell is a mistake
 * @param operation where a cell comes from
 * @param total what stands in the last line
 * @param codes of a {@link Type#CODE}
 * @param proposed whether no document says that the form has this column: a proposal of this project
 * @param citation the clause that states the matter; it may do so without saying that it is a column
 */
public record FormColumn(String id, Text title, Text group, Type type, String unit, int width, int decimals, Mask mask, boolean required,
        FormOperation operation, Total total, List<ListedCode> codes, boolean proposed, Optional<Citation> citation) {

    private static final Text HEADING = Text.of("%s%s%s%s%s", "%s%s%s%s%s");

    /** How it is headed, in one line: {@code 缴费 本期应缴额（元）※}. */
    public Text heading() {
        return HEADING.formatted(group, group.isEmpty() ? "" : " ", title, unit.isEmpty() ? "" : "（" + unit + "）", proposed ? "※" : "");
    }

    /** What stands in a cell. */
    public enum Type {
        /** The number of the line. */
        SEQUENCE,
        TEXT, INTEGER, MONEY,
        /** A share that is written in percent, as exactly as it is: 0.4%. */
        RATE,
        /** A share in percent, two decimals, half up. */
        RATIO,
        NUMBER, DATE, MONTH, MOMENT, FLAG, CODE, PLACE;

        /** As policy files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Type> of(String word) {
            return named(values(), word);
        }

        public boolean isNumber() {
            return this == INTEGER || this == MONEY || this == RATE || this == RATIO || this == NUMBER;
        }
    }

    /** What is hidden of a cell from those who need not see persons. */
    public enum Mask {
        NONE,
        /** All but the first six and the last four. */
        IDENTITY,
        /** All but the first character. */
        NAME,
        /** All but the first three and the last four. */
        PHONE,
        /** What is behind the township. */
        ADDRESS;

        public static Optional<Mask> of(String word) {
            return named(values(), word);
        }

        /** A text as those see it who need not see persons. */
        public String over(String text) {
            return switch (this) {
                case NONE -> text;
                case IDENTITY -> kept(text, 6, 4);
                case NAME -> text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
                case PHONE -> kept(text, 3, 4);
                case ADDRESS -> text.replaceFirst("((?:镇|乡|街道|苏木)).*", "$1*").replaceFirst("^([^*]{1,6})[^*]*$", "$1*");
            };
        }

        /** A text that is too short for its mask is hidden whole. */
        private static String kept(String text, int first, int last) {
            return text.length() <= first + last ? "*".repeat(text.length())
                    : text.substring(0, first) + "*".repeat(text.length() - first - last) + text.substring(text.length() - last);
        }
    }

    /** What stands in the last line. */
    public enum Total {
        NONE,
        /** The sum of the lines. */
        SUM,
        /** What its operation makes of the totals of other columns; never a mean of the lines. */
        COMPUTE,
        /** How many lines have a value. */
        COUNT;

        public static Optional<Total> of(String word) {
            return named(values(), word);
        }
    }

    public FormColumn {
        codes = List.copyOf(codes);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
