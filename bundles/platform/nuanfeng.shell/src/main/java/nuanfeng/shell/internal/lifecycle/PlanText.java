// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.agency.AgencyView;
import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.SheetChange;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What an activation would change. */
final class PlanText {

    private static final Phrases PHRASES = Phrases.beside(PlanText.class);

    private PlanText() {
    }

    static List<String> lines(Plan plan, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("plan", Values.brief(plan.planHash()), Values.brief(plan.baseEdition())));
        for (Plan.PlaceChange change : plan.places()) {
            lines.add("");
            lines.add(speech.say("change", change.place(), orNobody(change.from(), speech), orNobody(change.to(), speech)));
            if (!change.placesBelow().isEmpty()) {
                lines.add(speech.say("below", change.placesBelow().stream().map(PlaceId::path).toList()));
            }
            lines.addAll(differences(change, speech));
            change.sheets().forEach(each -> lines.addAll(sheets(each, plan, speech)));
            change.past().forEach(each -> lines.add(past(each, speech)));
            change.examples().forEach(each -> lines.add(speech.say(each.lost() ? "example-gone" : "example-weaker", each.id())));
        }
        if (!plan.warnings().isEmpty()) {
            lines.addAll(List.of("", speech.say("look")));
            lines.addAll(ReportText.findings(plan.warnings(), language));
        }
        if (!plan.consequences().isEmpty()) {
            lines.addAll(List.of("", speech.say("below-break")));
            lines.addAll(ReportText.consequences(plan.consequences(), language));
        }
        lines.add("");
        if (plan.blockers().isEmpty()) {
            lines.add(speech.say("afterwards", Values.brief(plan.edition()), plan.edition()));
        } else {
            lines.add(speech.say("blocked"));
            lines.addAll(ReportText.findings(plan.blockers(), language));
        }
        return lines;
    }

    private static List<String> differences(Plan.PlaceChange change, Speech speech) {
        List<Difference> differences = change.differences();
        if (differences.isEmpty()) {
            return List.of(speech.say("nothing-said"));
        }
        if (change.from().isEmpty() || change.to().isEmpty()) {
            // Everything that the place says or inherits: that it begins or ceases to answer is the news.
            return List.of(speech.say(change.from().isEmpty() ? "begins" : "ceases", differences.stream().map(Difference::key).distinct().count()));
        }
        boolean english = speech.language() == Language.ENGLISH;
        TextTable table = speech.table("item", "kind", "from", "now", "then", "clause", "key");
        for (Difference difference : differences) {
            table.row(difference.label().map(speech::of).orElse(""), speech.of(difference.about().heading()), difference.from(),
                    Values.orDash(difference.there().text(english)), Values.orDash(difference.here().text(english)),
                    Values.clauses(difference.citations(), speech.language()), difference.key());
        }
        return table.lines("  ");
    }

    /** The one of now beside the one of then. */
    private static List<String> sheets(SheetChange change, Plan plan, Speech speech) {
        List<String> lines = new ArrayList<>(List.of(speech.say("sheet", change.title(), change.form(), change.from())));
        TextTable table = speech.table("mark", "sheet-now", "sheet-then", "key");
        for (SheetChange.Beside each : change.columns()) {
            table.row(speech.say("fate/" + each.fate().name()), Values.orDash(each.before().map(column -> speech.of(column.heading())).orElse("")),
                    Values.orDash(each.after().map(column -> speech.of(column.heading())).orElse("")), each.id());
        }
        lines.addAll(table.lines("  "));
        if (!change.receivedBefore().equals(change.receivedAfter())) {
            lines.add(speech.say("sheet-received", receivers(change.receivedBefore()), receivers(change.receivedAfter())));
        }
        if (change.before().isPresent() && change.after().isPresent()) {
            lines.add(speech.say("sheet-filled", plan.edition()));
        }
        return lines;
    }

    private static List<Text> receivers(List<AgencyView> agencies) {
        return agencies.stream().map(AgencyView::name).toList();
    }

    private static String past(Plan.PastChange change, Speech speech) {
        return change.since().map(day -> speech.say("retroactive", change.key(), day)).orElseGet(() -> speech.say("otherwise", change.key()));
    }

    private static String orNobody(String bundle, Speech speech) {
        return bundle.isEmpty() ? speech.say("nobody") : bundle;
    }
}
