// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.agency;

import java.util.List;

import nuanfeng.agency.AgencyView;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Agencies and roles. */
final class AgencyText {

    private static final Phrases PHRASES = Phrases.beside(AgencyText.class);

    private AgencyText() {
    }

    static List<String> lines(List<AgencyView> agencies, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("agency", "aliases", "kind", "level", "place", "id");
        agencies.forEach(each -> table.row(speech.of(each.name()), Values.joined(each.aliases(), language), named("kind.", each.kind(), speech),
                each.level().map(level -> named("level.", level, speech)).orElse(""), each.place().path(), each.id()));
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines();
    }

    private static String named(String key, String word, Speech speech) {
        return PHRASES.find(key + word).map(speech::of).orElse(word);
    }
}
