// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.calendar.CalendarDifferences;
import nuanfeng.engine.internal.calendar.YearDifferences;
import nuanfeng.engine.internal.clock.Clocks;
import nuanfeng.engine.internal.duty.DutyDifferences;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.measure.Remit;
import nuanfeng.engine.internal.measure.RemitDifferences;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently. */
final class Differences {

    private Differences() {
    }

    static List<Difference> onDay(PolicyEdition edition, PlaceNode here, PlaceNode there, LocalDate on) {
        List<Difference> differences = new ArrayList<>();
        for (String key : keys(Optional.of(here), Optional.of(there))) {
            compare(key, label(key, Optional.of(here), Optional.of(there)), edition.deciding(here, key, on).timeline(key).on(on),
                    edition.deciding(there, key, on).timeline(key).on(on), "").ifPresent(differences::add);
        }
        for (String rule : rules(Optional.of(here), Optional.of(there))) {
            String mine = ruling(Optional.of(here), rule);
            String other = ruling(Optional.of(there), rule);
            if (!mine.equals(other) && !isClock(rule, Optional.of(here), Optional.of(there))) {
                differences.add(rule(rule, Optional.of(here), Optional.of(there), mine, other));
            }
        }
        differences.addAll(YearDifferences.between(here.workingDays(), there.workingDays(), on.getYear()));
        differences.addAll(DutyDifferences.onDay(edition, here, there, on));
        differences.addAll(RemitDifferences.onDay(here.remit(), there.remit(), on));
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
                Optional<Difference> found = compare(key, label(key, after, before), now.on(day), then.on(day), day.toString());
                if (found.isPresent() && !same(found, last)) {
                    differences.add(found.get());
                }
                last = found;
            }
        }
        for (String rule : rules(after, before)) {
            String now = versioned(after, rule);
            String then = versioned(before, rule);
            if (!now.equals(then) && !isClock(rule, after, before)) {
                differences.add(rule(rule, after, before, now, then));
            }
        }
        differences.addAll(CalendarDifferences.overTime(after, before));
        differences.addAll(DutyDifferences.overTime(after, before));
        differences.addAll(RemitDifferences.overTime(after.map(PlaceNode::remit).orElse(Remit.none()),
                before.map(PlaceNode::remit).orElse(Remit.none())));
        return differences;
    }

    /** What a clock says is compared by itself, wherever it stands. */
    private static boolean isClock(String rule, Optional<PlaceNode> a, Optional<PlaceNode> b) {
        return Clocks.isClock(a, rule) || Clocks.isClock(b, rule);
    }

    private static boolean same(Optional<Difference> found, Optional<Difference> last) {
        return last.isPresent() && last.get().here().equals(found.get().here()) && last.get().there().equals(found.get().there());
    }

    private static Optional<Difference> compare(String key, Optional<Text> label, Optional<Decided> here,
            Optional<Decided> there, String from) {
        String mine = here.map(each -> text(each.setting())).orElse("");
        String other = there.map(each -> text(each.setting())).orElse("");
        if (mine.equals(other)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(key, "parameter", label, mine, other, from, cited(here), cited(there)));
    }

    private static List<Citation> cited(Optional<Decided> decided) {
        return decided.map(each -> List.of(each.setting().citation())).orElse(List.of());
    }

    private static Optional<Text> label(String key, Optional<PlaceNode> a, Optional<PlaceNode> b) {
        return a.map(node -> node.declarations().get(key)).or(() -> b.map(node -> node.declarations().get(key)))
                .map(Declaration::description);
    }

    private static Difference rule(String rule, Optional<PlaceNode> a, Optional<PlaceNode> b, String mine, String other) {
        return new Difference(rule, "rule", a.map(node -> node.ruling(rule)).or(() -> b.map(node -> node.ruling(rule)))
                .map(ruling -> ruling.rule().description().title()), mine, other, "", List.of(), List.of());
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
        return node.map(each -> each.ruling(rule)).map(each -> each.node().place().path()).orElse("");
    }

    private static String versioned(Optional<PlaceNode> node, String rule) {
        return node.map(each -> each.ruling(rule)).map(Ruling::node)
                .map(each -> each.place() + " " + each.content().version() + " " + each.content().digest()).orElse("");
    }
}
