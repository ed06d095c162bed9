// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;

/**
 * All policy that speaks at one moment: immutable, and named by a hash over the digest of every active policy bundle.
 * Wherever a {@code place} is asked for, its path, its GB/T 2260 code or the code of a covered district will do.
 *
 * <p>Every method that takes a place throws {@link UnknownNameException} {@code PLACE_NOT_SERVED} when it, or a place above
 * it, is not served.
 */
@ProviderType
public interface Edition {

    /** {@code sha256:…} */
    String hash();

    /** Every place, served or refused, by path. */
    List<PlaceView> places();

    PlaceView place(String place);

    /**
     * Answers one question. A refusal is an outcome, not an exception.
     *
     * @throws UnknownNameException {@code PLACE_NOT_SERVED} or {@code RULE}
     */
    Calculation calculate(Case question);

    /** Every key, by name. @param subject limits to keys that begin with {@code subject.} */
    List<ParameterView> parameters(String place, LocalDate on, Optional<String> subject);

    /** @throws UnknownNameException {@code PARAMETER} when the nation declares no such key */
    ParameterView parameter(String place, String key, LocalDate on);

    /**
     * What {@code here} says otherwise than {@code against}: parameters, rules, the days of the year of that day, duties, measures,
     * the agencies responsible for them, and forms. Sorted by kind, within a kind by key.
     */
    List<Difference> diff(String here, String against, LocalDate on);

    /** As {@link #diff}, and also the measures that both have alike, marked {@code KEEP}: for laying two places side by side. */
    List<Difference> sideBySide(String here, String against, LocalDate on);

    /** The measures of a place, point by point: the nation's in their order, then those that only the place has. */
    List<MeasureView> measures(String place, LocalDate on);

    /** The agencies and roles of all places that are served, or those of one place and the ones above it, nearest first. */
    List<AgencyView> agencies(Optional<String> place);

    /**
     * By id, name or alias; half- and full-width brackets are the same.
     *
     * @param place whose agencies, and those above it, are meant; the nearest of several is. Without a place the name must fit
     *        one agency of the country
     * @throws UnknownNameException {@code AGENCY} when it fits none, or several: the suggestions are their ids
     */
    AgencyView agency(String name, Optional<String> place);

    /** The forms of a place and of those above it, by id. */
    List<FormView> forms(String place);

    /**
     * What is owed in a place in a range of days, both ends included: first what falls due, by due day and id, then what has no
     * day but is in force, by id. A thing falls into the range when its nominal day, its due day, the day to act by or, for a
     * retroactive one, the day from which it is owed does.
     *
     * @throws DayRangeException when {@code to} lies before {@code from}, or the range is longer than ten years
     */
    List<DutyItem> duties(String place, LocalDate from, LocalDate to);

    /**
     * What an agency or role owes and what is owed to it in a range of days, both ends included, in every place that is served: in the order of
     * {@link DutyItem#ORDER}. What several places have exactly alike stands there once and names them all. A year that a place has no calendar
     * for is said by the warnings of its own duties and touches no other place.
     *
     * @param place only there
     * @throws UnknownNameException {@code PLACE_NOT_SERVED} when a place is named that is not served; without one, such places are passed over:
     *         {@link #places} has them
     * @throws DayRangeException as {@link #duties(String, LocalDate, LocalDate)}
     */
    default List<AgencyDuty> duties(AgencyView agency, Optional<String> place, LocalDate from, LocalDate to) {
        List<PlaceId> asked = place.map(named -> List.of(place(named).place()))
                .orElseGet(() -> places().stream().filter(PlaceView::served).map(PlaceView::place).toList());
        Map<DutyItem, List<PlaceId>> holding = new LinkedHashMap<>();
        for (PlaceId each : asked) {
            duties(each.path(), from, to).stream().filter(item -> item.isOwedBy(agency) || item.isOwedTo(agency))
                    .forEach(item -> holding.computeIfAbsent(item, first -> new ArrayList<>()).add(each));
        }
        return holding.entrySet().stream()
                .map(each -> new AgencyDuty(each.getKey(), each.getValue(), each.getKey().isOwedBy(agency), each.getKey().isOwedTo(agency)))
                .sorted(Comparator.comparing(AgencyDuty::item, DutyItem.ORDER).thenComparing(each -> each.places().get(0))).toList();
    }

    /** The questions that can be asked of a place. */
    List<CalculationOffer> calculations(String place);

    /** Documents of all places, or of one place and those above it. */
    List<DocumentView> documents(Optional<String> place);

    /** By ASCII id or official number. @throws UnknownNameException {@code DOCUMENT} */
    DocumentView document(String idOrNumber);

    /** The working-day calendar that holds in a place. Its years may be few, or none. */
    WorkingDays workingDays(String place);

    /** Documents of all places that name this one among those they rest on. @throws UnknownNameException {@code DOCUMENT} */
    List<DocumentView> restingOn(String idOrNumber);

    /**
     * A clause with its words. Documents and clauses are asked by ASCII id or by their own number, brackets and digits in whatever
     * width.
     *
     * @throws UnknownNameException {@code DOCUMENT} or {@code CLAUSE}
     */
    ClauseView clause(String document, String clause);

    /**
     * The words behind a citation of this edition, whole: those of the clause and of the clauses below it, heading included, as
     * {@link ClauseView#wholeText()} has them. {@code NOT_STORED} for a citation of another edition whose document is not here.
     */
    ClauseText text(Citation citation);

    /** Hash over the digests of everything that a question to this place can see: for entity tags. */
    String lineageHash(String place);
}
