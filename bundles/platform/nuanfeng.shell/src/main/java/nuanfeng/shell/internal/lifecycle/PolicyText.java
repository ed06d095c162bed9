// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nuanfeng.json.Language;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Stored versions and where they stand. */
final class PolicyText {

    private PolicyText() {
    }

    /** @param names of the places of the current edition */
    static List<String> table(List<StoredPolicy> policies, Map<PlaceId, String> names, Language language) {
        TextTable table = new TextTable("PLACE", "NAME", "VERSION", "STATE", "DIGEST", "ARRIVED", "NEEDS");
        for (StoredPolicy policy : policies) {
            table.row(place(policy), policy.place().map(place -> names.getOrDefault(place, "")).orElse(""), policy.version(),
                    state(policy), Values.brief(policy.digest()), Moments.text(policy.arrivedAt()),
                    String.join("; ", policy.needs().stream().map(language::of).toList()));
        }
        return table.isEmpty() ? List.of("No policy is stored.") : table.lines();
    }

    /** What wants attention. */
    static List<String> remarks(Health health) {
        List<String> lines = new ArrayList<>();
        health.remarks().forEach(remark -> lines.add("  " + remark));
        health.places().stream().filter(each -> !each.remark().isEmpty())
                .forEach(each -> each.remark().lines().forEach(remark -> lines.add("  %s: %s".formatted(each.place(), remark))));
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", "Wants attention:"));
        }
        return lines;
    }

    static List<String> lines(StoredPolicy policy, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add("%s is %s".formatted((place(policy) + " " + policy.version()).strip(), state(policy)));
        lines.add("  digest   " + policy.digest());
        lines.add("  arrived  %s, by %s (%s)".formatted(Moments.text(policy.arrivedAt()), policy.by(), policy.origin()));
        policy.needs().forEach(need -> lines.add("  needs    " + language.of(need)));
        lines.addAll(ReportText.lines(policy.report(), language));
        return lines;
    }

    private static String place(StoredPolicy policy) {
        return policy.place().map(PlaceId::path).orElse("?");
    }

    private static String state(StoredPolicy policy) {
        return policy.state().name().toLowerCase(Locale.ROOT);
    }
}
