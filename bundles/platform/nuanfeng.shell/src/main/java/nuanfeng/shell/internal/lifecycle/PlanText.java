// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Plan;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What an activation would change. */
final class PlanText {

    private PlanText() {
    }

    static List<String> lines(Plan plan, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add("Plan %s against edition %s".formatted(Values.brief(plan.planHash()), Values.brief(plan.baseEdition())));
        for (Plan.PlaceChange change : plan.places()) {
            lines.add("");
            lines.add("%s: %s → %s".formatted(change.place(), orNobody(change.from()), orNobody(change.to())));
            if (!change.placesBelow().isEmpty()) {
                lines.add("  seen by the places below: "
                        + change.placesBelow().stream().map(PlaceId::path).collect(Collectors.joining(", ")));
            }
            lines.addAll(differences(change));
            change.past().forEach(each -> lines.add("  " + past(each)));
            change.examples().forEach(each -> lines.add("  the example '%s' is %s".formatted(each.id(), each.lost() ? "gone" : "changed or weakened")));
        }
        if (!plan.warnings().isEmpty()) {
            lines.add("");
            lines.add("Look at this before:");
            lines.addAll(ReportText.findings(plan.warnings(), language));
        }
        if (!plan.consequences().isEmpty()) {
            lines.add("");
            lines.add("Examples of places below that would no longer hold. Each is accepted with --accept and its name:");
            lines.addAll(ReportText.consequences(plan.consequences(), language));
        }
        if (!plan.blockers().isEmpty()) {
            lines.add("");
            lines.add("It cannot be activated as it stands:");
            lines.addAll(ReportText.findings(plan.blockers(), language));
        } else {
            lines.add("");
            lines.add("Afterwards edition %s would speak; policy:explain --edition %s asks it already."
                    .formatted(Values.brief(plan.edition()), plan.edition()));
        }
        return lines;
    }

    private static List<String> differences(Plan.PlaceChange change) {
        List<Difference> differences = change.differences();
        if (differences.isEmpty()) {
            return List.of("  nothing changes that is said: no parameter, rule, duty, measure, agency or form");
        }
        if (change.from().isEmpty() || change.to().isEmpty()) {
            // Everything that the place says or inherits: that it begins or ceases to answer is the news.
            return List.of("  %s, with what the places above say: %s keys".formatted(
                    change.from().isEmpty() ? "begins to answer" : "ceases to answer",
                    differences.stream().map(Difference::key).distinct().count()));
        }
        TextTable table = new TextTable("KEY", "KIND", "FROM", "NOW", "THEN", "CLAUSE");
        for (Difference difference : differences) {
            table.row(difference.key(), difference.kind(), difference.from(), orDash(difference.there().code()),
                    orDash(difference.here().code()),
                    difference.citations().stream().map(Values::clause).collect(Collectors.joining("; ")));
        }
        return table.lines("  ");
    }

    private static String past(Plan.PastChange change) {
        return change.since().map(day -> "%s: retroactive from %s (自%s起追溯); answers that were given for days since then would be others"
                .formatted(change.key(), day, day)).orElse("%s: what is said today would be said otherwise".formatted(change.key()));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String orNobody(String bundle) {
        return bundle.isEmpty() ? "nobody" : bundle;
    }
}
