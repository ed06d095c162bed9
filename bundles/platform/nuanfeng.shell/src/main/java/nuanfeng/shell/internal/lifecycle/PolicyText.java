// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nuanfeng.json.Language;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Stored versions and where they stand. */
final class PolicyText {

    private static final Phrases PHRASES = Phrases.beside(PolicyText.class);

    private PolicyText() {
    }

    /** @param names of the places of the current edition */
    static List<String> table(List<StoredPolicy> policies, Map<PlaceId, String> names, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("place", "name", "version", "state", "digest", "arrived", "needs");
        for (StoredPolicy policy : policies) {
            table.row(place(policy), policy.place().map(place -> names.getOrDefault(place, "")).orElse(""), policy.version(),
                    state(policy, speech), Values.brief(policy.digest()), Moments.text(policy.arrivedAt()),
                    String.join("; ", policy.needs().stream().map(language::of).toList()));
        }
        return table.isEmpty() ? List.of(speech.say("no-policies")) : table.lines();
    }

    /** What wants attention. */
    static List<String> remarks(Health health, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        health.remarks().forEach(remark -> lines.add("  " + speech.of(remark)));
        health.places().forEach(each -> each.remarks().forEach(remark -> lines.add(speech.say("of-place", each.place(), remark))));
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", speech.say("attention")));
        }
        return lines;
    }

    static List<String> lines(StoredPolicy policy, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("stands", (place(policy) + " " + policy.version()).strip(), state(policy, speech)));
        lines.add(speech.say("digest", policy.digest()));
        lines.add(speech.say("arrived", Moments.text(policy.arrivedAt()), policy.by(), policy.origin()));
        policy.needs().forEach(need -> lines.add(speech.say("needs", need)));
        lines.addAll(ReportText.lines(policy.report(), language));
        return lines;
    }

    private static String place(StoredPolicy policy) {
        return policy.place().map(PlaceId::path).orElse("?");
    }

    private static String state(StoredPolicy policy, Speech speech) {
        return speech.say("state." + policy.state().name().toLowerCase(Locale.ROOT));
    }
}
