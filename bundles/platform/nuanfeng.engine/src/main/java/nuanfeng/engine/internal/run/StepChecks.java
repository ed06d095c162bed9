// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.register.RegisterKind;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;
import nuanfeng.run.RunSource;
import nuanfeng.run.RunSource.Sort;
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
                fields(step, state.from(), state.origin());
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
        if (!step.rule().isEmpty()) {
            seat.allRules().filter(known -> !known.contains(step.rule())).ifPresent(known ->
                    refuse(at, Complaint.of(PHRASES, "unknown-rule", step.rule(), Suggestions.near(step.rule(), known))));
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

    /** That the registers are there on the first day, and have the fields that are named. */
    private void fields(Step step, LocalDate on, Origin at) {
        type(step.register(), on, at).ifPresent(type -> {
            step.fields().stream().filter(each -> each.indexOf('.') < 0 && type.find(each).isEmpty()).forEach(each -> unknown(type, each, at));
            step.fields().stream().filter(each -> each.indexOf('.') > 0).forEach(each -> followed(type, each, on, at));
        });
        step.result().ifPresent(result -> type(result.register(), on, at).ifPresent(type -> result.fields().keySet().stream()
                .filter(each -> type.find(each).isEmpty()).forEach(each -> unknown(type, each, at))));
    }

    /** What stands before the point refers to a type that has what stands behind it. */
    private void followed(RecordType type, String name, LocalDate on, Origin at) {
        String field = name.substring(0, name.indexOf('.'));
        Optional<FieldType> reference = type.find(field).map(Field::type).filter(FieldType.Reference.class::isInstance);
        if (reference.isEmpty()) {
            refuse(at, Complaint.of(PHRASES, "no-reference", type.name(), field));
        } else {
            type(((FieldType.Reference) reference.get()).type(), on, at).ifPresent(referred -> {
                if (referred.find(name.substring(field.length() + 1)).isEmpty()) {
                    unknown(referred, name.substring(field.length() + 1), at);
                }
            });
        }
    }

    private Optional<RecordType> type(String name, LocalDate on, Origin at) {
        Registers registers = seat.of(RegisterKind.REGISTER);
        Optional<RecordType> found = registers.find(name, on);
        if (found.isEmpty()) {
            refuse(at, Complaint.of(PHRASES, "no-register", on, name, Suggestions.near(name, registers.names())));
        }
        return found;
    }

    private void unknown(RecordType type, String field, Origin at) {
        refuse(at, Complaint.of(PHRASES, "no-field", type.name(), field, Suggestions.near(field, type.fields().stream().map(Field::name).toList())));
    }

    private void known(String name, RunSource source, Set<String> before, Origin at) {
        if (!source.sort().isBeforeTheAnswer()) {
            refuse(at, Complaint.of(PHRASES, "after-the-answer", name, source.sort().word()));
        }
        source(name, source, before, at);
    }

    private void source(String name, RunSource source, Set<String> before, Origin at) {
        if (source.sort() == Sort.GROUPS && !before.contains(source.of())) {
            refuse(at, Complaint.of(PHRASES, "no-such-step", name, source.of()));
        }
    }

    private void refuse(Origin at, Complaint complaint) {
        seat.refuse(at, run.id(), complaint);
    }
}
