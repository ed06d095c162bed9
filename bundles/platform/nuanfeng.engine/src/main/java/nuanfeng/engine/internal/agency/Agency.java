// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Text;

/**
 * An agency of a place, or a role: a party that is no agency.
 *
 * @param aliases as documents of the place shorten it
 * @param kind {@code human-resources} …, or {@value #ROLE}
 * @param level empty for roles
 */
public record Agency(String id, Text name, List<String> aliases, String kind, Optional<String> level, Origin origin) {

    public static final String ROLE = "role";

    public boolean isRole() {
        return kind.equals(ROLE);
    }
}
