// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.policy.PlaceId;

/**
 * What some changes touch, as {@code place|key}, {@code place|rule:…} and {@code place|calendar}: what a changed place says otherwise than
 * before, and the rules it brings.
 */
public final class ChangedNames {

    private static final String RULE = "rule:";

    private final Set<String> here = new HashSet<>();
    private final Set<String> everywhere = new HashSet<>();

    private ChangedNames() {
    }

    /** @param places that came, went or changed hands @param after what a place is now @param before what it was */
    public static ChangedNames between(Collection<PlaceId> places, Function<PlaceId, Optional<PlaceNode>> after,
            Function<PlaceId, Optional<PlaceNode>> before) {
        ChangedNames changed = new ChangedNames();
        for (PlaceId place : places) {
            Optional<PolicyContent> now = after.apply(place).map(PlaceNode::content);
            Optional<PolicyContent> then = before.apply(place).map(PlaceNode::content);
            Changed of = changed.of(place);
            Kinds.ALL.forEach(kind -> add(kind, now, then, of));
            Stream.of(now, then).flatMap(Optional::stream).forEach(version -> version.rules().forEach(rule -> of.here(RULE + rule)));
            Differences.overTime(after.apply(place), before.apply(place)).forEach(difference -> of.here(difference.key()));
        }
        return changed;
    }

    private static <W> void add(Kind<W, ?> kind, Optional<PolicyContent> now, Optional<PolicyContent> then, Changed changed) {
        kind.changed(now.map(content -> content.written().of(kind)), then.map(content -> content.written().of(kind)), changed);
    }

    private Changed of(PlaceId place) {
        return new Changed() {
            @Override
            public void here(String name) {
                here.add(place + "|" + name);
            }

            @Override
            public void everywhere(String name) {
                everywhere.add(name);
            }
        };
    }

    /** The keys and rules of {@code touched} that were changed. @param touched as {@link ExampleFailure#touched} has it */
    public List<String> among(Set<String> touched) {
        return touched.stream().filter(each -> here.contains(each) || everywhere.contains(name(each))).map(ChangedNames::name)
                .sorted().distinct().toList();
    }

    private static String name(String touched) {
        return touched.substring(touched.indexOf('|') + 1);
    }
}
