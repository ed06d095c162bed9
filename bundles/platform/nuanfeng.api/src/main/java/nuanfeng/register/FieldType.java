// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.List;
import java.util.Optional;

/** What a field holds, and with it the Java type of its value in a {@link Row}. */
public sealed interface FieldType {

    /** As policy files write it: {@code text}, {@code gb11643}, {@code reference}, {@code rows} … */
    String word();

    /** {@link String}. */
    record Text() implements FieldType {
        @Override
        public String word() {
            return "text";
        }
    }

    /** A whole number. {@link Long}. */
    record Whole() implements FieldType {
        @Override
        public String word() {
            return "integer";
        }
    }

    /** Yuan, to the fen. {@link java.math.BigDecimal} of scale 2. */
    record Money() implements FieldType {
        @Override
        public String word() {
            return "money";
        }
    }

    /** Any other number: a share as a decimal (0.4 % is {@code 0.004}), hours. {@link java.math.BigDecimal} without needless zeros. */
    record Rate() implements FieldType {
        @Override
        public String word() {
            return "rate";
        }
    }

    /** {@link java.time.LocalDate}. @param ahead whether it may lie after the day of entry */
    record Date(boolean ahead) implements FieldType {
        @Override
        public String word() {
            return "date";
        }
    }

    /** {@link java.time.YearMonth}. @param ahead whether it may lie after the month of entry */
    record Month(boolean ahead) implements FieldType {
        @Override
        public String word() {
            return "month";
        }
    }

    /** {@link java.time.OffsetDateTime} in China Standard Time, to the second. @param ahead whether it may lie after the day of entry */
    record Moment(boolean ahead) implements FieldType {
        @Override
        public String word() {
            return "moment";
        }
    }

    /** {@link Boolean}. */
    record Flag() implements FieldType {
        @Override
        public String word() {
            return "flag";
        }
    }

    /** One code of a closed list. {@link String}. */
    record Codes(List<ListedCode> codes) implements FieldType {

        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String word() {
            return "codes";
        }

        public Optional<ListedCode> find(String code) {
            for (ListedCode each : codes) {
                if (each.code().equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** A code of GB/T 2260, six digits. {@link String}. @param anywhere whether it may lie outside the place that keeps the record */
    record Place(boolean anywhere) implements FieldType {
        @Override
        public String word() {
            return "place";
        }
    }

    /** A 公民身份号码. {@link String}. */
    record Gb11643() implements FieldType {
        @Override
        public String word() {
            return "gb11643";
        }
    }

    /** A 统一社会信用代码. {@link String}. */
    record Gb32100() implements FieldType {
        @Override
        public String word() {
            return "gb32100";
        }
    }

    /** {@link String}, digits with hyphens. */
    record Phone() implements FieldType {
        @Override
        public String word() {
            return "phone";
        }
    }

    /** Another record of this place, by what its type tells records apart by. {@link String}. @param type its name */
    record Reference(String type) implements FieldType {
        @Override
        public String word() {
            return "reference";
        }
    }

    /** Several lines of a table in the record. {@code List<Map<String, Object>>}. @param fields its columns */
    record Rows(List<Field> fields) implements FieldType {

        public Rows {
            fields = List.copyOf(fields);
        }

        @Override
        public String word() {
            return "rows";
        }
    }
}
