// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import nuanfeng.document.ClauseText;
import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.measure.MeasureView;
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

    List<Difference> of(String kind) {
        return rows.stream().filter(each -> each.kind().equals(kind)).toList();
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
