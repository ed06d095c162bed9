// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.register.Check;

/**
 * A check that is made among records that are alike in some fields.
 *
 * @param number of the check in its type
 * @param check {@link Check.Kind#UNIQUE} or {@link Check.Kind#NO_OVERLAP}
 */
record Asked(int number, Check check) {

    private static final String BETWEEN = "\u001f";
    private static final int PERIOD = 2;

    /** Whether a check is one of those that are made among records. */
    static boolean is(Check check) {
        return check.kind() == Check.Kind.UNIQUE || check.kind() == Check.Kind.NO_OVERLAP && !check.isWithinRow();
    }

    /** The fields in which records are alike that must not say the same otherwise. */
    List<String> alike() {
        return check.kind() == Check.Kind.UNIQUE ? check.fields() : check.fields().subList(0, check.fields().size() - PERIOD);
    }

    /** All records with the same text are alike; empty where the check is not made of this one. */
    Optional<String> group(Neighbour row) {
        boolean isMade = check.when().stream().allMatch(each -> each.holds(row.values()))
                && (check.kind() == Check.Kind.UNIQUE ? check.fields().stream().allMatch(row.values()::containsKey) : row.values().containsKey(from()));
        return isMade ? Optional.of(number + BETWEEN + alike().stream().map(row::text).collect(Collectors.joining(BETWEEN))) : Optional.empty();
    }

    /** The one of those that are alike which does not go together with the row. */
    Optional<Neighbour> against(Neighbour row, Collection<Neighbour> alike) {
        return alike.stream().filter(each -> each.id() != row.id()).filter(each -> check.kind() == Check.Kind.UNIQUE || overlaps(row, each)).findFirst();
    }

    /** Where one period ends the next may begin; two that begin together overlap. Days, months and moments are in the order of their texts. */
    private boolean overlaps(Neighbour a, Neighbour b) {
        return a.text(from()).equals(b.text(from())) || isBefore(a.text(from()), b.text(to())) && isBefore(b.text(from()), a.text(to()));
    }

    private static boolean isBefore(String from, String to) {
        return to.isEmpty() || from.compareTo(to) < 0;
    }

    String from() {
        return check.fields().get(check.fields().size() - PERIOD);
    }

    private String to() {
        return check.fields().get(check.fields().size() - 1);
    }

    /** The field at which it is told. */
    String field() {
        return check.kind() == Check.Kind.UNIQUE ? check.fields().get(0) : from();
    }
}
