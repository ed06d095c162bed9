// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.json.Language;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What a place says, key by key. */
public final class ParameterText {

    private static final Phrases PHRASES = Phrases.beside(ParameterText.class);

    private ParameterText() {
    }

    public static List<String> lines(List<ParameterView> parameters, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("item", "value", "decided-by", "from", "later", "clause", "warnings", "key");
        for (ParameterView parameter : parameters) {
            Optional<Setting> setting = parameter.setting();
            table.row(speech.of(parameter.description()), setting.map(each -> speech.of(each.inWords())).orElseGet(() -> status(parameter, speech)),
                    setting.map(each -> each.decidedBy().path()).orElse(""), setting.map(each -> each.from().toString()).orElse(""),
                    parameter.next().map(each -> speech.say("from-then-on", each.from().toString(), each.inWords())).orElse(""),
                    setting.map(each -> Values.clause(each.citation(), language)).orElse(""),
                    Values.joined(parameter.warnings().stream().map(warning -> speech.of(warning.sentence())).toList(), language), parameter.key());
        }
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines();
    }

    /** What was said of one key, in order, and on which days it holds. */
    static List<String> timeline(List<ParameterStretch> stretches, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("decided-by", "value", "from", "until", "holds-there", "clause");
        for (ParameterStretch each : stretches) {
            Setting setting = each.setting();
            table.row(setting.decidedBy().path(), speech.of(setting.inWords()), each.from().toString(), each.to().map(Object::toString).orElse(""),
                    Values.joined(each.wins().stream().map(days -> days.from() + " – " + days.to().map(Object::toString).orElse("")).toList(), language), Values.clause(setting.citation(), language));
        }
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines();
    }

    private static String status(ParameterView parameter, Speech speech) {
        return speech.say(parameter.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
