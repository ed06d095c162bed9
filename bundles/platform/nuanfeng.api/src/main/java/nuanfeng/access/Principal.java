// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * Somebody who was recognised.
 *
 * @param subject as it stands in logs; two with the same subject are one person
 * @param name as people read it
 * @param grants what they may do, and where
 * @param means by what they were recognised
 * @param provenAt when they last proved to the provider who they are; empty for whom none has recognised
 */
public record Principal(String subject, String name, List<Grant> grants, Means means, Optional<Instant> provenAt) {

    /** By what somebody was recognised. */
    public enum Means {
        /** The key of the whole server. */
        KEY,
        /** A password, by a person. */
        PASSWORD,
        /** A provider that recognised a person. */
        PROVIDER,
        /** A token, by a program. */
        TOKEN
    }

    public Principal(String subject, String name, List<Grant> grants, Means means) {
        this(subject, name, grants, means, Optional.empty());
    }

    public Principal {
        grants = List.copyOf(grants);
    }

    /** Whether they have one of these roles there; when none is asked for, whether they have any anywhere. */
    public boolean mayAnyOf(Collection<Role> roles, PlaceId where) {
        return roles.isEmpty() ? !grants.isEmpty() : roles.stream().anyMatch(role -> may(role, where));
    }

    public boolean may(Role role, PlaceId where) {
        return grants.stream().anyMatch(each -> each.allows(role, where));
    }

    /** Whether they have one of these roles in some place; when none is asked for, whether they have any. */
    public boolean mayAnyOfSomewhere(Collection<Role> roles) {
        return !grants.isEmpty() && (roles.isEmpty() || grants.stream().anyMatch(each -> roles.stream().anyMatch(each.role()::includes)));
    }

    /** The same in all places, also in such as are not known. */
    public boolean mayAnyOfEverywhere(Collection<Role> roles) {
        return !grants.isEmpty() && (roles.isEmpty() || grants.stream().filter(Grant::isEverywhere).anyMatch(each -> roles.stream().anyMatch(each.role()::includes)));
    }

    /** Every role that they have somewhere, with those that others include. */
    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> mayAnyOfSomewhere(List.of(role))).toList();
    }
}
