// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Text;

/**
 * What is common to duties and clocks. What is empty here is said by a place above.
 *
 * @param catalogue ids of the catalogue
 * @param owedBy ids of agencies or roles
 * @param owedTo ids of agencies or roles
 */
public record Responsibility(Optional<Text> title, List<String> catalogue, List<String> owedBy, List<String> owedTo) {

    /** This, and where this is silent the one above. */
    public Responsibility over(Responsibility above) {
        return new Responsibility(title.or(above::title), catalogue.isEmpty() ? above.catalogue : catalogue,
                owedBy.isEmpty() ? above.owedBy : owedBy, owedTo.isEmpty() ? above.owedTo : owedTo);
    }
}
