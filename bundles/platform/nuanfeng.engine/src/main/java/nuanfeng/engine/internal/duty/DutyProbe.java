// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.duty.DutyItem;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;

/** Asks what is owed in a range of days: {@code from}, {@code to} and what narrows the list. */
final class DutyProbe implements Probe {

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

    /** A duty that is not in the list any more has touched it too: those that the example expects. */
    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        List<DutyItem> answer = ExpectedDuties.ask(asked.place().duties(), example.question());
        answer.forEach(item -> item.readings().forEach(reading -> trail.rested().onKey(reading.name())));
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
