// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A few of the hostile bundles of {@code ./nuanfeng bench hostile}, always the same. */
class HostileIT {

    private static final long SEED = 13;
    private static final int RULES = 16;
    private static final int ARCHIVES = 12;

    private static final Distribution nuanfeng = Distribution.shared();

    @AfterAll
    static void restore() {
        new Api(nuanfeng).restoreShipped();
    }

    @Test
    void whateverARuleDoesItEndsAndNobodyElseNotices() {
        HostileVisit visit = new HostileVisit(nuanfeng);
        HostileRules.of(SEED, RULES).forEach(visit::tell);
        HostileArchives.of(SEED, ARCHIVES).forEach(visit::tell);
        visit.nothingIsLeftBehind(nuanfeng);
        assertEquals(List.of(), visit.wrong());
    }
}
