// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path to one scalar of a JSON document, such as {@code $.trace[1].value}. Reads the bytes once and builds nothing, so that a load generator
 * can look into every answer. Expects valid JSON; strings come back as they are written, escapes included.
 */
public final class JsonPath {

    private final List<Object> steps = new ArrayList<>();

    private JsonPath() {
    }

    /**
     * @throws IllegalArgumentException for anything but {@code $}, {@code .name} and {@code [number]}
     */
    public static JsonPath of(String text) {
        JsonPath path = new JsonPath();
        if (!text.matches("\\$(\\.[^.\\[\\]]+|\\[\\d+\\])*")) {
            throw new IllegalArgumentException("Not a path of the form $.name[0].name: " + text);
        }
        for (String step : text.substring(1).replace("[", ".[").split("\\.")) {
            if (step.startsWith("[")) {
                path.steps.add(Integer.valueOf(step.substring(1, step.length() - 1)));
            } else if (!step.isEmpty()) {
                path.steps.add(step);
            }
        }
        return path;
    }

    /** The scalar at the path; empty if there is none, or an object or an array. */
    public Optional<String> find(byte[] json, int length) {
        Cursor cursor = new Cursor(json, length);
        for (Object step : steps) {
            boolean there = step instanceof Integer index ? cursor.enterArray(index) : cursor.enterObject((String) step);
            if (!there) {
                return Optional.empty();
            }
        }
        return cursor.scalar();
    }

    /** Stands before a value and moves on. */
    private static final class Cursor {

        private final byte[] json;
        private final int length;
        private int at;

        Cursor(byte[] json, int length) {
            this.json = json;
            this.length = length;
        }

        boolean enterObject(String name) {
            if (peek() != '{') {
                return false;
            }
            at++;
            while (peek() == '"') {
                String member = string();
                peek();
                at++;
                if (member.equals(name)) {
                    return true;
                }
                skip();
                if (peek() == ',') {
                    at++;
                }
            }
            return false;
        }

        boolean enterArray(int index) {
            if (peek() != '[') {
                return false;
            }
            at++;
            for (int i = 0; i < index && peek() != ']'; i++) {
                skip();
                if (peek() == ',') {
                    at++;
                }
            }
            return peek() != ']' && peek() != 0;
        }

        Optional<String> scalar() {
            return switch (peek()) {
                case '{', '[', 0 -> Optional.empty();
                case '"' -> Optional.of(string());
                default -> Optional.of(word());
            };
        }

        private void skip() {
            switch (peek()) {
                case '"' -> string();
                case '{', '[' -> skipNested();
                default -> word();
            }
        }

        private void skipNested() {
            int depth = 0;
            do {
                int next = peek();
                if (next == '"') {
                    string();
                } else {
                    depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
                    at++;
                }
            } while (depth > 0 && at < length);
        }

        private String string() {
            int from = ++at;
            while (at < length && json[at] != '"') {
                at += json[at] == '\\' ? 2 : 1;
            }
            return new String(json, from, Math.min(at++, length) - from, StandardCharsets.UTF_8);
        }

        private String word() {
            int from = at;
            while (at < length && ",]} \t\r\n".indexOf(json[at]) < 0) {
                at++;
            }
            return new String(json, from, at - from, StandardCharsets.UTF_8);
        }

        /** The next byte that is not white space; 0 at the end. */
        private int peek() {
            while (at < length && json[at] <= ' ') {
                at++;
            }
            return at < length ? json[at] : 0;
        }
    }
}
