// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently about parameters. */
final class ParameterDifferences {

    private static final DifferenceKind PARAMETER = new DifferenceKind("parameter", Text.of("参数", "Parameters"));

    private ParameterDifferences() {
    }

    static Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return keys(Optional.of(here.place()), Optional.of(there.place())).stream().flatMap(key -> compare(key,
                label(key, Optional.of(here.place()), Optional.of(there.place())), here.timeline(key, on).on(on), there.timeline(key, on).on(on), "")
                .stream());
    }

    /** Day by day. */
    static Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        List<Difference> differences = new ArrayList<>();
        for (String key : keys(after, before)) {
            Timeline now = after.map(node -> node.timeline(key)).orElse(Timeline.empty());
            Timeline then = before.map(node -> node.timeline(key)).orElse(Timeline.empty());
            Set<LocalDate> days = new TreeSet<>(now.changes());
            days.addAll(then.changes());
            Optional<Difference> last = Optional.empty();
            for (LocalDate day : days) {
                Optional<Difference> found = compare(key, label(key, after, before), now.on(day), then.on(day), day.toString());
                if (found.isPresent() && !same(found, last)) {
                    differences.add(found.get());
                }
                last = found;
            }
        }
        return differences.stream();
    }

    private static boolean same(Optional<Difference> found, Optional<Difference> last) {
        return last.isPresent() && last.get().saysTheSame(found.get());
    }

    private static Optional<Difference> compare(String key, Optional<Text> label, Optional<Decided> here,
            Optional<Decided> there, String from) {
        Statement mine = here.map(each -> SettingStatement.of(each.setting())).orElse(Statement.NOTHING);
        Statement other = there.map(each -> SettingStatement.of(each.setting())).orElse(Statement.NOTHING);
        if (mine.isLike(other)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(key, PARAMETER, label, mine, other, from, cited(here), cited(there)));
    }

    private static List<Citation> cited(Optional<Decided> decided) {
        return decided.map(each -> List.of(each.setting().citation())).orElse(List.of());
    }

    private static Optional<Text> label(String key, Optional<PlaceNode> a, Optional<PlaceNode> b) {
        return a.map(node -> declaration(node, key)).or(() -> b.map(node -> declaration(node, key))).map(Declaration::description);
    }

    private static Declaration declaration(PlaceNode node, String key) {
        return node.of(ParameterKind.PARAMETER).declarations().get(key);
    }

    private static Set<String> keys(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> keys = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> keys.addAll(node.of(ParameterKind.PARAMETER).declarations().keySet()));
        return keys;
    }
}
