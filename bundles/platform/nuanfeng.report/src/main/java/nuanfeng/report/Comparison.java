// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.document.ClauseText;
import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.Statement;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;

/**
 * Two places laid side by side on a day.
 *
 * @param rows in the order of the edition
 * @param measures of {@code here}, for what a row does not say: notes, and whether it is a counterpart only
 * @param text the words behind a citation
 * @param texts whether these words are to be printed
 */
public record Comparison(PlaceView here, PlaceView there, LocalDate on, String edition, List<Difference> rows,
        List<MeasureView> measures, Function<Citation, ClauseText> text, boolean texts, Language language) {

    private static final Set<String> OF_MEASURES = Set.of("measure", "agency");
    private static final String OF_REGISTERS = "register";
    private static final String OF_LAYOUTS = "layout";
    /** The kinds that have their place on paper; all others follow. */
    private static final List<String> PRINTED = List.of("parameter", "rule", "calendar", "duty", "form");

    /**
     * @param kept whether what both have alike is among it
     * @throws nuanfeng.library.UnknownNameException when one of the places is not served
     */
    public static Comparison of(Edition edition, String here, String there, LocalDate on, boolean kept, boolean texts, Language language) {
        Place mine = edition.place(here);
        Place other = edition.place(there);
        List<Difference> rows = kept ? mine.sideBySide(other, on) : mine.diff(other, on);
        return new Comparison(mine.view(), other.view(), on, edition.hash(), rows, mine.measures().on(on), edition.documents()::text,
                texts, language);
    }

    /** What goes on a sheet: the columns of registers and forms are for programs and tables, and would take a sheet of their own. */
    Comparison onPaper() {
        return new Comparison(here, there, on, edition, rows.stream().filter(each -> !each.kind().equals(OF_REGISTERS)).map(Comparison::withoutLayouts).toList(),
                measures, text, texts, language);
    }

    private static Difference withoutLayouts(Difference row) {
        Statement mine = withoutLayouts(row.here());
        Statement others = withoutLayouts(row.there());
        return mine.equals(row.here()) && others.equals(row.there()) ? row
                : new Difference(row.key(), row.about(), row.label(), mine, others, row.from(), row.hereCitations(), row.thereCitations());
    }

    private static Statement withoutLayouts(Statement said) {
        return new Statement(said.parts().stream().filter(each -> !each.kind().equals(OF_LAYOUTS)).toList());
    }

    List<Difference> of(String kind) {
        return rows.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /**
     * What differs besides measures and who is responsible for them, kind by kind: a new kind behind those that {@link #PRINTED} names, in the
     * order of the rows.
     */
    Map<DifferenceKind, List<Difference>> others() {
        List<Difference> differing = rows.stream().filter(each -> each.mark() != Operation.KEEP && !OF_MEASURES.contains(each.kind())).toList();
        List<String> kinds = Stream.concat(PRINTED.stream(), differing.stream().map(Difference::kind)).distinct().toList();
        return differing.stream().sorted(Comparator.comparing(each -> kinds.indexOf(each.kind())))
                .collect(Collectors.groupingBy(Difference::about, LinkedHashMap::new, Collectors.toList()));
    }

    /** The measure that a point belongs to. */
    static String measure(Difference point) {
        return point.key().substring(0, point.key().indexOf('.'));
    }

    /** What is to be remarked about a point of a measure; empty when there is nothing. */
    String note(String key) {
        return measures.stream().filter(each -> (each.id() + "." + each.point()).equals(key)).map(MeasureView::note).findFirst().orElse("");
    }

    boolean isCounterpart(String measure) {
        return measures.stream().anyMatch(each -> each.id().equals(measure) && each.relation().equals("counterpart"));
    }
}
