// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
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
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.RuleDescription;

/** An edition that gives the one answer it was told to give, and remembers what it was asked. */
final class AnsweringEdition implements Edition {

    final List<Case> questions = new ArrayList<>();
    private Optional<Calculation> calculation = Optional.empty();
    private Optional<ParameterView> parameter = Optional.empty();
    private final List<ParameterView> parameters = new ArrayList<>();
    private List<DutyItem> duties = List.of();
    private final List<MeasureView> measures = new ArrayList<>();

    AnsweringEdition answering(MeasureView answer) {
        measures.add(answer);
        return this;
    }

    AnsweringEdition answering(Calculation answer) {
        calculation = Optional.of(answer);
        return this;
    }

    AnsweringEdition answering(ParameterView answer) {
        parameter = Optional.of(answer);
        parameters.add(answer);
        return this;
    }

    AnsweringEdition owing(List<DutyItem> answer) {
        duties = List.copyOf(answer);
        return this;
    }

    @Override
    public Calculation calculate(Case question) {
        questions.add(question);
        return calculation.orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.RULE, "no such rule", List.of()));
    }

    @Override
    public ParameterView parameter(String place, String key, LocalDate on) {
        return parameter.orElseThrow(() -> new IllegalStateException("boom"));
    }

    @Override
    public List<ParameterView> parameters(String place, LocalDate on, Optional<String> subject) {
        return parameters;
    }

    @Override
    public List<DutyItem> duties(String place, LocalDate from, LocalDate to) {
        return duties;
    }

    @Override
    public List<CalculationOffer> calculations(String place) {
        return List.of(new CalculationOffer("work-injury.premium", new RuleDescription(Text.of("保费"), Outcome.Kind.AMOUNT,
                List.of(), Optional.empty()), new PlaceId("cn")));
    }

    @Override
    public String hash() {
        return "sha256:test";
    }

    @Override
    public List<PlaceView> places() {
        return List.of();
    }

    @Override
    public PlaceView place(String place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Difference> diff(String here, String against, LocalDate on) {
        return List.of();
    }

    @Override
    public List<Difference> sideBySide(String here, String against, LocalDate on) {
        return List.of();
    }

    @Override
    public List<MeasureView> measures(String place, LocalDate on) {
        return List.copyOf(measures);
    }

    @Override
    public List<AgencyView> agencies(Optional<String> place) {
        return List.of();
    }

    @Override
    public AgencyView agency(String name, Optional<String> place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FormView> forms(String place) {
        return List.of();
    }

    @Override
    public List<DocumentView> documents(Optional<String> place) {
        return List.of();
    }

    @Override
    public DocumentView document(String idOrNumber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WorkingDays workingDays(String place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DocumentView> restingOn(String idOrNumber) {
        return List.of();
    }

    @Override
    public ClauseView clause(String document, String clause) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClauseText text(Citation citation) {
        return ClauseText.NOT_STORED;
    }

    @Override
    public String lineageHash(String place) {
        return hash();
    }
}
