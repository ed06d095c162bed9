// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.duty.Duties;
import nuanfeng.duty.DutyItem;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.FakePlace;
import nuanfeng.library.Place;
import nuanfeng.library.UnknownNameException;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.Measures;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.RuleDescription;

/** An edition that gives the one answer it was told to give, whatever the place, and remembers what it was asked. */
final class AnsweringEdition extends FakeEdition {

    final List<Case> questions = new ArrayList<>();
    private Optional<Calculation> calculation = Optional.empty();
    private final List<ParameterView> parameters = new ArrayList<>();
    private List<DutyItem> duties = List.of();
    private final List<MeasureView> measures = new ArrayList<>();
    private Set<String> known = Set.of();

    AnsweringEdition() {
        super("sha256:test");
    }

    AnsweringEdition answering(MeasureView answer) {
        measures.add(answer);
        return this;
    }

    AnsweringEdition answering(Calculation answer) {
        calculation = Optional.of(answer);
        return this;
    }

    AnsweringEdition answering(ParameterView answer) {
        parameters.add(answer);
        return this;
    }

    AnsweringEdition owing(List<DutyItem> answer) {
        duties = List.copyOf(answer);
        return this;
    }

    /** Which duties and points of measures there are at all; unless told, it does not say. */
    AnsweringEdition knowing(String... names) {
        known = Set.of(names);
        return this;
    }

    @Override
    public Calculation calculate(Case question) {
        questions.add(question);
        return calculation.orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.RULE, Text.of("no such rule"), List.of()));
    }

    @Override
    public Place place(String place) {
        return new FakePlace(places().get(0)) {
            @Override
            public List<CalculationOffer> calculations() {
                return List.of(new CalculationOffer("work-injury.premium", new RuleDescription(Text.of("保费"), Outcome.Kind.AMOUNT,
                        List.of(), Optional.empty()), new PlaceId("cn")));
            }

            @Override
            public List<ParameterView> on(LocalDate day, Optional<String> subject) {
                return parameters;
            }

            @Override
            public ParameterView parameter(String key, LocalDate on) {
                return parameters.stream().findFirst().orElseThrow(() -> new IllegalStateException("boom"));
            }

            @Override
            public Duties duties() {
                return new Duties() {
                    @Override
                    public List<DutyItem> between(LocalDate from, LocalDate to) {
                        return duties;
                    }

                    @Override
                    public Set<String> ids() {
                        return known;
                    }
                };
            }

            @Override
            public Measures measures() {
                return new Measures() {
                    @Override
                    public List<MeasureView> on(LocalDate day) {
                        return measures;
                    }

                    @Override
                    public Set<String> points() {
                        return known;
                    }
                };
            }
        };
    }
}
