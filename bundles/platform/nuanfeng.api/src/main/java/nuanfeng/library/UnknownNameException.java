// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.List;

import nuanfeng.policy.Text;

/** Something was asked for that is not there. The message is meant for the asker. */
public final class UnknownNameException extends RuntimeException {

    /** What kind of thing; {@link #code()} is what stands in answers. */
    public enum Kind {
        PLACE_NOT_SERVED("place-not-served"), RULE("rule-unknown"), PARAMETER("parameter-unknown"),
        DOCUMENT("document-unknown"), CLAUSE("clause-unknown"), EDITION("edition-unknown"), POLICY("policy-unknown"),
        AGENCY("agency-unknown"), RECORD_TYPE("record-type-unknown"), RUN("run-unknown"),
        FORM("form-unknown");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Text text;
    private final transient List<String> suggestions;

    /** @param suggestions the nearest names that are there, best first; may be empty */
    public UnknownNameException(Kind kind, Text text, List<String> suggestions) {
        super(text.zh(), null, false, false);
        this.kind = kind;
        this.text = text;
        this.suggestions = List.copyOf(suggestions);
    }

    public Kind kind() {
        return kind;
    }

    /** What is not there; {@link #getMessage()} is its Chinese. */
    public Text text() {
        return text;
    }

    public List<String> suggestions() {
        return suggestions;
    }
}
