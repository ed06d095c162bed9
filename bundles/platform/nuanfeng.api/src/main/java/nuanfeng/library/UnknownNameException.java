// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.List;

/** Something was asked for that is not there. The message is meant for the asker. */
public final class UnknownNameException extends RuntimeException {

    /** What kind of thing; {@link #code()} is what stands in answers. */
    public enum Kind {
        PLACE_NOT_SERVED("place-not-served"), RULE("rule-unknown"), PARAMETER("parameter-unknown"),
        DOCUMENT("document-unknown"), CLAUSE("clause-unknown"), EDITION("edition-unknown"), POLICY("policy-unknown"),
        AGENCY("agency-unknown");

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
    private final transient List<String> suggestions;

    /** @param suggestions the nearest names that are there, best first; may be empty */
    public UnknownNameException(Kind kind, String message, List<String> suggestions) {
        super(message, null, false, false);
        this.kind = kind;
        this.suggestions = List.copyOf(suggestions);
    }

    public Kind kind() {
        return kind;
    }

    public List<String> suggestions() {
        return suggestions;
    }
}
