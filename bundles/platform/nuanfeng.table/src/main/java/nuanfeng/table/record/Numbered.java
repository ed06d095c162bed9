// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import nuanfeng.policy.Identifiers;
import nuanfeng.register.FieldType;

/** Names and numbers that are letters: of persons, units and telephones, and those of other records. */
final class Numbered {

    private static final Pattern POWER = Pattern.compile("[-+]?\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
    private static final Pattern CLOSE = Pattern.compile("[0-9A-Za-z]+");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern AREA = Pattern.compile("\\((\\d{3,4})\\)(\\d{7,8})");
    private static final int CERTAIN_DIGITS = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Numbered() {
    }

    /** A text that may be anything; one that was a long number is none any more. */
    static Meaning text(String text) {
        return POWER.matcher(text).matches() ? Meaning.wrong("digits-lost") : Meaning.of(text);
    }

    static Meaning text(String text, Column column) {
        FieldType type = column.field().type();
        if (POWER.matcher(text).matches()) {
            return Meaning.wrong("digits-lost");
        } else if (type instanceof FieldType.Gb11643) {
            return identity(text, column);
        } else if (type instanceof FieldType.Gb32100) {
            return credit(text);
        } else if (type instanceof FieldType.Phone) {
            return phone(text);
        }
        String close = text.replaceAll("\\s+", "");
        return !close.equals(text) && CLOSE.matcher(close).matches() ? Meaning.of(close, "blanks") : Meaning.of(text);
    }

    private static Meaning identity(String text, Column column) {
        if (OLD.matcher(text).matches()) {
            return column.means(Manner.COMPLETE) ? Meaning.of(complete(text), "completed") : Meaning.ask("old-identity-number");
        }
        String number = text.toUpperCase(Locale.ROOT);
        return number.equals(text) ? Meaning.of(text) : Meaning.of(number, "letters");
    }

    private static String complete(String old) {
        String longer = old.substring(0, 6) + "19" + old.substring(6);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (longer.charAt(i) - '0') * WEIGHTS[i];
        }
        return longer + CHECKS.charAt(sum % CHECKS.length());
    }

    private static Meaning credit(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!Identifiers.isCreditCode(code) && ORGANISATION.matcher(code).matches()) {
            return Meaning.wrong("organisation-code");
        }
        return code.equals(text) ? Meaning.of(text) : Meaning.of(code, "letters");
    }

    private static Meaning phone(String text) {
        String close = AREA.matcher(WHOLE.matcher(text).replaceFirst("$1")).replaceFirst("$1-$2").replaceAll("[—–－]", "-");
        return close.equals(text) ? Meaning.of(text) : Meaning.of(close, "number-as-text");
    }

    /** A number where letters are wanted: it has lost the zeros at its beginning, and all digits behind the fifteenth. */
    static Meaning number(BigDecimal number, Column column) {
        String written = number.toPlainString();
        if (number.scale() <= 0 && number.precision() - number.scale() > CERTAIN_DIGITS) {
            return Meaning.wrong("digits-lost");
        }
        Meaning meaning = column.field().type() instanceof FieldType.Text ? Meaning.of(written) : text(written, column);
        return meaning.after(List.of("number-as-text"));
    }
}
