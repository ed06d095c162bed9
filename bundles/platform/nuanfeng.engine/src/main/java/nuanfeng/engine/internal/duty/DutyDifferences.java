// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.obligation.OnDay;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently about duties. */
final class DutyDifferences {

    private static final DifferenceKind DUTY = new DifferenceKind("duty", Text.of("职责与期限", "Duties and deadlines"));

    private DutyDifferences() {
    }

    static Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        DutyTexts mine = DutyTexts.lookingUp(here.place(), new Scalars(here.around(), here.place()));
        DutyTexts others = DutyTexts.lookingUp(there.place(), new Scalars(there.around(), there.place()));
        return ids(Optional.of(here.place()), Optional.of(there.place())).stream()
                .flatMap(id -> OnDay.compare(id, DUTY, mine.on(id, on), others.on(id, on), "").stream());
    }

    /** Day by day, as it is written. */
    static Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        Optional<DutyTexts> now = after.map(DutyTexts::asWritten);
        Optional<DutyTexts> then = before.map(DutyTexts::asWritten);
        return ids(after, before).stream().flatMap(id -> {
            Set<LocalDate> days = new TreeSet<>();
            Stream.of(after, before).flatMap(Optional::stream).forEach(node -> days.addAll(DutyTexts.days(node.of(DutiesKind.DUTY), id)));
            return OnDay.compare(id, DUTY, days, day -> now.flatMap(texts -> texts.on(id, day)), day -> then.flatMap(texts -> texts.on(id, day)))
                    .stream();
        });
    }

    private static Set<String> ids(Optional<PlaceNode> a, Optional<PlaceNode> b) {
        Set<String> ids = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(node -> ids.addAll(node.of(DutiesKind.DUTY).ids()));
        return ids;
    }
}
