// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.List;
import java.util.Map;

import nuanfeng.library.FormerCode;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What a bundle says in {@code place.yaml} of the place it speaks for.
 *
 * @param digest of the bundle's bytes, {@code sha256:…}
 * @param covers code of a district → its name
 * @param formerly abolished code → what took its place
 * @param assigns division code → the place below that answers for it though it does not lie below that place's own
 * @param pooling what the place says about its 统筹地区, by subject and day
 */
public record PolicyHead(PlaceId place, String version, String digest, Text name, String code, String level, Map<String, String> covers,
        Map<String, FormerCode> formerly, Map<String, PlaceId> assigns, List<Pooling> pooling) {

    public PolicyHead {
        assigns = Map.copyOf(assigns);
        pooling = List.copyOf(pooling);
    }

    /** For messages: {@code nuanfeng.cn.region.city 1.0.0}. */
    public String bundle() {
        return "nuanfeng." + place + " " + version;
    }
}
