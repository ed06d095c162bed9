// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.math.BigDecimal;
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
import nuanfeng.engine.internal.register.WrittenRegisters.Tightened;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.Bounds;
import nuanfeng.register.Check;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Requirement;

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
        for (Column each : state.fields()) {
            if (base.find(each.field().name()).isPresent()) {
                seat.refuse(each.origin(), key(each.field().name()), Complaint.of(PHRASES, "field-known", each.field().name(), type));
            }
            fields.add(bound(each, Optional.empty(), key(each.field().name())));
        }
        for (Tightened each : state.tightened()) {
            int at = fields.stream().map(Field::name).toList().indexOf(each.field());
            if (at < 0) {
                seat.refuse(each.origin(), key(each.field()), Complaint.of(PHRASES, "unknown-field", each.field(), type,
                        Suggestions.near(each.field(), fields.stream().map(Field::name).toList())));
            } else {
                fields.set(at, tightened(fields.get(at), each));
            }
        }
        List<Check> checks = new ArrayList<>(base.checks());
        state.checks().forEach(each -> checks.add(bound(each)));
        Optional<Citation> citation = state.citation().flatMap(cited -> seat.cite(cited, type, state.origin()));
        return new RecordType(base.name(), seat.place(), base.title(), base.purpose(), state.from(), Optional.empty(), base.key(), fields, base.slots(), checks,
                base.access(), base.retention(), base.data(), base.duties(), base.forms(), base.systems(), citation.or(base::citation),
                base.provisional() || state.provisional(), "");
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

    private Field tightened(Field field, Tightened more) {
        Optional<Citation> citation = more.citation().flatMap(cited -> seat.cite(cited, key(field.name()), more.origin()));
        Requirement required = more.required().orElse(field.required());
        if (field.required().always() && !required.always()) {
            loosens(more.origin(), field.name(), "loosens/required");
        }
        return new Field(field.name(), seat.place(), more.title().orElse(field.title()), codes(field, more), required, field.personal() || more.personal(),
                field.sealed() || more.sealed(), field.computed(), field.proposed() && citation.isEmpty(),
                Stream.concat(field.synonyms().stream(), more.synonyms().stream()).distinct().toList(), bounds(field, more),
                more.note().isEmpty() ? field.note() : more.note(), citation.or(field::citation));
    }

    private FieldType codes(Field field, Tightened more) {
        if (more.only().isEmpty() && more.more().isEmpty()) {
            return field.type();
        }
        if (!(field.type() instanceof FieldType.Codes codes)) {
            seat.refuse(more.origin(), key(field.name()), Complaint.of(PHRASES, "no-codes", field.name()));
            return field.type();
        }
        List<String> known = codes.codes().stream().map(ListedCode::code).toList();
        more.only().stream().filter(each -> !known.contains(each)).forEach(each -> seat.refuse(more.origin(), key(field.name()),
                Complaint.of(PHRASES, "unknown-code", each, field.name(), Suggestions.near(each, known))));
        List<ListedCode> left = codes.codes().stream().filter(each -> more.only().isEmpty() || more.only().contains(each.code())).toList();
        return new FieldType.Codes(Stream.concat(left.stream(), more.more().stream()).toList());
    }

    private Bounds bounds(Field field, Tightened more) {
        Bounds old = field.bounds();
        Optional<BigDecimal> least = more.least().map(BigDecimal::new);
        Optional<BigDecimal> most = more.most().map(BigDecimal::new);
        boolean looser = least.isPresent() && old.least().filter(each -> each.compareTo(least.get()) > 0).isPresent()
                || most.isPresent() && old.most().filter(each -> each.compareTo(most.get()) < 0).isPresent()
                || more.longest().filter(each -> each > old.longest()).isPresent() || more.pattern().isPresent() && old.pattern().isPresent();
        if (looser) {
            loosens(more.origin(), field.name(), "loosens/bounds");
        }
        return new Bounds(least.or(old::least), most.or(old::most), more.pattern().or(old::pattern), more.longest().orElse(old.longest()));
    }

    private void loosens(Origin origin, String field, String code) {
        seat.refuse(origin, key(field), Complaint.of(PHRASES, code, field, Text.of(type, type)));
    }
}
