// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.register.WrittenRegisters.Asked;
import nuanfeng.engine.internal.register.WrittenRegisters.Column;
import nuanfeng.engine.internal.register.WrittenRegisters.State;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Check;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;

/**
 * What is said of one type from a day on, laid over what holds before.
 *
 * @param lists the bundle's own shared codes
 * @param types the names of every record type
 */
record FieldBinding(Seat seat, RegisterBook above, Map<String, List<ListedCode>> lists, String type, Set<String> types) {

    private static final Phrases PHRASES = Phrases.beside(FieldBinding.class);

    RecordType apply(State state, RecordType base) {
        List<Field> fields = new ArrayList<>(base.fields());
        state.fields().forEach(each -> add(fields, each));
        state.tightened().forEach(each -> new Tightening(seat, type, each).apply(fields));
        List<Check> checks = new ArrayList<>(base.checks());
        state.checks().forEach(each -> checks.add(bound(each)));
        Optional<Citation> citation = state.citation().flatMap(cited -> seat.cite(cited, type, state.origin()));
        return new RecordType(base.name(), seat.place(), base.title(), base.purpose(), state.from(), Optional.empty(), base.key(), fields, base.slots(), checks,
                base.access(), base.retention(), base.data(), base.duties(), base.forms(), base.systems(), citation.or(base::citation),
                base.provisional() || state.provisional(), "");
    }

    /** A name with a point in it is that of a column which is added to a list. */
    private void add(List<Field> fields, Column column) {
        String name = column.field().name();
        Field bound = bound(column, Optional.empty(), key(name));
        int point = name.indexOf('.');
        int list = point < 0 ? -1 : fields.stream().map(Field::name).toList().indexOf(name.substring(0, point));
        if (point >= 0 && (list < 0 || !(fields.get(list).type() instanceof FieldType.Rows))) {
            seat.refuse(column.origin(), key(name), Complaint.of(PHRASES, "no-list", name.substring(0, point), type));
        } else if (point >= 0) {
            fields.set(list, Tightening.withColumns(fields.get(list), added(((FieldType.Rows) fields.get(list).type()).fields(),
                    Tightening.named(bound, name.substring(point + 1)), column)));
        } else {
            List<Field> more = added(fields, bound, column);
            fields.clear();
            fields.addAll(more);
        }
    }

    private List<Field> added(List<Field> fields, Field field, Column column) {
        if (fields.stream().anyMatch(each -> each.name().equals(field.name()))) {
            seat.refuse(column.origin(), key(column.field().name()), Complaint.of(PHRASES, "field-known", column.field().name(), type));
        }
        return Stream.concat(fields.stream(), Stream.of(field)).toList();
    }

    private String key(String field) {
        return type + "." + field;
    }

    private Check bound(Asked asked) {
        Check check = asked.check();
        Optional<Citation> citation = asked.citation().flatMap(cited -> seat.cite(cited, type, asked.origin()));
        return new Check(check.kind(), check.fields(), check.when(), check.then(), check.arguments(), check.warns(), check.says(), check.duty(), citation);
    }

    /** @param holder the clause of the list that a column stands in */
    private Field bound(Column column, Optional<Citation> holder, String key) {
        Field field = column.field();
        Optional<Citation> citation = column.citation().flatMap(cited -> seat.cite(cited, key, column.origin())).or(() -> holder);
        boolean proposed = field.proposed() || citation.isEmpty();
        return new Field(field.name(), field.place(), field.title(), type(column, proposed ? Optional.empty() : citation, key), field.required(), field.personal(),
                field.sealed(), field.computed(), proposed, field.synonyms(), field.bounds(), field.note(), proposed ? Optional.empty() : citation);
    }

    private FieldType type(Column column, Optional<Citation> citation, String key) {
        FieldType written = column.field().type();
        if (written instanceof FieldType.Rows) {
            return new FieldType.Rows(column.columns().stream().map(each -> bound(each, citation, key + "." + each.field().name())).toList());
        }
        if (!column.list().isEmpty()) {
            Optional<List<ListedCode>> codes = Optional.ofNullable(lists.get(column.list())).or(() -> above.list(column.list()));
            if (codes.isEmpty()) {
                List<String> known = Stream.concat(lists.keySet().stream(), above.lists().stream()).toList();
                seat.refuse(column.origin(), key, Complaint.of(PHRASES, "unknown-list", column.list(), Suggestions.near(column.list(), known)));
            }
            return new FieldType.Codes(codes.orElse(List.of()));
        }
        if (written instanceof FieldType.Reference reference && !types.contains(reference.type())) {
            seat.refuse(column.origin(), key, Complaint.of(PHRASES, "unknown-reference", reference.type(), Suggestions.near(reference.type(), types)));
        }
        return written;
    }
}
