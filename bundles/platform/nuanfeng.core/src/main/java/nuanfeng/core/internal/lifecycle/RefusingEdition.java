// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.library.AgencyView;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.ClauseText;
import nuanfeng.library.ClauseView;
import nuanfeng.library.Difference;
import nuanfeng.library.DocumentView;
import nuanfeng.library.DutyItem;
import nuanfeng.library.Edition;
import nuanfeng.library.FormView;
import nuanfeng.library.MeasureView;
import nuanfeng.library.ParameterView;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * An edition in which some places that should speak cannot: their bundle is missing or damaged, or the log is. They are
 * listed with the reason, and a question to them is answered with it; the other places answer as ever.
 *
 * @param refused place → why
 * @param digests place → the digest that should speak
 */
record RefusingEdition(Edition healthy, Map<PlaceId, String> refused, Map<PlaceId, String> digests) implements Edition {

    @Override
    public String hash() {
        return healthy.hash();
    }

    @Override
    public List<PlaceView> places() {
        List<PlaceView> all = new ArrayList<>(healthy.places());
        refused.keySet().forEach(place -> all.add(view(place)));
        all.sort(Comparator.comparing(view -> view.place().path()));
        return List.copyOf(all);
    }

    @Override
    public PlaceView place(String place) {
        if (PlaceId.isPath(place) && refused.containsKey(new PlaceId(place))) {
            return view(new PlaceId(place));
        }
        return healthy.place(place);
    }

    @Override
    public Calculation calculate(Case question) {
        return saying(question.place(), () -> healthy.calculate(question));
    }

    @Override
    public List<ParameterView> parameters(String place, LocalDate on, Optional<String> subject) {
        return saying(place, () -> healthy.parameters(place, on, subject));
    }

    @Override
    public ParameterView parameter(String place, String key, LocalDate on) {
        return saying(place, () -> healthy.parameter(place, key, on));
    }

    @Override
    public List<Difference> diff(String here, String against, LocalDate on) {
        return saying(here, () -> saying(against, () -> healthy.diff(here, against, on)));
    }

    @Override
    public List<Difference> sideBySide(String here, String against, LocalDate on) {
        return saying(here, () -> saying(against, () -> healthy.sideBySide(here, against, on)));
    }

    @Override
    public List<MeasureView> measures(String place, LocalDate on) {
        return saying(place, () -> healthy.measures(place, on));
    }

    @Override
    public List<AgencyView> agencies(Optional<String> place) {
        return place.isEmpty() ? healthy.agencies(place) : saying(place.get(), () -> healthy.agencies(place));
    }

    @Override
    public AgencyView agency(String name, Optional<String> place) {
        return place.isEmpty() ? healthy.agency(name, place) : saying(place.get(), () -> healthy.agency(name, place));
    }

    @Override
    public List<FormView> forms(String place) {
        return saying(place, () -> healthy.forms(place));
    }

    @Override
    public List<DutyItem> duties(String place, LocalDate from, LocalDate to) {
        return saying(place, () -> healthy.duties(place, from, to));
    }

    @Override
    public List<CalculationOffer> calculations(String place) {
        return saying(place, () -> healthy.calculations(place));
    }

    @Override
    public List<DocumentView> documents(Optional<String> place) {
        return place.isEmpty() ? healthy.documents(place) : saying(place.get(), () -> healthy.documents(place));
    }

    @Override
    public DocumentView document(String idOrNumber) {
        return healthy.document(idOrNumber);
    }

    @Override
    public WorkingDays workingDays(String place) {
        return saying(place, () -> healthy.workingDays(place));
    }

    @Override
    public List<DocumentView> restingOn(String idOrNumber) {
        return healthy.restingOn(idOrNumber);
    }

    @Override
    public ClauseView clause(String document, String clause) {
        return healthy.clause(document, clause);
    }

    @Override
    public ClauseText text(Citation citation) {
        return healthy.text(citation);
    }

    @Override
    public String lineageHash(String place) {
        return saying(place, () -> healthy.lineageHash(place));
    }

    /** What the healthy part cannot answer because of a refused place is answered with that place's reason. */
    private <T> T saying(String place, Supplier<T> question) {
        if (PlaceId.isPath(place)) {
            for (PlaceId each : new PlaceId(place).lineage()) {
                if (refused.containsKey(each)) {
                    throw new UnknownNameException(Kind.PLACE_NOT_SERVED, "%s 暂不提供服务：%s".formatted(each, refused.get(each)),
                            List.of());
                }
            }
        }
        return question.get();
    }

    private PlaceView view(PlaceId place) {
        return new PlaceView(place, "", Map.of(), Text.of(place.path()), "", place.parent(), false, refused.get(place), "",
                digests.getOrDefault(place, ""));
    }
}
