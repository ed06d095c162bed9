// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.register.Check;
import nuanfeng.register.RecordType;

/**
 * A check that is made among records that are alike in some fields.
 *
 * @param number of the check in its type
 * @param check {@link Check.Kind#UNIQUE}, {@link Check.Kind#NO_OVERLAP} or {@link Check.Kind#CONTINUITY}
 */
record Asked(int number, Check check) {

    private static final String BETWEEN = "\u001f";
    private static final int PERIOD = 2;

    /** A record that does not go together with the row. @param code of what is said of them @param arguments of that, besides the fields and the record */
    record Clash(String field, String code, Optional<Neighbour> other, List<Object> arguments) {
    }

    /** Whether a check is one of those that are made among records. */
    static boolean is(Check check) {
        return (check.kind() == Check.Kind.UNIQUE || check.kind() == Check.Kind.NO_OVERLAP) && !check.isWithinRow()
                || check.kind() == Check.Kind.CONTINUITY && Continuity.isAmongPeriods(check);
    }

    /** The fields in which records are alike that must not say the same otherwise. */
    List<String> alike() {
        return switch (check.kind()) {
            case UNIQUE -> check.fields();
            case NO_OVERLAP -> check.fields().subList(0, check.fields().size() - PERIOD);
            default -> Continuity.alike(check);
        };
    }

    /** All records with the same text are alike; empty where the check is not made of this one. */
    Optional<String> group(Neighbour row) {
        boolean isMade = switch (check.kind()) {
            case UNIQUE -> check.fields().stream().allMatch(row.values()::containsKey);
            case NO_OVERLAP -> row.values().containsKey(from());
            default -> row.values().containsKey(check.fields().get(0));
        };
        return isMade && check.when().stream().allMatch(each -> each.holds(row.values()))
                ? Optional.of(number + BETWEEN + alike().stream().map(row::text).collect(Collectors.joining(BETWEEN))) : Optional.empty();
    }

    /** As whom a row finds those among which it is judged: itself, or itself in the period before. */
    Neighbour seeking(Neighbour row, RecordType type) {
        return check.kind() == Check.Kind.CONTINUITY ? Continuity.before(check, row, type) : row;
    }

    /** What of those that are alike does not go together with the row. @param alike those of the group in which the row is judged */
    List<Clash> against(Neighbour row, Collection<Neighbour> alike) {
        List<Neighbour> others = alike.stream().filter(each -> each.id() != row.id()).toList();
        if (check.kind() == Check.Kind.CONTINUITY) {
            return Continuity.against(check, row, others);
        }
        List<Clash> clashes = new ArrayList<>();
        others.stream().filter(each -> check.kind() == Check.Kind.UNIQUE || overlaps(row, each)).findFirst()
                .ifPresent(other -> clashes.add(new Clash(field(), check.kind() == Check.Kind.UNIQUE ? "not-unique" : "overlaps", Optional.of(other), List.of())));
        return clashes;
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
    private String field() {
        return check.kind() == Check.Kind.UNIQUE ? check.fields().get(0) : from();
    }
}
