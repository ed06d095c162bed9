// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.jar.TrustedSigners;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.policy.PlaceId;

/** Behind the door: for tests of rooms that put policies together, or take them apart, piece by piece. */
public final class Behind {

    private Behind() {
    }

    public static Optional<PolicyContent> content(Reading reading) {
        return reading.policy().map(policy -> policy.inside.content());
    }

    public static PolicyReader demanding(TrustedSigners signers, Clock now) {
        return new PolicyReader(Limits.STANDARD, Optional.of(signers), now);
    }

    public static PlaceNode place(PolicyEdition edition, String place) {
        return edition.served(place);
    }

    public static PolicyEdition with(PolicyEdition edition, Map<PlaceId, ActivePolicy> put, Set<PlaceId> removed) {
        return edition.bound(put, removed);
    }
}
