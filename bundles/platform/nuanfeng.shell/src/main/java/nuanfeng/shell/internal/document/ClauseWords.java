// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.json.Language;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Values;

/** The words of clauses, or why there are none. */
public final class ClauseWords {

    private static final Phrases PHRASES = Phrases.beside(ClauseWords.class);

    private ClauseWords() {
    }

    /** Each citation, and below it what its clause says. */
    public static List<String> lines(Map<Citation, ClauseText> texts, Language language) {
        List<String> lines = new ArrayList<>();
        texts.forEach((citation, text) -> {
            lines.add(lines.isEmpty() ? language.of(PHRASES.say("clauses")) : "");
            lines.add(Values.clause(citation, language));
            lines.addAll(lines(text, "  ", language));
        });
        return lines;
    }

    static List<String> lines(ClauseText text, String indent, Language language) {
        return (text.status() == TextStatus.STORED ? text.words() : absence(text, language)).lines().map(line -> indent + line).toList();
    }

    static String absence(ClauseText text, Language language) {
        return language.of(text.status() == TextStatus.MISSING ? PHRASES.say("lost", text.missing(), text.reason()) : PHRASES.say("unstored"));
    }
}
