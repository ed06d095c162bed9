// SPDX-License-Identifier: Apache-2.0
package nuanfeng.agency;

import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * An agency as the bundle of its place describes it, or a role: a party such as the employer, which is no agency.
 *
 * @param id ASCII; begins with the last word of its place unless it is a role
 * @param place whose bundle names it
 * @param aliases as documents of its place shorten the name
 * @param kind {@code human-resources}, {@code postal} …, or {@code role}
 * @param level {@code nation}, {@code province}, {@code municipality}, {@code city} or {@code county}; empty for roles
 */
public record AgencyView(String id, PlaceId place, Text name, List<String> aliases, String kind, Optional<String> level) {

    public AgencyView {
        aliases = List.copyOf(aliases);
    }
}
