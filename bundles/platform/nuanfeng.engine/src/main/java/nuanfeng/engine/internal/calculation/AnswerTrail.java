// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.engine.internal.kind.Trail.Rested;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;

/** What an answer rests on, for examples that ask for one, alone or as part of something else. */
public final class AnswerTrail {

    static final String RULE = "rule:";

    private static final String CALENDAR = "calendar";

    private AnswerTrail() {
    }

    /** What an example with this answer proves. */
    public static void rests(Calculation answer, Rested rested) {
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

    /** Everything that could be the reason why it answers otherwise. */
    public static void follow(Edition edition, Calculation answer, Trail trail) {
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
