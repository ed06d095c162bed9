// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.edition.ChangedNames;
import nuanfeng.engine.internal.edition.ExampleRunner;
import nuanfeng.engine.internal.edition.PolicyEdition;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.internal.gate.TimeLimit.MissedException;
import nuanfeng.policy.PlaceId;

/**
 * What changes do to the places that see them without being changed: whether they are still served, and whether their
 * examples still hold.
 *
 * @param consequences what the changes explain; to be accepted by a human
 * @param failures what they do not explain
 */
record PlacesBelow(List<Consequence> consequences, List<Finding> failures) {

    static final PlacesBelow NOTHING = new PlacesBelow(List.of(), List.of());

    static PlacesBelow of(PolicyEdition base, PolicyEdition next, Set<PlaceId> changed, ExampleRunner runner, TimeLimit limit) {
        Set<PlaceId> seeing = new TreeSet<>(base.affectedBy(changed));
        seeing.addAll(next.affectedBy(changed));
        seeing.removeAll(changed);
        if (seeing.isEmpty()) {
            return NOTHING;
        }
        try {
            return limit.within("Running the examples of %s places below".formatted(seeing.size()),
                    () -> FailureWatch.unwatched(() -> look(base, next, changed, seeing, runner)));
        } catch (MissedException e) {
            return new PlacesBelow(List.of(), List.of(new Finding("", "", 0, "", "examples-hang", String.valueOf(e.getMessage()),
                    "Look at the rules that were changed.", true)));
        }
    }

    private static PlacesBelow look(PolicyEdition base, PolicyEdition next, Set<PlaceId> changed, Set<PlaceId> seeing, ExampleRunner runner) {
        ChangedNames keys = ChangedNames.between(base, next, changed);
        List<Consequence> consequences = new ArrayList<>();
        List<Finding> failures = new ArrayList<>();
        for (PlaceId place : seeing) {
            if (next.serves(place)) {
                PolicyContent content = next.policy(place).orElseThrow().content();
                for (ExampleFailure each : fresh(base, next, content, runner)) {
                    List<String> because = keys.among(each.touched());
                    if (because.isEmpty()) {
                        failures.add(new Finding(content.bundle(), each.example().origin().file(), each.example().origin().line(),
                                each.example().name(), "example-below-failed", each.detail(),
                                "Nothing that was changed explains this; look at the rules.", true));
                    } else {
                        consequences.add(new Consequence(id(place, each.example(), content.examples()), place,
                                each.example().name(), each.detail(), because));
                    }
                }
            } else if (base.serves(place)) {
                consequences.add(new Consequence(place + "/refused", place, "",
                        "%s would no longer be served: %s".formatted(place, next.refusal(place)), because(next, place, changed)));
            }
        }
        return new PlacesBelow(List.copyOf(consequences), List.copyOf(failures));
    }

    /** Failures that do not happen in the same way already. */
    private static List<ExampleFailure> fresh(PolicyEdition base, PolicyEdition next, PolicyContent content, ExampleRunner runner) {
        if (content.examples().isEmpty()) {
            return List.of();
        }
        List<ExampleFailure> failing = runner.run(next, content.place(), content.examples());
        if (failing.isEmpty() || !base.serves(content.place())) {
            return failing;
        }
        Map<String, String> before = new HashMap<>();
        runner.run(base, content.place(), failing.stream().map(ExampleFailure::example).toList())
                .forEach(each -> before.put(each.example().id(), each.detail()));
        return failing.stream().filter(each -> !each.detail().equals(before.get(each.example().id()))).toList();
    }

    private static List<String> because(PolicyEdition next, PlaceId place, Set<PlaceId> changed) {
        List<String> keys = next.findings(place).stream().filter(Finding::severe).map(Finding::key)
                .filter(key -> !key.isEmpty()).sorted().distinct().toList();
        return keys.isEmpty() ? changed.stream().map(PlaceId::path).toList() : keys;
    }

    /** Short where that says which: {@code cn.x/work-injury/AC-01} of {@code AC-01 按工资总额计算}. */
    private static String id(PlaceId place, Example example, List<Example> all) {
        String brief = brief(example);
        long same = all.stream().filter(each -> brief(each).equals(brief)).count();
        return place + "/" + (same == 1 ? brief : example.id());
    }

    private static String brief(Example example) {
        int blank = example.id().indexOf(' ');
        return blank < 0 ? example.id() : example.id().substring(0, blank);
    }
}
