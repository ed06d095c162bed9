// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import static nuanfeng.engine.internal.calculation.RuleDifferences.RULE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.obligation.OnDay;
import nuanfeng.library.Difference;

/** What two places, or two versions of one place, say differently about clocks. A clock is asked as a rule, and compared as one. */
final class ClockDifferences {

    private ClockDifferences() {
    }

    static Stream<Difference> onDay(PlaceNode here, PlaceNode there, LocalDate on) {
        return names(Optional.of(here), Optional.of(there)).stream()
                .flatMap(clock -> OnDay.compare(clock, RULE, Clocks.said(here, clock, on), Clocks.said(there, clock, on), "").stream());
    }

    /** Day by day. */
    static Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return names(after, before).stream().flatMap(clock -> {
            Set<LocalDate> days = new TreeSet<>();
            Stream.of(after, before).flatMap(Optional::stream).forEach(node -> days.addAll(Clocks.days(node, clock)));
            return OnDay.compare(clock, RULE, days, day -> after.flatMap(node -> Clocks.said(node, clock, day)),
                    day -> before.flatMap(node -> Clocks.said(node, clock, day))).stream();
        });
    }

    /** Rules that a clock answers in one of the two. */
    private static Set<String> names(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> rules = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> rules.addAll(Clocks.rules(node)));
        return rules;
    }
}
