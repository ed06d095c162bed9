// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.Objections;
import nuanfeng.engine.internal.measure.Remit;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Suggestions;

/** Agencies and roles as other files of a policy name them. */
public final class AgencyMentions {

    private AgencyMentions() {
    }

    /**
     * The agency that is meant; an objection when there is none.
     *
     * @param remit with the agencies of the place itself
     * @param key of what names it
     */
    public static Optional<AgencyView> find(Remit remit, Mention mention, String key, Objections objections) {
        Optional<AgencyView> found = remit.findAgency(mention.id());
        if (found.isEmpty()) {
            objections.severe(mention.origin(), key, "unknown-agency", "The agency or role '%s' stands in no agencies.yaml of this place or above%s."
                    .formatted(mention.id(), Suggestions.nearest(mention.id(), remit.agencyIds()).stream().findFirst()
                            .map("; near is '%s'"::formatted).orElse("")), "Mend the id, or add the agency to agencies.yaml.");
        }
        return found;
    }
}
