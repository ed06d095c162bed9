// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Access;
import nuanfeng.register.Check;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;

/** That whatever a type speaks of is there: fields, roles, questions of the policy; and that a slot can hold its field. */
record NameChecks(Seat seat, WrittenRegisters.Type written, RecordType type) {

    private static final Phrases PHRASES = Phrases.beside(NameChecks.class);

    void check() {
        Set<String> named = new LinkedHashSet<>();
        type.key().forEach(part -> named.addAll(part.oneOf()));
        named.addAll(type.slots().values());
        type.access().views().values().forEach(named::addAll);
        type.fields().forEach(field -> field.required().when().forEach(each -> named.add(each.field())));
        type.checks().forEach(check -> named.addAll(fields(check)));
        Set<String> fields = new HashSet<>();
        type.fields().forEach(each -> fields.add(each.name()));
        named.stream().filter(each -> !fields.contains(each) && !isColumn(each)).forEach(each -> refuse(Complaint.of(PHRASES, "unknown-field", each, type.name(),
                Suggestions.near(each, type.fields().stream().map(Field::name).toList()))));
        type.slots().forEach(this::slot);
        roles().stream().filter(each -> !Access.ROLES.contains(each)).forEach(each -> refuse(Complaint.of(PHRASES, "unknown-role", each,
                Access.ROLES)));
        rules();
    }

    private void rules() {
        seat.allRules().ifPresent(known -> type.checks().stream().filter(check -> check.kind() == Check.Kind.AGREES)
                .map(check -> check.arguments().getOrDefault("rule", "")).filter(rule -> !known.contains(rule))
                .forEach(rule -> refuse(Complaint.of(PHRASES, "unknown-rule", rule, Suggestions.near(rule, known)))));
        type.checks().forEach(this::whole);
        type.checks().stream().filter(check -> check.kind() == Check.Kind.ORDER || check.kind() == Check.Kind.UNIQUE || check.kind() == Check.Kind.NO_OVERLAP)
                .filter(check -> check.fields().stream().map(NameChecks::list).distinct().count() > 1)
                .forEach(check -> refuse(Complaint.of(PHRASES, "check-mixes-lines", check.kind().word(), check.fields())));
        type.checks().stream().filter(check -> check.kind() == Check.Kind.LINES).filter(check -> type.find(check.fields().get(0)).filter(each -> each.type() instanceof FieldType.Rows).isEmpty())
                .forEach(check -> refuse(Complaint.of(PHRASES, "check-of-no-list", check.kind().word(), check.fields().get(0))));
    }

    /** The list that a column belongs to; nothing for a field of the row. */
    private static String list(String field) {
        return field.substring(0, Math.max(0, field.indexOf('.')));
    }

    /** That a check says everything that it is made by. */
    private void whole(Check check) {
        Optional<Asks> asks = Asks.of(check);
        if (asks.isEmpty()) {
            refuse(Complaint.of(PHRASES, "unknown-continuity", check.arguments().getOrDefault("rule", ""), String.join(", ", new TreeSet<>(Asks.CONTINUITY.keySet()))));
        } else if (check.fields().size() < asks.get().least || !check.arguments().keySet().containsAll(asks.get().arguments)) {
            refuse(Complaint.of(PHRASES, "check-is-not-whole", check.kind().word(), asks.get().least, String.join(", ", asks.get().arguments)));
        }
    }

    /** What a check has to say. @param least fields at least */
    private record Asks(int least, List<String> arguments) {

        private static final Asks NOTHING = new Asks(0, List.of());
        private static final Map<String, Asks> CONTINUITY = Map.of("listed", new Asks(3, List.of("enters", "leaves")), "carries", new Asks(2, List.of("total", "from")),
                "states", new Asks(1, List.of("again")));

        /** Empty for a way of continuity that there is not. */
        static Optional<Asks> of(Check check) {
            return switch (check.kind()) {
                case AGREES -> Optional.of(new Asks(3, says(check, "review") || says(check, "finding") ? List.of("rule", "review", "finding") : List.of("rule")));
                case CONTINUITY -> Optional.ofNullable(CONTINUITY.get(check.arguments().getOrDefault("rule", "")));
                case SUM -> Optional.of(new Asks(1, List.of(says(check, "upTo") ? "upTo" : "total")));
                case PRODUCT -> Optional.of(new Asks(2, List.of("total")));
                case ALIKE -> Optional.of(new Asks(2, List.of()));
                case LINES -> Optional.of(says(check, "least") || says(check, "most") ? new Asks(1, List.of()) : new Asks(2, List.of()));
                default -> Optional.of(NOTHING);
            };
        }

        private static boolean says(Check check, String argument) {
            return check.arguments().containsKey(argument);
        }
    }

    private static List<String> fields(Check check) {
        List<String> fields = new ArrayList<>();
        check.fields().forEach(each -> fields.add(each.startsWith("-") ? each.substring(1) : each));
        check.when().stream().map(Condition::field).forEach(fields::add);
        check.then().stream().map(Condition::field).forEach(fields::add);
        Stream.of("total", "upTo", "from", "plus", "minus", "place").map(check.arguments()::get).filter(Objects::nonNull).forEach(fields::add);
        return fields;
    }

    private boolean isColumn(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && type.find(name.substring(0, dot)).filter(field -> field.type() instanceof FieldType.Rows rows
                && rows.fields().stream().anyMatch(each -> each.name().equals(name.substring(dot + 1)))).isPresent();
    }

    private void slot(Slot slot, String name) {
        type.find(name).filter(field -> !fits(slot, field.type())).ifPresent(field -> refuse(Complaint.of(PHRASES, "slot-does-not-fit", slot.code(), name)));
        type.find(name).filter(Field::sealed).filter(field -> !field.computed()).ifPresent(field -> refuse(
                Complaint.of(PHRASES, "slot-of-a-sealed-field", slot.code(), name)));
    }

    private static boolean fits(Slot slot, FieldType type) {
        boolean number = type instanceof FieldType.Whole || type instanceof FieldType.Money || type instanceof FieldType.Rate;
        boolean day = type instanceof FieldType.Date || type instanceof FieldType.Moment;
        return switch (slot) {
            case N1 -> number;
            case D1 -> day;
            default -> !number && !day && !(type instanceof FieldType.Rows);
        };
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>(type.access().write());
        roles.addAll(type.access().read());
        roles.addAll(type.access().masked());
        roles.addAll(type.access().counts());
        return roles;
    }

    private void refuse(Complaint complaint) {
        seat.refuse(written.origin(), type.name(), complaint);
    }
}
