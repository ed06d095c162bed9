// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Text;

/**
 * What a place says about a statutory clock.
 *
 * @param name {@code case-filing}; asked as the rule {@code clock.case-filing}
 * @param event what starts it; empty when a place above says it, or for a filing window
 * @param counting counting rule → the clause that says so: {@code next-day}, {@code roll-forward}, {@code month-end} …
 * @param entries by day
 */
public record StatutoryClock(String name, Responsibility responsibility, Optional<Text> event,
        Map<String, CitedClause> counting, List<ClockEntry> entries, Origin origin) {

    /** The rule under which it is asked. */
    public String rule() {
        return rule(name);
    }

    static String rule(String clock) {
        return "clock." + clock;
    }
}
