// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes maps, iterables, strings, numbers and booleans as indented JSON. */
public final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {
    }

    public static String write(Object value) {
        Json json = new Json();
        json.append(value, 0);
        return json.out.append('\n').toString();
    }

    private void append(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            appendAll('{', '}', map.entrySet().iterator(), depth);
        } else if (value instanceof Iterable<?> iterable) {
            appendAll('[', ']', iterable.iterator(), depth);
        } else if (value instanceof Double number) {
            out.append(Double.isFinite(number) ? String.format(Locale.ROOT, "%.4f", number) : "null");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            appendText(value.toString());
        }
    }

    private void appendAll(char open, char close, Iterator<?> items, int depth) {
        out.append(open);
        String separator = "\n";
        boolean empty = !items.hasNext();
        while (items.hasNext()) {
            out.append(separator).append("  ".repeat(depth + 1));
            Object item = items.next();
            if (item instanceof Map.Entry<?, ?> entry) {
                appendText(entry.getKey().toString());
                out.append(": ");
                item = entry.getValue();
            }
            append(item, depth + 1);
            separator = ",\n";
        }
        out.append(empty ? "" : "\n" + "  ".repeat(depth)).append(close);
    }

    private void appendText(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
