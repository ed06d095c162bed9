// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.obligation.OnDay;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.library.Difference;

/** What two places, or two versions of one place, say differently about duties. */
final class DutyDifferences {

    private static final String DUTY = "duty";

    private DutyDifferences() {
    }

    static Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        DutyTexts mine = DutyTexts.lookingUp(new Scalars(here.around(), here.place()));
        DutyTexts others = DutyTexts.lookingUp(new Scalars(there.around(), there.place()));
        DutyBook own = here.of(DutiesKind.DUTY);
        DutyBook other = there.of(DutiesKind.DUTY);
        return ids(Optional.of(own), Optional.of(other)).stream()
                .flatMap(id -> OnDay.compare(id, DUTY, mine.on(own, id, on), others.on(other, id, on), "").stream());
    }

    /** Day by day, as it is written. */
    static Stream<Difference> overTime(Optional<DutyBook> after, Optional<DutyBook> before) {
        return ids(after, before).stream().flatMap(id -> {
            Set<LocalDate> days = new TreeSet<>();
            Stream.of(after, before).flatMap(Optional::stream).forEach(book -> days.addAll(DutyTexts.days(book, id)));
            return OnDay.compare(id, DUTY, days, day -> after.flatMap(book -> DutyTexts.AS_WRITTEN.on(book, id, day)),
                    day -> before.flatMap(book -> DutyTexts.AS_WRITTEN.on(book, id, day))).stream();
        });
    }

    private static Set<String> ids(Optional<DutyBook> a, Optional<DutyBook> b) {
        Set<String> ids = new TreeSet<>();
        Stream.of(a, b).flatMap(Optional::stream).forEach(book -> ids.addAll(book.ids()));
        return ids;
    }
}
