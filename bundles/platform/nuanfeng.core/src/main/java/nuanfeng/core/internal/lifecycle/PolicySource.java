// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import nuanfeng.core.internal.content.PolicyContent;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.policy.PlaceId;

/** Reads the jars of policy bundles without running anything of them. */
interface PolicySource {

    /** Every check that needs nothing but the jar itself, in the order of the gate, up to the first that fails. */
    Reading examine(Path jar, String digest);

    /** Reads a jar that passed a gate before: what a stricter gate would say today are remarks. @throws IOException when it cannot be read at all */
    Trusted trust(Path jar, String digest) throws IOException;

    /**
     * What the checks found.
     *
     * @param place empty when the archive does not even say
     * @param version empty when the archive does not even say
     * @param content there when every check passed
     */
    record Reading(Optional<PlaceId> place, String version, List<Check> checks, Optional<PolicyContent> content) {
    }

    /** @param remarks findings that would refuse it, were it new */
    record Trusted(PolicyContent content, List<Finding> remarks) {
    }
}
