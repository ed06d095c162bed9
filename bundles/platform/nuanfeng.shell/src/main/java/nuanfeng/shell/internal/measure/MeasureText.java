// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.agency.AgencyView;
import nuanfeng.json.Language;
import nuanfeng.json.outlook.MeasureMatrix;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Measures point by point, and who is responsible. */
final class MeasureText {

    private static final Phrases PHRASES = Phrases.beside(MeasureText.class);

    private MeasureText() {
    }

    static List<String> lines(List<MeasureView> points, Language language) {
        Speech speech = new Speech(PHRASES, language);
        if (points.isEmpty()) {
            return List.of(speech.say("none"));
        }
        List<String> lines = new ArrayList<>();
        Map<String, List<MeasureView>> measures = points.stream()
                .collect(Collectors.groupingBy(MeasureView::id, LinkedHashMap::new, Collectors.toList()));
        measures.forEach((id, of) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            boolean counterpart = of.stream().anyMatch(each -> !each.relation().isEmpty());
            lines.add(speech.say("head", id, of.get(0).title(), mention("local", of.get(0).local()), mention("counterpart", counterpart)));
            TextTable table = speech.table("mark", "text", "decided-by", "clause", "point");
            of.forEach(each -> table.row(Terms.mark(each.operation(), language), speech.of(each.text()) + (each.note().isEmpty() ? "" : "（" + each.note() + "）"),
                    each.decidedBy().path(), Values.clause(each.citation(), language), each.point()));
            lines.addAll(table.lines("  "));
            of.stream().filter(each -> !each.agencies().isEmpty()).findFirst().ifPresent(each -> lines.add(speech.say("responsible", each.decidedBy(),
                    each.agencies().stream().map(AgencyView::name).toList(), each.lead().map(lead -> PHRASES.say("lead", lead.name())))));
        });
        return lines;
    }

    /** A row for each point, a column for each place: what it does with the point, and the clause that says so. */
    static List<String> matrix(MeasureMatrix matrix, List<PlaceId> places, Language language) {
        Speech speech = new Speech(PHRASES, language);
        if (matrix.rows().isEmpty()) {
            return List.of(speech.say("none"));
        }
        List<String> headings = new ArrayList<>(Terms.headings(language, "point", "title"));
        places.forEach(each -> headings.add(each.path()));
        TextTable table = TextTable.headed(headings);
        for (Map<PlaceId, MeasureView> row : matrix.rows()) {
            MeasureView any = row.values().iterator().next();
            List<String> cells = new ArrayList<>(List.of(any.id() + "." + any.point(), speech.of(any.title())));
            places.forEach(each -> cells.add(Optional.ofNullable(row.get(each)).map(view -> Terms.mark(view.operation(), language) + " " + Values.clause(view.citation(), language)).orElse("")));
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }

    private static Optional<Text> mention(String key, boolean holds) {
        return holds ? Optional.of(PHRASES.say(key)) : Optional.empty();
    }
}
