// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write a value, so that a digest of it is the same whoever stored it: members in the order of their names, no blanks,
 * nothing escaped that need not be, nothing that is null. Databases write JSON each in its own way.
 *
 * <p>Values are texts, flags, whole numbers, lists and maps. There are no fractions: amounts and rates are texts.
 */
public final class CanonicalJson {

    private static final int DEEPEST = 32;

    private CanonicalJson() {
    }

    /** @throws IllegalArgumentException for a value of another kind, or one that a database cannot hold */
    public static String text(Object value) {
        StringBuilder out = new StringBuilder(256);
        write(out, value, 0);
        return out.toString();
    }

    public static byte[] bytes(Map<String, ?> value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder out, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        if (value instanceof String text) {
            write(out, text);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            out.append(value);
        } else if (value instanceof List<?> list) {
            write(out, list, depth);
        } else if (value instanceof Map<?, ?> map) {
            write(out, map, depth);
        } else {
            throw new IllegalArgumentException("not a value of a record");
        }
    }

    private static void write(StringBuilder out, List<?> list, int depth) {
        out.append('[');
        boolean further = false;
        for (Object each : list) {
            if (further) {
                out.append(',');
            }
            further = true;
            write(out, each, depth + 1);
        }
        out.append(']');
    }

    private static void write(StringBuilder out, Map<?, ?> map, int depth) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                sorted.put((String) name, value);
            }
        });
        out.append('{');
        boolean further = false;
        for (Map.Entry<String, Object> each : sorted.entrySet()) {
            if (further) {
                out.append(',');
            }
            further = true;
            write(out, each.getKey());
            out.append(':');
            write(out, each.getValue(), depth + 1);
        }
        out.append('}');
    }

    private static void write(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Character.isSurrogate(c)) {
                        if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                            throw new IllegalArgumentException("half a character");
                        }
                        out.append(c);
                        i++;
                        c = text.charAt(i);
                    } else if (c < ' ') {
                        throw new IllegalArgumentException("a control character");
                    }
                    out.append(c);
                }
            }
        }
        out.append('"');
    }
}
