// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.duty.DutyItem;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.policy.Phrases;

/** Asks what is owed in a range of days: {@code from}, {@code to} and what narrows the list. */
final class DutyProbe implements Probe {

    private static final Phrases PHRASES = Phrases.beside(DutyProbe.class);

    /** The days of a place, in place of a key. */
    private static final String CALENDAR = "calendar";

    @Override
    public String word() {
        return "duties";
    }

    @Override
    public List<String> days() {
        return List.of("from", "to");
    }

    /** Nothing is owed by nobody: what narrows the list must be something. */
    private static void known(Object wanted, Set<String> known, String phrase, Mismatches found) {
        if (wanted != null && !known.isEmpty()) {
            (wanted instanceof List<?> list ? list : List.of(wanted)).stream().map(String::valueOf).filter(each -> !known.contains(each))
                    .forEach(each -> found.say(PHRASES.say(phrase, each, Suggestions.near(each, known))));
        }
    }

    /** A duty that is not in the list any more has touched it too: those that the example expects. */
    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        known(example.question().get("duty"), asked.place().duties().ids(), "not-owed", found);
        List<DutyItem> answer = ExpectedDuties.ask(asked.place().duties(), example.question());
        answer.forEach(item -> item.readings().forEach(reading -> trail.rested().onKey(reading.name())));
        if (example.question().containsKey("who")) {
            known(example.question().get("who"), Stream.concat(asked.place().agencies().all().stream(), answer.stream()
                    .flatMap(item -> item.duty().owedBy().stream())).map(AgencyView::id).collect(Collectors.toSet()), "nobody", found);
        }
        ExpectedDuties.compare(example.expect(), answer, found);
        if (found.sentences().isEmpty()) {
            return;
        }
        trail.upTo(Optional.empty(), CALENDAR);
        for (DutyItem item : answer) {
            trail.upTo(Optional.of(item.decidedBy()), item.id());
            item.readings().forEach(reading -> trail.upTo(Optional.empty(), reading.name()));
        }
        for (String way : List.of("items", "contains")) {
            if (example.expect().get(way) instanceof List<?> items) {
                items.stream().filter(Map.class::isInstance).map(item -> String.valueOf(((Map<?, ?>) item).get("id")))
                        .forEach(id -> trail.upTo(Optional.empty(), id));
            }
        }
    }
}
