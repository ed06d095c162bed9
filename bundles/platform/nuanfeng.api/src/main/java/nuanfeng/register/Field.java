// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * One field of a record type, or one column of a list in a record.
 *
 * @param name as rows name it: {@code licencePlace}
 * @param place that says it last
 * @param required whether, and when, a row must give it
 * @param personal whether it is masked for those who read the record without the right to see persons
 * @param sealed whether it is kept encrypted, found by its keyed hash alone, and never shown, searched or logged in clear
 * @param computed whether it follows from other fields and is never entered
 * @param proposed whether no document asks for it: a proposal of this project
 * @param synonyms headings under which offices' tables have it, besides its titles and its name
 * @param bounds what its values must keep to
 * @param note what else the reader must know; may be empty
 * @param citation the clause that asks for it; empty when it is proposed
 */
public record Field(String name, PlaceId place, Text title, FieldType type, Requirement required, boolean personal, boolean sealed,
        boolean computed, boolean proposed, List<String> synonyms, Bounds bounds, Text note, Optional<Citation> citation) {

    public Field {
        synonyms = List.copyOf(synonyms);
    }
}
