// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.List;

import nuanfeng.engine.internal.edition.Newness;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.Plan.ExampleChange;
import nuanfeng.lifecycle.Plan.PastChange;
import nuanfeng.policy.PlaceId;

/**
 * What somebody should look at before a place changes hands.
 *
 * @param past what would be answered otherwise about days up to today
 * @param examples that are lost or not as they were
 * @param findings about what is new or said otherwise; a severe one refuses the bundle
 */
public record PlaceReview(List<PastChange> past, List<ExampleChange> examples, List<Finding> findings) {

    public static final PlaceReview NOTHING = new PlaceReview(List.of(), List.of(), List.of());

    public PlaceReview {
        past = List.copyOf(past);
        examples = List.copyOf(examples);
        findings = List.copyOf(findings);
    }

    /** @param place that takes part in {@code after} @param trial of its examples there */
    public static PlaceReview of(PolicyEdition before, PolicyEdition after, PlaceId place, Trial trial) {
        Newness newness = new Newness(after.find(place).orElseThrow(), before.find(place), after.today());
        return new PlaceReview(newness.past(), newness.examples(), newness.findings(trial.rested));
    }
}
