// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.util.Map;

import nuanfeng.engine.internal.clock.StatutoryClock;

/**
 * The duties and statutory clocks that a place lays down.
 *
 * @param duties by key: {@code work-injury.county-report}
 * @param clocks by name: {@code case-filing}
 */
public record Duties(Map<String, Duty> duties, Map<String, StatutoryClock> clocks) {

    public static final Duties NONE = new Duties(Map.of(), Map.of());
}
