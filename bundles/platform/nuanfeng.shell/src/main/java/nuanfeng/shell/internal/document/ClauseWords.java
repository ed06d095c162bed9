// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.policy.Citation;
import nuanfeng.shell.internal.text.Values;

/** The words of clauses, or why there are none. */
public final class ClauseWords {

    private ClauseWords() {
    }

    /** Each citation, and below it what its clause says. */
    public static List<String> lines(Map<Citation, ClauseText> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach((citation, text) -> {
            lines.add(lines.isEmpty() ? "CLAUSES" : "");
            lines.add(Values.clause(citation));
            lines.addAll(lines(text, "  "));
        });
        return lines;
    }

    public static List<String> lines(ClauseText text, String indent) {
        return (text.status() == TextStatus.STORED ? text.words() : absence(text)).lines().map(line -> indent + line).toList();
    }

    public static String absence(ClauseText text) {
        return text.status() == TextStatus.MISSING ? "(missing in the archived text, %s: %s)".formatted(text.missing(), text.reason())
                : "(its text is not stored)";
    }
}
