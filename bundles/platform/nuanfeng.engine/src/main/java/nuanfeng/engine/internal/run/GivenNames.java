// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.Phrases;
import nuanfeng.run.Run;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/** What a run takes from whoever starts it. A name that no step takes is refused: a slip of the pen would else leave a fact out of everybody's answer. */
public final class GivenNames {

    private static final Phrases PHRASES = Phrases.beside(GivenNames.class);

    private GivenNames() {
    }

    /** @throws LifecycleException {@code BAD_REQUEST} that names what nobody takes, and what is taken */
    public static void check(Run run, Collection<String> given) {
        Set<String> taken = run.steps().stream().flatMap(GivenNames::sources).filter(source -> source.sort() == RunSource.Sort.GIVEN)
                .map(RunSource::of).collect(Collectors.toCollection(TreeSet::new));
        given.stream().filter(name -> !taken.contains(name)).findFirst().ifPresent(name -> {
            throw new LifecycleException(LifecycleException.Kind.BAD_REQUEST, taken.isEmpty() ? PHRASES.say("takes-nothing", name)
                    : PHRASES.say("not-taken", name, taken.stream().toList()));
        });
    }

    private static Stream<RunSource> sources(Step step) {
        return Stream.of(step.on().stream(), step.facts().values().stream(), step.result().stream().flatMap(result -> result.fields().values().stream()))
                .flatMap(each -> each);
    }
}
