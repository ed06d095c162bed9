// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.PlaceId;

/**
 * A policy bundle that was read, or what stood against it.
 *
 * @param place that its name speaks for; empty when not even that could be read
 * @param version as its manifest or its place.yaml says; empty when neither could be read
 * @param checks in the order in which they ran; the last one may have failed
 * @param content there when every check passed; of a trusted bundle, when it could be formed
 */
public record BundleReading(Optional<PlaceId> place, String version, List<GateReport.Check> checks, Optional<PolicyContent> content) {

    public BundleReading {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(GateReport.Check::passed);
    }

    public List<Finding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }
}
