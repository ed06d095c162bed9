// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail.Rested;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.library.Edition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * Asks an edition what the examples of a place ask, and compares the answers with what they expect.
 *
 * @param clock tells today, for a look-up that names no day
 */
public record ExampleRunner(Clock clock) {

    private static final Phrases PHRASES = Phrases.beside(ExampleRunner.class);

    /** The examples that fail, in their order. Nothing that an example brings about is thrown. */
    public List<ExampleFailure> run(Edition edition, PlaceId place, List<Example> examples) {
        return run(edition, place, examples, new Rested());
    }

    /** @param rested takes what the answers rest on */
    public List<ExampleFailure> run(Edition edition, PlaceId place, List<Example> examples, Rested rested) {
        List<ExampleFailure> failures = new ArrayList<>();
        for (Example example : examples) {
            Mismatches found = new Mismatches();
            Set<String> touched = run(edition, example, found, new Trail(place, rested));
            if (!found.sentences().isEmpty()) {
                failures.add(new ExampleFailure(example, PHRASES.say("example-failed", example.name(), found.text()), touched));
            }
        }
        return List.copyOf(failures);
    }

    private Set<String> run(Edition edition, Example example, Mismatches found, Trail trail) {
        if (example.expect().isEmpty()) {
            found.say(PHRASES.say("expects-nothing"));
            return Set.of();
        }
        Probe probe = Kinds.PROBES.stream().filter(each -> each.word().equals(example.probe())).findFirst().orElseThrow();
        try {
            probe.ask(example, new Probe.Asked(edition, example.place().orElse(trail.place().path()), LocalDate.now(clock)), found, trail);
        } catch (UnknownNameException e) {
            found.say(PHRASES.say("unknown-name", example.expect(), e.kind().code(), e.text()));
            probe.missing(e.kind(), example).ifPresent(name -> trail.upTo(Optional.empty(), name));
        } catch (RuntimeException e) {
            found.say(PHRASES.say("not-put", example.expect(), e));
            return Set.of();
        }
        return trail.names();
    }
}
