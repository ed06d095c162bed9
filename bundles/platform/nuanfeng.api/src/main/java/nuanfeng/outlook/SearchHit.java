// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.util.Locale;
import java.util.Optional;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Something that a search found.
 *
 * @param key the path of a place, the name of a rule, the key of a parameter, the id of anything else; of a clause {@code document#clause}
 * @param title what people call it; of a clause its number
 * @param place where to ask about it: the place that the words name, else the one that says it
 * @param placeName what that place is called
 * @param division where the words name a district of that place: its code
 * @param document of a clause: what its document is called
 * @param words of a clause: where what was looked for stands in it; else empty
 */
public record SearchHit(What what, String key, Text title, PlaceId place, Text placeName, Optional<Division> division, String document,
        String words) {

    /** A district that a place covers, or that it covered under that code. */
    public record Division(String code, String name) {
    }

    /** What can be found. */
    public enum What {
        PLACE, RULE, PARAMETER, DUTY, MEASURE, FORM, AGENCY, DOCUMENT, CLAUSE;

        /** As it stands in answers: {@code place}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
