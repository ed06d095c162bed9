// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.obligation.OnDay;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Citation;

/** What the clocks of a place say on a day, without running them. */
public final class Clocks {

    private Clocks() {
    }

    /** Whether the rule that answers in a place is made of a clock; false as well when there is none. */
    public static boolean isClock(Optional<PlaceNode> node, String rule) {
        return node.map(each -> each.ruling(rule)).filter(each -> each.rule().rule() instanceof ClockRule).isPresent();
    }

    /** The rules of a place, and of those above, that a clock answers. */
    public static Set<String> rules(PlaceNode node) {
        Set<String> rules = new TreeSet<>();
        for (Optional<PlaceNode> each = Optional.of(node); each.isPresent(); each = each.get().parent()) {
            each.get().rules().forEach((name, rule) -> {
                if (rule.rule() instanceof ClockRule) {
                    rules.add(name);
                }
            });
        }
        rules.removeIf(rule -> !isClock(Optional.of(node), rule));
        return rules;
    }

    /** Empty when nobody says anything yet; a Java rule above is named by its bundle. */
    public static Optional<OnDay> said(PlaceNode node, String rule, LocalDate on) {
        Ruling found = node.ruling(rule);
        if (found == null) {
            return Optional.empty();
        }
        PlaceNode ruling = found.node();
        OwnRule own = found.rule();
        if (!(own.rule() instanceof ClockRule clock)) {
            return Optional.of(new OnDay(own.description().title(), Statement.of(Part.quoted("version",
                    ruling.place() + " " + ruling.content().version())), List.of()));
        }
        Map.Entry<LocalDate, BoundClock.Said> entry = clock.clock().entries().floorEntry(on);
        if (entry == null || entry.getValue().entry().kind() == EntryKind.WITHDRAWN) {
            return ruling.parent().flatMap(above -> said(above, rule, on));
        }
        return Optional.of(new OnDay(own.description().title(), Statement.of(part(entry.getValue().entry())), citations(entry.getValue())));
    }

    /** The days on which a place, or one above it, says something else. */
    public static Set<LocalDate> days(PlaceNode node, String rule) {
        Set<LocalDate> days = new TreeSet<>();
        for (Ruling each = node.ruling(rule); each != null; each = each.node().parent().map(above -> above.ruling(rule)).orElse(null)) {
            if (each.rule().rule() instanceof ClockRule clock) {
                days.addAll(clock.clock().entries().keySet());
            } else {
                days.add(LocalDate.EPOCH);
            }
        }
        return days;
    }

    private static List<Citation> citations(BoundClock.Said said) {
        List<Citation> all = new ArrayList<>(List.of(said.citation()));
        said.limits().values().stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }

    private static Part part(ClockEntry entry) {
        if (entry.kind() != EntryKind.VALUE) {
            return entry.kind() == EntryKind.ENDED ? Part.ended() : Part.notConfigured(entry.configure());
        }
        return Part.quoted("clock", text(entry));
    }

    private static String text(ClockEntry entry) {
        List<String> parts = new ArrayList<>();
        entry.extension().ifPresent(days -> parts.add("holiday-extension " + days));
        entry.dates().forEach((name, limit) -> parts.add("%s %s %s%s".formatted(name, limit.length(), limit.unit().word(),
                limit.shift().text().equals("none") ? "" : " " + limit.shift())));
        entry.options().forEach((name, option) -> parts.add(name + (option.plus().isEmpty() ? "" : " plus " + option.plus())
                + (option.length().isEmpty() ? "" : " length " + option.length())));
        entry.requires().keySet().forEach(name -> parts.add("requires " + name));
        parts.add(entry.modality().name());
        if (entry.soft()) {
            parts.add("soft");
        }
        return String.join("; ", parts);
    }
}
