// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** The activation log. */
final class LogText {

    private static final Phrases PHRASES = Phrases.beside(LogText.class);

    private LogText() {
    }

    static List<String> table(List<Activation> log, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("seq", "at", "by", "changes", "edition", "comment");
        for (Activation entry : log) {
            table.row(Long.toString(entry.seq()), Moments.text(entry.at()), entry.by(),
                    entry.changes().stream().map(step -> change(step, speech)).collect(Collectors.joining("\n")),
                    Values.brief(entry.edition()), entry.comment());
        }
        return table.isEmpty() ? List.of(speech.say("no-entry")) : table.lines();
    }

    static List<String> done(Activation entry, Language language) {
        return List.of(new Speech(PHRASES, language).say("done", entry.seq(), entry.edition(), Values.brief(entry.previousEdition())));
    }

    static List<String> check(LogCheck check, Language language) {
        Speech speech = new Speech(PHRASES, language);
        return List.of(check.intact() ? speech.say("log-intact", check.entries()) : speech.say("log-broken", check.entries(), check.problem()));
    }

    private static String change(Activation.Step step, Speech speech) {
        return step.to().map(digest -> step.place() + " → " + Values.brief(digest)).orElseGet(() -> speech.say("step-removed", step.place()));
    }
}
