// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.util.HashSet;
import java.util.Set;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.run.Source;
import nuanfeng.run.Source.Sort;
import nuanfeng.run.Step;

/** That the steps of a run can be done here: their questions are answered, and nothing is taken from where it is not yet. */
final class StepChecks {

    private static final Phrases PHRASES = Phrases.beside(StepChecks.class);

    private final Seat seat;
    private final WrittenRun run;

    StepChecks(Seat seat, WrittenRun run) {
        this.seat = seat;
        this.run = run;
    }

    void check() {
        run.states().forEach(state -> {
            Set<String> before = new HashSet<>();
            state.steps().forEach(step -> {
                check(step, before, state.origin());
                before.add(step.name());
            });
        });
    }

    private void check(Step step, Set<String> before, Origin at) {
        if (before.contains(step.name())) {
            refuse(at, Complaint.of(PHRASES, "step-twice", step.name()));
        }
        if (step.rule().isEmpty() && (!step.facts().isEmpty() || step.result().isPresent() || step.on().isPresent())) {
            refuse(at, Complaint.of(PHRASES, "nothing-asked", step.name()));
        }
        if (!step.rule().isEmpty() && !seat.ruleNames().contains(step.rule())) {
            refuse(at, Complaint.of(PHRASES, "unknown-rule", step.rule(), Suggestions.near(step.rule(), seat.ruleNames())));
        }
        step.facts().forEach((fact, source) -> known(fact, source, before, at));
        step.on().ifPresent(source -> known("on", source, before, at));
        step.result().ifPresent(result -> result.fields().forEach((field, source) -> {
            source(field, source, before, at);
            if (source.sort() == Sort.STATE && source.of().indexOf('/') < 1) {
                refuse(at, Complaint.of(PHRASES, "two-states", field));
            }
        }));
    }

    private void known(String name, Source source, Set<String> before, Origin at) {
        if (!source.sort().isBeforeTheAnswer()) {
            refuse(at, Complaint.of(PHRASES, "after-the-answer", name, source.sort().word()));
        }
        source(name, source, before, at);
    }

    private void source(String name, Source source, Set<String> before, Origin at) {
        if (source.sort() == Sort.GROUPS && !before.contains(source.of())) {
            refuse(at, Complaint.of(PHRASES, "no-such-step", name, source.of()));
        }
    }

    private void refuse(Origin at, Complaint complaint) {
        seat.refuse(at, run.id(), complaint);
    }
}
