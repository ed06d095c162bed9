// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.lifecycle.Change;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/** Reads {@code "changes": [{place, digest} | {place, remove: true}]}. */
final class ChangesBody {

    private static final String PLACE = "place";
    private static final String DIGEST = "digest";
    private static final String REMOVE = "remove";

    private ChangesBody() {
    }

    /** What was read; wrong entries are noted with {@code members} and left out. */
    static List<Change> in(Members members) {
        List<Change> changes = new ArrayList<>();
        for (Members each : members.objects("changes", Set.of(PLACE, DIGEST, REMOVE))) {
            Optional<String> place = each.text(PLACE).filter(PlaceId::isPath);
            Optional<String> digest = each.text(DIGEST);
            boolean remove = each.flag(REMOVE);
            if (place.isEmpty()) {
                each.fault(PLACE, "missing", "须为地区路径，如 cn。", "The path of a place is expected.");
            } else if (digest.isPresent() == remove) {
                each.fault(DIGEST, "contradiction", "须在 digest 与 remove: true 中择一。",
                        "Either digest or remove: true is expected.");
            } else if (remove) {
                changes.add(new Change.Remove(new PlaceId(place.get())));
            } else if (Query.isDigest(digest.get())) {
                changes.add(new Change.Activate(new PlaceId(place.get()), digest.get()));
            } else {
                each.fault(DIGEST, "malformed", "须为 sha256: 加 64 位小写十六进制数。",
                        "Expected is sha256: and 64 lower-case hexadecimal digits.");
            }
        }
        return changes;
    }
}
