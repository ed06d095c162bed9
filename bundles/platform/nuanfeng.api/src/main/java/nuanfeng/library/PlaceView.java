// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.DivisionCode;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * A place of an edition.
 *
 * @param code GB/T 2260 code, or {@code CN}
 * @param covers district code → name
 * @param formerly abolished code → what took its place; such a code is a name of the place like any other
 * @param level {@code nation}, {@code province}, {@code municipality}, {@code city} or {@code county}
 * @param reason why it is refused; nothing when served
 * @param version of its bundle
 * @param digest of its bundle, {@code sha256:…}
 */
public record PlaceView(PlaceId place, String code, Map<String, String> covers, Map<String, FormerCode> formerly, Text name, String level,
        Optional<PlaceId> parent, boolean served, Text reason, String version, String digest) {

    /** A place without abolished codes. */
    public PlaceView(PlaceId place, String code, Map<String, String> covers, Text name, String level, Optional<PlaceId> parent,
            boolean served, Text reason, String version, String digest) {
        this(place, code, covers, Map.of(), name, level, parent, served, reason, version, digest);
    }

    /** The code that is in use today, of this place or of a district, for a code that is or was, be it that of a village in it; empty for another word. */
    public Optional<String> today(String asked) {
        String county = DivisionCode.shortened(asked);
        return county.equals(code) || covers.containsKey(county) ? Optional.of(county)
                : Optional.ofNullable(formerly.get(county)).map(FormerCode::successor);
    }

    /** Whether a county of that code lies here: the nation holds all, others what begins as their own code does, and the districts they cover. */
    public boolean holds(String division) {
        String own = DivisionCode.isOne(code) ? code.replaceFirst("(00)+$", "") : "";
        return DivisionCode.isOne(division) && division.startsWith(own) || covers.containsKey(division);
    }
}
