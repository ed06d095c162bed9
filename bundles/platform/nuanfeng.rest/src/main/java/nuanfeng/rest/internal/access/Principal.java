// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.util.List;

import nuanfeng.policy.PlaceId;

/**
 * Somebody who was recognised.
 *
 * @param subject as it stands in the activation log
 * @param roles what they may do, and where
 */
public record Principal(String subject, List<Role> roles) {

    public static final String ADMIN = "admin";

    public Principal {
        roles = List.copyOf(roles);
    }

    /** @param placePrefix path of the place that, with everything below it, the role is about */
    public record Role(String role, PlaceId placePrefix) {
    }

    public boolean mayAdministerSomething() {
        return roles.stream().anyMatch(role -> role.role().equals(ADMIN));
    }

    public boolean mayAdminister(PlaceId place) {
        return roles.stream().anyMatch(role -> role.role().equals(ADMIN) && role.placePrefix().covers(place));
    }
}
