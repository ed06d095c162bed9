// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.util.List;

import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.yaml.Origin;

/**
 * What a place says about a duty.
 *
 * @param key {@code work-injury.county-report}
 * @param kind as written; empty when a place above says it
 * @param forms ids of forms; empty when a place above says them, or nobody
 * @param clock name of the clock that the event starts; may be empty
 * @param entries by day
 */
public record Duty(String key, Responsibility responsibility, String kind, List<String> forms, String clock,
        List<DutyEntry> entries, Origin origin) {
}
