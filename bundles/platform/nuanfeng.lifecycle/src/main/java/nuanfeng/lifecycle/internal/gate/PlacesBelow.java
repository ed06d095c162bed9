// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.EditionChange;
import nuanfeng.engine.FailedExample;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.internal.gate.TimeLimit.MissedException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * What changes do to the places that see them without being changed: whether they are still served, and whether their
 * examples still hold; and to what was kept under what the changed places said.
 *
 * @param consequences what the changes explain; to be accepted by a human
 * @param failures what they do not explain
 */
record PlacesBelow(List<Consequence> consequences, List<Finding> failures) {

    private static final Phrases PHRASES = Phrases.beside(PlacesBelow.class);

    static final PlacesBelow NOTHING = new PlacesBelow(List.of(), List.of());

    static PlacesBelow of(PolicyEdition base, PolicyEdition next, Set<PlaceId> changed, TimeLimit limit) {
        Set<PlaceId> seeing = new TreeSet<>(base.affectedBy(changed));
        seeing.addAll(next.affectedBy(changed));
        seeing.removeAll(changed);
        if (seeing.isEmpty()) {
            List<Consequence> misfits = misfits(base, next, changed);
            return misfits.isEmpty() ? NOTHING : new PlacesBelow(misfits, List.of());
        }
        try {
            return limit.within(PHRASES.say("running-below", seeing.size()),
                    () -> FailureWatch.unwatched(() -> look(base, next, changed, seeing)));
        } catch (MissedException e) {
            return new PlacesBelow(List.of(), List.of(new Finding("", "", 0, "", 
                    Complaint.of(PHRASES, "examples-hang/below", e.text()), true)));
        }
    }

    private static PlacesBelow look(PolicyEdition base, PolicyEdition next, Set<PlaceId> changed, Set<PlaceId> seeing) {
        EditionChange change = EditionChange.of(base, next, changed);
        List<Consequence> consequences = new ArrayList<>(misfits(base, next, changed));
        List<Finding> failures = new ArrayList<>();
        for (PlaceId place : seeing) {
            if (next.serves(place)) {
                for (FailedExample each : change.newlyFailed(place)) {
                    if (each.because().isEmpty()) {
                        failures.add(new Finding(next.policy(place).orElseThrow().bundle(), each.file(), each.line(), each.name(),
                                Complaint.of(PHRASES, "example-below-failed", each.detail()), true));
                    } else {
                        consequences.add(new Consequence(place + "/" + each.id(), place, each.name(), each.detail(), each.because()));
                    }
                }
            } else if (base.serves(place)) {
                consequences.add(new Consequence(place + "/refused", place, "",
                        PHRASES.say("no-longer-served", place, next.refusal(place)), because(next, place, changed)));
            }
        }
        return new PlacesBelow(List.copyOf(consequences), List.copyOf(failures));
    }

    /** Rows that were kept under what a changed place said: told of the place that says it, not of those below. */
    private static List<Consequence> misfits(PolicyEdition base, PolicyEdition next, Set<PlaceId> changed) {
        List<Consequence> misfits = new ArrayList<>();
        changed.forEach(place -> EditionChange.misfits(base, next, place).forEach((key, detail) -> misfits.add(
                new Consequence(place + "/" + key, place, "", detail, List.of(key)))));
        return misfits;
    }

    private static List<String> because(PolicyEdition next, PlaceId place, Set<PlaceId> changed) {
        List<String> keys = next.findings(place).stream().filter(Finding::severe).map(Finding::key)
                .filter(key -> !key.isEmpty()).sorted().distinct().toList();
        return keys.isEmpty() ? changed.stream().map(PlaceId::path).toList() : keys;
    }
}
