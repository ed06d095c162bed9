// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.document.ClauseText;
import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * Two places laid side by side on a day.
 *
 * @param rows in the order of the edition
 * @param measures of {@code here}, for what a row does not say: notes, and whether it is a counterpart only
 * @param names path of a place, id of an agency or form, Chinese name of a holiday → name
 * @param text the words behind a citation
 * @param texts whether these words are to be printed
 */
public record Comparison(PlaceView here, PlaceView there, LocalDate on, String edition, List<Difference> rows,
        List<MeasureView> measures, Map<String, Text> names, Function<Citation, ClauseText> text, boolean texts, Language language) {

    /**
     * @param kept whether what both have alike is among it
     * @throws nuanfeng.library.UnknownNameException when one of the places is not served
     */
    public static Comparison of(Edition edition, String here, String there, LocalDate on, boolean kept, boolean texts, Language language) {
        Place mine = edition.place(here);
        Place other = edition.place(there);
        List<Difference> rows = kept ? mine.sideBySide(other, on) : mine.diff(other, on);
        Map<String, Text> names = new HashMap<>();
        edition.places().forEach(each -> names.put(each.place().path(), each.name()));
        for (Place place : List.of(mine, other)) {
            place.agencies().all().forEach(each -> names.put(each.id(), each.name()));
            place.forms().all().forEach(each -> names.put(each.id(), each.title()));
            holidays(place.workingDays(), on.getYear()).forEach(each -> names.put(each.zh(), each));
        }
        return new Comparison(mine.view(), other.view(), on, edition.hash(), rows, mine.measures().on(on), names, edition.documents()::text,
                texts, language);
    }

    /** None of a year that is not known. */
    private static List<Text> holidays(WorkingDays calendar, int year) {
        try {
            return calendar.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream().map(CalendarDay::name)
                    .flatMap(Optional::stream).toList();
        } catch (CalendarGapException gap) {
            return List.of();
        }
    }

    List<Difference> of(String kind) {
        return rows.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /** What is to be remarked about a point of a measure; empty when there is nothing. */
    String note(String key) {
        return measures.stream().filter(each -> (each.id() + "." + each.point()).equals(key)).map(MeasureView::note).findFirst().orElse("");
    }

    boolean isCounterpart(String measure) {
        return measures.stream().anyMatch(each -> each.id().equals(measure) && each.relation().equals("counterpart"));
    }
}
