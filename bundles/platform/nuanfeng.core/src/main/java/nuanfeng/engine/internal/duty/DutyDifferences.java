// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import nuanfeng.engine.internal.clock.Clocks;
import nuanfeng.engine.internal.edition.PolicyEdition;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently about duties and clocks. */
public final class DutyDifferences {

    private DutyDifferences() {
    }

    public static List<Difference> onDay(PolicyEdition edition, PlaceNode here, PlaceNode there, LocalDate on) {
        List<Difference> differences = new ArrayList<>();
        for (String clock : clocks(Optional.of(here), Optional.of(there))) {
            compare(clock, "rule", Clocks.said(here, clock, on), Clocks.said(there, clock, on), "").ifPresent(differences::add);
        }
        DutyTexts mine = DutyTexts.lookingUp(new Scalars(edition, here));
        DutyTexts others = DutyTexts.lookingUp(new Scalars(edition, there));
        for (String id : ids(Optional.of(here), Optional.of(there))) {
            compare(id, "duty", mine.on(here.duties(), id, on), others.on(there.duties(), id, on), "").ifPresent(differences::add);
        }
        return differences;
    }

    /** The same, day by day. */
    public static List<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        List<Difference> differences = new ArrayList<>();
        for (String clock : clocks(after, before)) {
            changes(clock, "rule", days(after, before, node -> Clocks.days(node, clock)),
                    day -> after.flatMap(node -> Clocks.said(node, clock, day)), day -> before.flatMap(node -> Clocks.said(node, clock, day)),
                    differences);
        }
        for (String id : ids(after, before)) {
            changes(id, "duty", days(after, before, node -> DutyTexts.days(node.duties(), id)),
                    day -> after.flatMap(node -> DutyTexts.AS_WRITTEN.on(node.duties(), id, day)),
                    day -> before.flatMap(node -> DutyTexts.AS_WRITTEN.on(node.duties(), id, day)), differences);
        }
        return differences;
    }

    private static void changes(String key, String kind, Set<LocalDate> days, Saying now, Saying then, List<Difference> differences) {
        Optional<Difference> last = Optional.empty();
        for (LocalDate day : days) {
            Optional<Difference> found = compare(key, kind, now.on(day), then.on(day), day.toString());
            if (found.isPresent() && (last.isEmpty() || !last.get().here().equals(found.get().here())
                    || !last.get().there().equals(found.get().there()))) {
                differences.add(found.get());
            }
            last = found;
        }
    }

    private static Optional<Difference> compare(String key, String kind, Optional<Said> here, Optional<Said> there, String from) {
        String mine = here.map(Said::text).orElse("");
        String other = there.map(Said::text).orElse("");
        return mine.equals(other) ? Optional.empty() : Optional.of(new Difference(key, kind, here.or(() -> there).map(Said::title), mine,
                other, from, here.map(Said::citations).orElse(List.of()), there.map(Said::citations).orElse(List.of())));
    }

    private static Set<String> ids(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> ids = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> ids.addAll(node.duties().ids()));
        return ids;
    }

    /** Rules that a clock answers in one of the two. */
    private static Set<String> clocks(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> rules = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> rules.addAll(Clocks.rules(node)));
        return rules;
    }

    private static Set<LocalDate> days(Optional<PlaceNode> a, Optional<PlaceNode> b, Function<PlaceNode, Set<LocalDate>> of) {
        Set<LocalDate> days = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> days.addAll(of.apply(node)));
        return days;
    }

    /** What holds on a day, as a text to be compared. */
    public record Said(Text title, String text, List<Citation> citations) {
    }

    /** Looks up what holds on a day. */
    private interface Saying {
        Optional<Said> on(LocalDate day);
    }
}
