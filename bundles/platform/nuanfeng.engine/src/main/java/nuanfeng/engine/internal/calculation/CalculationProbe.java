// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail.Rested;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.UnknownNameException;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;

/** Asks a rule, with facts and perhaps test data in place of parameters. */
final class CalculationProbe implements Probe {

    private static final String RULE = "rule:";
    /** The days of a place, in place of a key. */
    private static final String CALENDAR = "calendar";

    @Override
    public String word() {
        return "rule";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        Calculation answer = asked.edition().calculate(new Case(asked.name(), example.asked(), example.on(), example.facts(), example.given()));
        rest(answer, trail.rested());
        ExpectedAnswer.compare(example.expect(), answer, found);
        if (!found.sentences().isEmpty()) {
            follow(asked.edition(), answer, trail);
        }
    }

    @Override
    public Optional<String> missing(UnknownNameException.Kind kind, Example example) {
        return kind == UnknownNameException.Kind.RULE ? Optional.of(RULE + example.asked()) : Optional.empty();
    }

    private static void rest(Calculation answer, Rested rested) {
        for (TraceLine line : answer.trace()) {
            if (line instanceof TraceLine.ParameterRead read && !read.overridden()) {
                rested.on(read.setting());
            } else if (line instanceof TraceLine.Rounded rounded) {
                rested.on(rounded.clause());
            } else if (line instanceof TraceLine.Limit limit) {
                rested.on(limit.clause());
            } else {
                rested.onKey(line.name());
            }
        }
    }

    private static void follow(Edition edition, Calculation answer, Trail trail) {
        PlaceId place = answer.place();
        Place here = edition.place(place.path());
        trail.upTo(place, here.calculations().stream().filter(offer -> offer.rule().equals(answer.rule())).map(CalculationOffer::decidedBy)
                .findFirst(), RULE + answer.rule());
        for (TraceLine line : answer.trace()) {
            if (line instanceof TraceLine.ParameterRead read && !read.overridden()) {
                trail.upTo(place, Optional.of(read.setting().decidedBy()), read.name());
            } else if (line instanceof TraceLine.Inherited inherited) {
                trail.upTo(place, Optional.of(new PlaceId(inherited.place())), RULE + inherited.name());
            } else if (line instanceof TraceLine.Rounded rounded) {
                rounding(here, answer, rounded, trail);
            }
        }
        if (answer.outcome() instanceof Outcome.Refusal refusal && !refusal.parameter().isEmpty()) {
            trail.upTo(place, Optional.empty(), refusal.parameter());
        }
        if (answer.trace().stream().anyMatch(TraceLine.Limit.class::isInstance)) {
            trail.upTo(place, Optional.empty(), CALENDAR);
        }
    }

    /** A rounded line tells its clause and not its key. */
    private static void rounding(Place here, Calculation answer, TraceLine.Rounded rounded, Trail trail) {
        for (ParameterView each : here.parameters().on(answer.on(), Optional.empty())) {
            if (each.type() == ParameterType.ROUNDING
                    && each.setting().filter(setting -> setting.citation().equals(rounded.clause())).isPresent()) {
                trail.upTo(answer.place(), each.setting().map(Setting::decidedBy), each.key());
            }
        }
    }
}
