// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Text;

/** Which questions two places, or two versions of one place, answer by other rules. What a rule made of the policy's words says is compared where these are. */
public final class RuleDifferences {

    /** A question, whoever answers it: also a clock. */
    public static final DifferenceKind RULE = new DifferenceKind("rule", Text.of("计算规则", "Rules"));

    private RuleDifferences() {
    }

    static Stream<Difference> onDay(PlaceNode here, PlaceNode there) {
        return between(Optional.of(here), Optional.of(there), RuleDifferences::answering);
    }

    static Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return between(after, before, node -> Statement.of(Part.quoted("version",
                node.place() + " " + node.content().version() + " " + node.content().digest())));
    }

    private static Stream<Difference> between(Optional<PlaceNode> a, Optional<PlaceNode> b, Function<PlaceNode, Statement> shown) {
        List<Difference> differences = new ArrayList<>();
        for (String rule : names(a, b)) {
            Optional<Ruling> mine = a.map(node -> node.ruling(rule));
            Optional<Ruling> other = b.map(node -> node.ruling(rule));
            Statement here = mine.map(Ruling::node).map(shown).orElse(Statement.NOTHING);
            Statement there = other.map(Ruling::node).map(shown).orElse(Statement.NOTHING);
            if (!here.isLike(there) && Stream.of(mine, other).flatMap(Optional::stream).allMatch(ruling -> ruling.rule().isJava())) {
                differences.add(new Difference(rule, RULE, mine.or(() -> other).map(ruling -> ruling.rule().description().title()), here, there,
                        "", List.of(), List.of()));
            }
        }
        return differences.stream();
    }

    /** Whose rule answers. */
    private static Statement answering(PlaceNode node) {
        Text name = node.view().name();
        return Statement.of(new Part("ruling", node.place().path(), Text.of("按" + name.zh() + "的规则计算", "by the rule of " + name.in(true))));
    }

    private static Set<String> names(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> names = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> names.addAll(node.ruleNames()));
        return names;
    }
}
