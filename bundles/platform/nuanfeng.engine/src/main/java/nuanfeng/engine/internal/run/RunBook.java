// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.run.Run;
import nuanfeng.run.Runs;

/** The runs of a place and of those above it. Immutable; what few ask for is bound again when somebody does. */
record RunBook(RunBook above, Reopened<Map<String, List<Run>>> own) implements Runs {

    static final RunBook NONE = new RunBook(null, Reopened.of(Map.of()));

    private static final Phrases PHRASES = Phrases.beside(RunBook.class);

    /** This one with what a place below says. */
    RunBook with(Reopened<Map<String, List<Run>>> below) {
        return new RunBook(this, below);
    }

    @Override
    public List<Run> all(LocalDate on) {
        List<Run> all = new ArrayList<>();
        names().forEach(id -> find(id, on).ifPresent(all::add));
        return all;
    }

    @Override
    public Run run(String id, LocalDate on) {
        return find(id, on).orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.RUN, PHRASES.say("no-run", id, on),
                Suggestions.nearest(id, names())));
    }

    /** As the nearest place says it that has something to say by that day. */
    private Optional<Run> find(String id, LocalDate on) {
        for (RunBook each = this; each != null; each = each.above) {
            Optional<Run> found = each.own.get().getOrDefault(id, List.of()).stream().filter(state -> !state.from().isAfter(on))
                    .reduce((first, second) -> second);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Every state that is said here or above, the nearest first. */
    List<Run> states(String id) {
        List<Run> states = new ArrayList<>();
        for (RunBook each = this; each != null; each = each.above) {
            states.addAll(each.own.get().getOrDefault(id, List.of()));
        }
        return states;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (RunBook each = this; each != null; each = each.above) {
            names.addAll(each.own.get().keySet());
        }
        return names;
    }
}
