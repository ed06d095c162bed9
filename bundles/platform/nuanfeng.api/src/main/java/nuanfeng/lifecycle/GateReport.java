// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.List;

/**
 * What the gate did with a bundle, check by check, in its order. A check that did not run because an earlier one failed is
 * not listed.
 */
public record GateReport(boolean passed, List<Check> checks, List<Consequence> consequences) {

    public GateReport {
        checks = List.copyOf(checks);
        consequences = List.copyOf(consequences);
    }

    /**
     * One check.
     *
     * @param check {@code archive}, {@code signature}, {@code manifest}, {@code schema}, {@code citations}, {@code timelines},
     *        {@code contract}, {@code imports}, {@code bytecode}, {@code start}, {@code examples}, {@code review},
     *        {@code places-below}
     */
    public record Check(String check, boolean passed, List<Finding> findings) {
        public Check {
            findings = List.copyOf(findings);
        }
    }

    public List<Finding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }
}
