// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.difference;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What two places say, side by side. */
final class DifferenceText {

    private static final Phrases PHRASES = Phrases.beside(DifferenceText.class);

    private DifferenceText() {
    }

    /** @param here name of the place @param there name of the other one */
    static List<String> lines(List<Difference> differences, Text here, Text there, Language language) {
        Speech speech = new Speech(PHRASES, language);
        if (differences.isEmpty()) {
            return List.of(speech.say("same"));
        }
        List<String> headings = new ArrayList<>(Terms.headings(language, "kind", "item", "mark"));
        headings.addAll(List.of(speech.of(here), speech.of(there)));
        headings.addAll(Terms.headings(language, "clause", "key"));
        TextTable table = TextTable.headed(headings);
        boolean english = language == Language.ENGLISH;
        differences.forEach(each -> table.row(speech.of(each.about().heading()), each.label().map(speech::of).orElse(""), Terms.mark(each.mark(), language),
                Values.orDash(each.here().text(english)), Values.orDash(each.there().text(english)), Values.clauses(each.citations(), language), each.key()));
        return table.lines();
    }
}
