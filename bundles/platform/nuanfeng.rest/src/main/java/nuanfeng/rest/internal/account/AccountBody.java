// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.access.Grant;
import nuanfeng.access.Role;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/** Reads what accounts and tokens are to be. */
final class AccountBody {

    static final String ROLES = "roles";
    private static final String ROLE = "role";
    private static final String PLACE = "placePrefix";

    private AccountBody() {
    }

    static Members members(Enquiry enquiry, int mostBytes, Set<String> known) {
        return Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), known);
    }

    /** {@code "roles": [{role, placePrefix}]}; empty when there is none. Wrong entries are noted and left out. */
    static Optional<List<Grant>> roles(Members members) {
        if (!members.has(ROLES)) {
            return Optional.empty();
        }
        List<Grant> grants = new ArrayList<>();
        for (Members each : members.objectsOrNone(ROLES, Set.of(ROLE, PLACE))) {
            Optional<Role> role = each.text(ROLE).flatMap(Role::find);
            Optional<String> place = each.text(PLACE).filter(PlaceId::isPath);
            if (role.isEmpty()) {
                String names = String.join(", ", Arrays.stream(Role.values()).map(Role::code).toList());
                each.fault(ROLE, "unknown", "没有这个角色；可用：%s。".formatted(names), "There is no such role; there are: %s.".formatted(names));
            }
            if (place.isEmpty()) {
                each.fault(PLACE, "malformed", "须为地区路径，如 cn。", "The path of a place is expected.");
            }
            if (role.isPresent() && place.isPresent()) {
                grants.add(new Grant(role.get(), new PlaceId(place.get())));
            }
        }
        return Optional.of(grants);
    }
}
