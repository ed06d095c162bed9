// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.library.Difference;

/** What two places, or two versions of one place, say differently: kind by kind, as it is told. */
public final class Differences {

    private Differences() {
    }

    /** What both have alike may be among it, marked {@code KEEP}. */
    public static List<Difference> onDay(Here here, Here there, LocalDate on) {
        return Kinds.TOLD.stream().flatMap(kind -> kind.onDay(here, there, on)).toList();
    }

    /** Two versions of one place, day by day. */
    public static List<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return Kinds.TOLD.stream().flatMap(kind -> kind.overTime(after, before)).toList();
    }
}
