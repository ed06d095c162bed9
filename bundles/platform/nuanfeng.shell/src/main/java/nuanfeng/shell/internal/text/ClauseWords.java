// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.policy.Citation;

/** The words of clauses, or why there are none. */
final class ClauseWords {

    private ClauseWords() {
    }

    /** Each citation, and below it what its clause says. */
    static List<String> lines(Map<Citation, ClauseText> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach((citation, text) -> {
            lines.add(lines.isEmpty() ? "CLAUSES" : "");
            lines.add(Values.clause(citation));
            lines.addAll(lines(text, "  "));
        });
        return lines;
    }

    static List<String> lines(ClauseText text, String indent) {
        return (text.status() == TextStatus.STORED ? text.words() : absence(text)).lines().map(line -> indent + line).toList();
    }

    static String absence(ClauseText text) {
        return text.status() == TextStatus.MISSING ? "(missing in the archived text, %s: %s)".formatted(text.missing(), text.reason())
                : "(its text is not stored)";
    }
}
