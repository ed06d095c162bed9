// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.policy.Text;

/**
 * What a place says about one thing, as data and in words. Two statements are alike when their codes are.
 *
 * @param parts in their order; none where the place says nothing
 */
public record Statement(List<Part> parts) {

    public static final Statement NOTHING = new Statement(List.of());

    public Statement {
        parts = List.copyOf(parts);
    }

    /**
     * One of the things that are said.
     *
     * @param kind what it is: {@code value}, {@code schedule}, {@code owedBy} …
     * @param code for programs: a value, a word of the policy files, ids; the same in every language
     * @param text for people
     */
    public record Part(String kind, String code, Text text) {

        /** A text of the documents, which is its own code. */
        public static Part quoted(String kind, String text) {
            return new Part(kind, text, Text.of(text));
        }

        /** No value stands where one could. @param configure what must be configured; may be empty, and where it is a key no reader is told */
        public static Part notConfigured(String configure) {
            String code = configure.isEmpty() ? "NOT_CONFIGURED" : "NOT_CONFIGURED " + configure;
            return new Part("gap", code, configure.isEmpty() || configure.contains(".") ? Text.of("尚未确定", "to be configured locally")
                    : Text.of("尚未确定（" + configure + "）", "to be configured locally (" + configure + ")"));
        }

        /** The document names nobody. */
        public static Part notStated() {
            return new Part("gap", Difference.NOT_STATED, Text.of("未规定", "not stated"));
        }

        /** Nothing holds any more. */
        public static Part ended() {
            return new Part("ended", "ENDED", Text.of("不再执行", "ended"));
        }
    }

    public static Statement of(Part part) {
        return new Statement(List.of(part));
    }

    public boolean isEmpty() {
        return code().isEmpty();
    }

    public boolean isLike(Statement other) {
        return code().equals(other.code());
    }

    /** All parts for programs; empty when nothing is said. */
    public String code() {
        return parts.size() == 1 ? parts.get(0).code() : parts.stream().map(Part::code).collect(Collectors.joining("; "));
    }

    /** All parts for people, what would be said twice once. @param english where wanted and given, else Chinese */
    public String text(boolean english) {
        return parts.stream().map(part -> part.text().in(english)).distinct().collect(Collectors.joining(english ? "; " : "；"));
    }

    @Override
    public String toString() {
        return code();
    }
}
