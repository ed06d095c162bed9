// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.library.UnknownNameException;

/** Asks a rule, with facts and perhaps test data in place of parameters. */
final class CalculationProbe implements Probe {


    @Override
    public String word() {
        return "rule";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        Calculation answer = asked.edition().calculate(new Case(asked.name(), example.asked(), example.on(), example.facts(), example.given()));
        AnswerTrail.rests(answer, trail.rested());
        ExpectedAnswer.compare(example.expect(), answer, found);
        if (!found.sentences().isEmpty()) {
            AnswerTrail.follow(asked.edition(), answer, trail);
        }
    }

    @Override
    public Optional<String> missing(UnknownNameException.Kind kind, Example example) {
        return kind == UnknownNameException.Kind.RULE ? Optional.of(AnswerTrail.RULE + example.asked()) : Optional.empty();
    }
}
