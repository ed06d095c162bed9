// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * A role that somebody was given, and where.
 *
 * @param place path of the place that, with everything below it, the role is about; the place at the top stands for all
 */
public record Grant(Role role, PlaceId place) {

    /** Reads {@code prepare@cn.region}. Empty when it is none. */
    public static Optional<Grant> find(String text) {
        int at = text.indexOf('@');
        return at < 0 || !PlaceId.isPath(text.substring(at + 1)) ? Optional.empty()
                : Role.find(text.substring(0, at)).map(role -> new Grant(role, new PlaceId(text.substring(at + 1))));
    }

    /** Whether whoever has it may do that there. */
    public boolean allows(Role needed, PlaceId where) {
        return role.includes(needed) && covers(where);
    }

    private boolean covers(PlaceId where) {
        return isEverywhere() || place.covers(where);
    }

    /** Whether it is about the place at the top, and so about every place there is or was. */
    public boolean isEverywhere() {
        return place.parent().isEmpty();
    }

    /** Whether whoever has it may give {@code other} to somebody. */
    public boolean includes(Grant other) {
        return allows(other.role, other.place);
    }

    @Override
    public String toString() {
        return role.code() + "@" + place.path();
    }
}
