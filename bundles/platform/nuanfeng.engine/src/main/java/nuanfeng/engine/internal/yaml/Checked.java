// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Optional;

import nuanfeng.lifecycle.GateReport;

/**
 * A check and what it made of its input.
 *
 * @param result there whenever the next check can work on it, even if this one did not pass
 */
public record Checked<T>(GateReport.Check check, Optional<T> result) {

    boolean passed() {
        return check.passed() && result.isPresent();
    }
}
