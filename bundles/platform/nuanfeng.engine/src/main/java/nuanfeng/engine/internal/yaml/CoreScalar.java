// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.regex.Pattern;

/** What a scalar is by the core schema of YAML 1.2, with the forms set apart that other readers would take differently. */
public enum CoreScalar {
    TEXT,
    /** {@code 70015} */
    INTEGER,
    /** {@code 0.10} */
    DECIMAL,
    /** {@code true}, {@code false} */
    BOOLEAN,
    /** Nothing, {@code null} or {@code ~}. */
    NOTHING,
    /** A number that is not written plainly: {@code 010}, {@code 0x1F}, {@code 1e3}, {@code +5}, {@code .5}, {@code .inf}. */
    ODD_NUMBER,
    /** {@code True}, {@code FALSE} */
    ODD_BOOLEAN;

    private static final int LONGEST_WORD = 5;
    private static final Pattern PLAIN_INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]*+)");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*+)\\.[0-9]++");
    private static final Pattern ODD = Pattern.compile("[-+]?(?:0[xX][0-9a-fA-F]++|0[oObB][0-9]++|\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
            + "|(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?)");

    public static CoreScalar of(YamlNode.Scalar scalar) {
        return scalar.plain() ? of(scalar.text()) : TEXT;
    }

    private static CoreScalar of(String text) {
        if (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null")) {
            return NOTHING;
        }
        char first = text.charAt(0);
        if (first == 't' || first == 'f' || first == 'T' || first == 'F') {
            return ofWord(text);
        }
        if (first > '9' || first < '+') {
            return TEXT;
        }
        if (PLAIN_INTEGER.matcher(text).matches()) {
            return INTEGER;
        }
        if (PLAIN_DECIMAL.matcher(text).matches()) {
            return DECIMAL;
        }
        return ODD.matcher(text).matches() ? ODD_NUMBER : TEXT;
    }

    private static CoreScalar ofWord(String text) {
        if (text.equals("true") || text.equals("false")) {
            return BOOLEAN;
        }
        return text.length() <= LONGEST_WORD && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) ? ODD_BOOLEAN
                : TEXT;
    }
}
