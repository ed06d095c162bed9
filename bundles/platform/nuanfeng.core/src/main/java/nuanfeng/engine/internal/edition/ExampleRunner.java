// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.duty.DutyItem;
import nuanfeng.engine.internal.calculation.ExpectedAnswer;
import nuanfeng.engine.internal.calendar.CalendarTrial;
import nuanfeng.engine.internal.duty.ExpectedDuties;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Touched;
import nuanfeng.engine.internal.measure.ExpectedMeasure;
import nuanfeng.engine.internal.parameter.ExpectedSetting;
import nuanfeng.library.Edition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.measure.MeasureView;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Identifiers;
import nuanfeng.policy.PlaceId;

/** Asks an edition what the examples of a place ask, and compares the answers with what they expect. */
public final class ExampleRunner {

    private final Clock clock;

    /** @param clock tells today, for a look-up that names no day */
    public ExampleRunner(Clock clock) {
        this.clock = clock;
    }

    /** The examples that fail, in their order. Nothing that an example brings about is thrown. */
    public List<ExampleFailure> run(Edition edition, PlaceId place, List<Example> examples) {
        List<ExampleFailure> failures = new ArrayList<>();
        for (Example example : examples) {
            Mismatches found = new Mismatches();
            Set<String> touched = run(edition, place, example, found);
            if (!found.sentences().isEmpty()) {
                failures.add(new ExampleFailure(example, "%s: '%s': %s".formatted(example.origin(), example.name(),
                        String.join(" ", found.sentences())), touched));
            }
        }
        return List.copyOf(failures);
    }

    private Set<String> run(Edition edition, PlaceId place, Example example, Mismatches found) {
        if (example.expect().isEmpty()) {
            found.say("The example expects nothing; write what the answer must be under 'expect'.");
            return Set.of();
        }
        try {
            return switch (example.kind()) {
                case CALCULATION -> calculation(edition, place, example, found);
                case LOOK_UP -> lookUp(edition, place, example, found);
                case IDENTIFIER -> identifier(example, found);
                case CALENDAR -> calendar(edition, place, example, found);
                case DUTIES -> duties(edition, place, example, found);
                case MEASURE -> measure(edition, place, example, found);
            };
        } catch (UnknownNameException e) {
            found.say("Expected %s, got %s: %s.", example.expect(), e.kind().code(), e.getMessage());
            return Touched.when(e.kind(), place, example);
        } catch (RuntimeException e) {
            found.say("Expected %s, but the question could not be put: %s.", example.expect(), e);
            return Set.of();
        }
    }

    private static Set<String> calculation(Edition edition, PlaceId place, Example example, Mismatches found) {
        Case question = new Case(asked(place, example), example.rule(), example.on(), example.facts(), example.given());
        Calculation answer = edition.calculate(question);
        ExpectedAnswer.compare(example.expect(), answer, found);
        return found.sentences().isEmpty() ? Set.of() : Touched.by(edition, answer);
    }

    private Set<String> lookUp(Edition edition, PlaceId place, Example example, Mismatches found) {
        LocalDate on = example.on().orElseGet(() -> LocalDate.now(clock));
        ParameterView answer = edition.place(asked(place, example)).parameters().parameter(example.parameter(), on);
        ExpectedSetting.compare(example.expect(), answer, found);
        return found.sentences().isEmpty() ? Set.of() : Touched.by(place, answer);
    }

    private static Set<String> duties(Edition edition, PlaceId place, Example example, Mismatches found) {
        List<DutyItem> answer = ExpectedDuties.ask(edition.place(asked(place, example)).duties(), example.facts());
        ExpectedDuties.compare(example.expect(), answer, found);
        return found.sentences().isEmpty() ? Set.of() : Touched.by(place, example, answer);
    }

    private static Set<String> identifier(Example example, Mismatches found) {
        String kind = example.question().getOrDefault("kind", "");
        String number = example.question().getOrDefault("number", "");
        for (Map.Entry<String, Object> each : example.expect().entrySet()) {
            if (!each.getKey().equals("valid")) {
                found.unknown(each.getKey(), "an identifier", "valid");
            } else if (!kind.equals("GB11643") && !kind.equals("GB32100")) {
                found.say("Expected an identifier of the kind GB11643 or GB32100, got '%s'.", kind);
            } else {
                found.value("valid", each.getValue(),
                        kind.equals("GB11643") ? Identifiers.isIdentityNumber(number) : Identifiers.isCreditCode(number));
            }
        }
        return Set.of();
    }

    private static Set<String> calendar(Edition edition, PlaceId place, Example example, Mismatches found) {
        new CalendarTrial(edition.place(asked(place, example)).workingDays(), example.question(), found).compare(example.expect());
        return found.sentences().isEmpty() ? Set.of() : Touched.calendar(place);
    }

    private Set<String> measure(Edition edition, PlaceId place, Example example, Mismatches found) {
        String id = example.question().get("id");
        String point = example.question().get("point");
        LocalDate on = example.on().orElseGet(() -> LocalDate.now(clock));
        Optional<MeasureView> answer = edition.place(asked(place, example)).measures().on(on).stream()
                .filter(view -> view.id().equals(id) && view.point().equals(point)).findFirst();
        ExpectedMeasure.compare(example.expect(), answer, found);
        return found.sentences().isEmpty() ? Set.of() : Touched.measure(place, id, point, answer);
    }

    private static String asked(PlaceId place, Example example) {
        return example.place().orElse(place.path());
    }
}
