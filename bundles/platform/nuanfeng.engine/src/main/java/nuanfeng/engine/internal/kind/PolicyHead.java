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
 * @param lines code of the place or of a district → where in {@code place.yaml} it stands
 */
public record PolicyHead(PlaceId place, String version, String digest, Text name, String code, String level, Map<String, String> covers,
        Map<String, FormerCode> formerly, Map<String, PlaceId> assigns, List<Pooling> pooling, Map<String, Integer> lines) {

    public PolicyHead {
        assigns = Map.copyOf(assigns);
        pooling = List.copyOf(pooling);
        lines = Map.copyOf(lines);
    }

    /** One of which nobody knows the lines. */
    public PolicyHead(PlaceId place, String version, String digest, Text name, String code, String level, Map<String, String> covers,
            Map<String, FormerCode> formerly, Map<String, PlaceId> assigns, List<Pooling> pooling) {
        this(place, version, digest, name, code, level, covers, formerly, assigns, pooling, Map.of());
    }

    /** Where a code stands, its own or a district's. */
    public int line(String wanted) {
        return lines.getOrDefault(wanted, 1);
    }

    /** For messages: {@code nuanfeng.cn.region.city 1.0.0}. */
    public String bundle() {
        return "nuanfeng." + place + " " + version;
    }
}
