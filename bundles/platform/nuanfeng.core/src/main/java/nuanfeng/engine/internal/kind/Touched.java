// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.duty.DutyItem;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.measure.MeasureView;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;

/**
 * What an answer rests on. The nearest place that says something decides, so an answer rests on the place that decided and on
 * the silence of those below it: a candidate that changed either may have changed the answer.
 */
public final class Touched {

    /** The days of a place, in place of a key. */
    private static final String CALENDAR = "calendar";

    private final PlaceId place;
    private final Set<String> names = new TreeSet<>();

    private Touched(PlaceId place) {
        this.place = place;
    }

    public static Set<String> by(Edition edition, Calculation answer) {
        Touched touched = new Touched(answer.place());
        Optional<PlaceId> ruling = edition.place(answer.place().path()).calculations().stream()
                .filter(offer -> offer.rule().equals(answer.rule())).map(CalculationOffer::decidedBy).findFirst();
        touched.upTo(ruling, "rule:" + answer.rule());
        for (TraceLine line : answer.trace()) {
            if (line instanceof TraceLine.ParameterRead read && !read.overridden()) {
                touched.upTo(Optional.of(read.setting().decidedBy()), read.name());
            } else if (line instanceof TraceLine.Inherited inherited) {
                touched.upTo(Optional.of(new PlaceId(inherited.place())), "rule:" + inherited.name());
            } else if (line instanceof TraceLine.Rounded rounded) {
                touched.rounding(edition, answer, rounded);
            }
        }
        if (answer.outcome() instanceof Outcome.Refusal refusal && !refusal.parameter().isEmpty()) {
            touched.upTo(Optional.empty(), refusal.parameter());
        }
        if (answer.trace().stream().anyMatch(TraceLine.Limit.class::isInstance)) {
            touched.upTo(Optional.empty(), CALENDAR);
        }
        return touched.names;
    }

    public static Set<String> by(PlaceId place, ParameterView answer) {
        Touched touched = new Touched(place);
        touched.upTo(answer.setting().map(Setting::decidedBy), answer.key());
        return touched.names;
    }

    /** Every place up to the nation says something about days, be it by its silence. */
    public static Set<String> calendar(PlaceId place) {
        Touched touched = new Touched(place);
        touched.upTo(Optional.empty(), CALENDAR);
        return touched.names;
    }

    /** A duty that is not in the list any more has touched it too: those that the example expects. */
    public static Set<String> by(PlaceId place, Example example, List<DutyItem> answer) {
        Touched touched = new Touched(place);
        touched.upTo(Optional.empty(), CALENDAR);
        for (DutyItem item : answer) {
            touched.upTo(Optional.of(item.decidedBy()), item.id());
            item.readings().forEach(reading -> touched.upTo(Optional.empty(), reading.name()));
        }
        for (String way : List.of("items", "contains")) {
            if (example.expect().get(way) instanceof List<?> items) {
                items.stream().filter(Map.class::isInstance).map(item -> String.valueOf(((Map<?, ?>) item).get("id")))
                        .forEach(id -> touched.upTo(Optional.empty(), id));
            }
        }
        return touched.names;
    }

    /** @param answer empty when nobody says anything about the point */
    public static Set<String> measure(PlaceId place, String measure, String point, Optional<MeasureView> answer) {
        Touched touched = new Touched(place);
        touched.upTo(answer.map(MeasureView::decidedBy), measure + "." + point);
        // Who is responsible stands with the measure.
        touched.upTo(answer.map(MeasureView::decidedBy), measure);
        return touched.names;
    }

    /** When the example asked for something that is not there. */
    public static Set<String> when(UnknownNameException.Kind kind, PlaceId place, Example example) {
        Touched touched = new Touched(place);
        if (kind == UnknownNameException.Kind.RULE) {
            touched.upTo(Optional.empty(), "rule:" + example.rule());
        } else if (kind == UnknownNameException.Kind.PARAMETER) {
            touched.upTo(Optional.empty(), example.parameter());
        }
        return touched.names;
    }

    /** A rounded line tells its clause and not its key. */
    private void rounding(Edition edition, Calculation answer, TraceLine.Rounded rounded) {
        for (ParameterView each : edition.place(place.path()).parameters().on(answer.on(), Optional.empty())) {
            if (each.type() == ParameterType.ROUNDING
                    && each.setting().filter(setting -> setting.citation().equals(rounded.clause())).isPresent()) {
                upTo(each.setting().map(Setting::decidedBy), each.key());
            }
        }
    }

    /** @param decided empty when nobody decided: then every place up to the nation could have */
    private void upTo(Optional<PlaceId> decided, String name) {
        decided.ifPresent(by -> names.add(by + "|" + name));
        for (PlaceId each : place.lineage()) {
            if (decided.isPresent() && !decided.get().covers(each)) {
                return;
            }
            names.add(each + "|" + name);
        }
    }
}
