// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Regular expressions of the plain decimal texts in a range: JSON Schema limits numbers by {@code minimum}, texts by {@code pattern}
 * alone. Leading and trailing zeros change nothing.
 *
 * @param decimals most digits behind the point that are no zeros; negative for as many as there are
 */
public record DecimalPattern(int decimals) {

    private static final String DIGIT = "\\d";
    private static final String NEGATIVE_ZERO = "-0+(\\.0+)?";

    /** Of any number. */
    public static String any() {
        return "^-?\\d+(\\.\\d+)?$";
    }

    /** @param decimals most digits behind the point that are no zeros; negative for as many as there are */
    public static String between(BigDecimal least, BigDecimal most, int decimals) {
        DecimalPattern made = new DecimalPattern(decimals);
        List<String> parts = new ArrayList<>();
        if (most.signum() >= 0) {
            parts.add(made.within(least.max(BigDecimal.ZERO), most));
        }
        if (least.signum() < 0) {
            parts.add("-(" + made.within(most.min(BigDecimal.ZERO).abs(), least.abs()) + ")");
        } else if (least.signum() == 0) {
            parts.add(NEGATIVE_ZERO);
        }
        return "^(" + String.join("|", parts) + ")$";
    }

    private String within(BigDecimal least, BigDecimal most) {
        return least.signum() == 0 ? atMost(most) : "(?=(" + atLeast(least) + ")$)(" + atMost(most) + ")";
    }

    private String atMost(BigDecimal most) {
        String whole = whole(most);
        List<String> less = new ArrayList<>();
        if (whole.length() > 1) {
            less.add(DIGIT + "{1,%s}".formatted(whole.length() - 1));
        }
        for (int i = 0; i < whole.length(); i++) {
            char digit = whole.charAt(i);
            // What begins with a zero is shorter.
            if (digit > '1' || digit == '1' && (i > 0 || whole.length() == 1)) {
                less.add(whole.substring(0, i) + upTo(digit) + digits(whole.length() - 1 - i));
            }
        }
        String equal = (whole.isEmpty() ? "0+" : "0*" + whole) + fractionAtMost(fraction(most));
        return less.isEmpty() ? equal : "0*(" + String.join("|", less) + ")" + anyFraction() + "|" + equal;
    }

    private String atLeast(BigDecimal least) {
        String whole = whole(least);
        List<String> more = new ArrayList<>(List.of("[1-9]\\d{%s,}".formatted(whole.length())));
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) < '9') {
                more.add(whole.substring(0, i) + from(whole.charAt(i)) + digits(whole.length() - 1 - i));
            }
        }
        return "0*(" + String.join("|", more) + ")" + anyFraction() + "|" + (whole.isEmpty() ? "0+" : "0*" + whole)
                + fractionAtLeast(fraction(least));
    }

    private String fractionAtMost(String fraction) {
        if (fraction.isEmpty()) {
            return "(\\.0+)?";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < fraction.length(); i++) {
            if (fraction.charAt(i) > '0') {
                parts.add(fraction.substring(0, i) + upTo(fraction.charAt(i)) + further(i + 1));
            }
            if (i > 0) {
                parts.add(fraction.substring(0, i));
            }
        }
        parts.add(fraction + "0*");
        return "(\\.(" + String.join("|", parts) + "))?";
    }

    private String fractionAtLeast(String fraction) {
        if (fraction.isEmpty()) {
            return anyFraction();
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < fraction.length(); i++) {
            if (fraction.charAt(i) < '9') {
                parts.add(fraction.substring(0, i) + from(fraction.charAt(i)) + further(i + 1));
            }
        }
        parts.add(fraction + further(fraction.length()));
        return "\\.(" + String.join("|", parts) + ")";
    }

    private String anyFraction() {
        return decimals < 0 ? "(\\.\\d+)?" : decimals == 0 ? "(\\.0+)?" : "(\\.\\d{1,%s}0*)?".formatted(decimals);
    }

    /** What may follow so many digits behind the point. */
    private String further(int digits) {
        return decimals < 0 ? DIGIT + "*" : digits < decimals ? "\\d{0,%s}0*".formatted(decimals - digits) : "0*";
    }

    private static String upTo(char digit) {
        return digit == '1' ? "0" : "[0-" + (char) (digit - 1) + "]";
    }

    private static String from(char digit) {
        return digit == '8' ? "9" : "[" + (char) (digit + 1) + "-9]";
    }

    private static String digits(int count) {
        return count == 0 ? "" : DIGIT + "{%s}".formatted(count);
    }

    private static String whole(BigDecimal value) {
        String digits = value.toBigInteger().toString();
        return digits.equals("0") ? "" : digits;
    }

    private static String fraction(BigDecimal value) {
        String text = value.stripTrailingZeros().toPlainString();
        return text.indexOf('.') < 0 ? "" : text.substring(text.indexOf('.') + 1);
    }
}
