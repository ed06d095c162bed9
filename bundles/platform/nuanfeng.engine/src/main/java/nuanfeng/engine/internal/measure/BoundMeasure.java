// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;

/**
 * What one place says about a measure, bound to its clauses and agencies.
 *
 * @param points point → the clause that says it, in the order of the file
 * @param agenciesCitation empty when no agency is named
 */
record BoundMeasure(PlaceId place, Measure measure, Map<String, Citation> points, List<AgencyView> agencies,
        Optional<Citation> agenciesCitation, Optional<AgencyView> lead) {
}
