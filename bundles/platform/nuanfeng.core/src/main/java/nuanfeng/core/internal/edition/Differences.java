// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;

/** What two places, or two versions of one place, say differently. */
final class Differences {

    private Differences() {
    }

    static List<Difference> onDay(PolicyEdition edition, PlaceNode here, PlaceNode there, LocalDate on) {
        List<Difference> differences = new ArrayList<>();
        for (String key : keys(Optional.of(here), Optional.of(there))) {
            compare(key, edition.deciding(here, key, on).timeline(key).on(on), edition.deciding(there, key, on).timeline(key).on(on),
                    "").ifPresent(differences::add);
        }
        for (String rule : rules(Optional.of(here), Optional.of(there))) {
            String mine = ruling(Optional.of(here), rule);
            String other = ruling(Optional.of(there), rule);
            if (!mine.equals(other)) {
                differences.add(new Difference(rule, "rule", mine, other, "", List.of()));
            }
        }
        return differences;
    }

    /** The same, day by day, for two versions of one place. */
    static List<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        List<Difference> differences = new ArrayList<>();
        for (String key : keys(after, before)) {
            Timeline now = after.map(node -> node.timeline(key)).orElse(Timeline.empty());
            Timeline then = before.map(node -> node.timeline(key)).orElse(Timeline.empty());
            Set<LocalDate> days = new TreeSet<>(now.changes());
            days.addAll(then.changes());
            Optional<Difference> last = Optional.empty();
            for (LocalDate day : days) {
                Optional<Difference> found = compare(key, now.on(day), then.on(day), day.toString());
                if (found.isPresent() && !same(found, last)) {
                    differences.add(found.get());
                }
                last = found;
            }
        }
        for (String rule : rules(after, before)) {
            String now = versioned(after, rule);
            String then = versioned(before, rule);
            if (!now.equals(then)) {
                differences.add(new Difference(rule, "rule", now, then, "", List.of()));
            }
        }
        return differences;
    }

    private static boolean same(Optional<Difference> found, Optional<Difference> last) {
        return last.isPresent() && last.get().here().equals(found.get().here()) && last.get().there().equals(found.get().there());
    }

    private static Optional<Difference> compare(String key, Optional<Decided> here, Optional<Decided> there, String from) {
        String mine = here.map(each -> text(each.setting())).orElse("");
        String other = there.map(each -> text(each.setting())).orElse("");
        if (mine.equals(other)) {
            return Optional.empty();
        }
        List<Citation> citations = new ArrayList<>();
        here.ifPresent(each -> citations.add(each.setting().citation()));
        there.map(each -> each.setting().citation()).filter(each -> !citations.contains(each)).ifPresent(citations::add);
        return Optional.of(new Difference(key, "parameter", mine, other, from, citations));
    }

    private static String text(Setting setting) {
        return switch (setting.status()) {
            case UNSET -> "NOT_CONFIGURED " + setting.configure();
            case ENDED -> "ENDED";
            case VALUE -> setting.unit().equals("1") ? String.valueOf(setting.value()) : setting.value() + " " + setting.unit();
        };
    }

    private static Set<String> keys(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> keys = new TreeSet<>();
        a.ifPresent(node -> keys.addAll(node.declarations().keySet()));
        b.ifPresent(node -> keys.addAll(node.declarations().keySet()));
        return keys;
    }

    private static Set<String> rules(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> rules = new TreeSet<>();
        for (Optional<PlaceNode> start : List.of(a, b)) {
            for (Optional<PlaceNode> each = start; each.isPresent(); each = each.get().parent()) {
                rules.addAll(each.get().rules().keySet());
            }
        }
        return rules;
    }

    private static String ruling(Optional<PlaceNode> node, String rule) {
        return node.map(each -> each.ruling(rule)).map(each -> each.place().path()).orElse("");
    }

    private static String versioned(Optional<PlaceNode> node, String rule) {
        return node.map(each -> each.ruling(rule))
                .map(each -> each.place() + " " + each.content().version() + " " + each.content().digest()).orElse("");
    }
}
