// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.engine.internal.edition.ChangedNames;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What a change of some places does to the examples of others, and to what was kept under what they said. */
public final class EditionChange {

    private final PolicyEdition before;
    private final PolicyEdition after;
    private final ChangedNames names;

    private EditionChange(PolicyEdition before, PolicyEdition after, ChangedNames names) {
        this.before = before;
        this.after = after;
        this.names = names;
    }

    /** @param changed places that came, went or changed hands between two editions */
    public static EditionChange of(PolicyEdition before, PolicyEdition after, Set<PlaceId> changed) {
        return new EditionChange(before, after, ChangedNames.between(changed, after::find, before::find));
    }

    /** Examples of a place that fail now and did not fail in the same way before, in their order. @param place that is served now */
    public List<FailedExample> newlyFailed(PlaceId place) {
        List<Example> all = after.examples(place);
        List<ExampleFailure> failed = after.failures(place, all);
        if (failed.isEmpty() || !before.serves(place)) {
            return shown(failed, all);
        }
        Map<String, Text> once = new HashMap<>();
        before.failures(place, failed.stream().map(ExampleFailure::example).toList())
                .forEach(each -> once.put(each.example().id(), each.detail()));
        return shown(failed.stream().filter(each -> !each.detail().equals(once.get(each.example().id()))).toList(), all);
    }

    /** What was kept under what a place said, and may no longer fit what it says now, by what is said otherwise; nothing of a place that came or went. */
    public static Map<String, Text> misfits(PolicyEdition before, PolicyEdition after, PlaceId place) {
        Map<String, Text> misfits = new TreeMap<>();
        if (before.serves(place) && after.serves(place)) {
            PlaceNode now = after.find(place).orElseThrow();
            PlaceNode then = before.find(place).orElseThrow();
            Kinds.ALL.forEach(kind -> kind.misfits(now, then).forEach(each -> misfits.put(each.key(), each.detail())));
        }
        return misfits;
    }

    private List<FailedExample> shown(List<ExampleFailure> failed, List<Example> all) {
        return failed.stream().map(each -> FailedExample.of(each, all, names.among(each.touched()))).toList();
    }
}
