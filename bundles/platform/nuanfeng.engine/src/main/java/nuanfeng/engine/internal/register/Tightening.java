// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.register.WrittenRegisters.Tightened;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.Bounds;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Requirement;

/** Asks more of a field, or of a column of a list, than was asked before; refuses whatever asks less. */
record Tightening(Seat seat, String type, Tightened more) {

    private static final Phrases PHRASES = Phrases.beside(Tightening.class);

    void apply(List<Field> fields) {
        apply(fields, more.field().split("\\."), 0);
    }

    /** @param path of the field: the list, then its column */
    private void apply(List<Field> fields, String[] path, int depth) {
        int at = fields.stream().map(Field::name).toList().indexOf(path[depth]);
        if (at < 0) {
            refuse(Complaint.of(PHRASES, "unknown-field", more.field(), type, Suggestions.near(path[depth], fields.stream().map(Field::name).toList())));
        } else if (depth + 1 == path.length) {
            fields.set(at, tightened(fields.get(at)));
        } else if (fields.get(at).type() instanceof FieldType.Rows rows) {
            List<Field> columns = new ArrayList<>(rows.fields());
            apply(columns, path, depth + 1);
            fields.set(at, withColumns(fields.get(at), columns));
        } else {
            refuse(Complaint.of(PHRASES, "no-list", path[depth], type));
        }
    }

    static Field withColumns(Field list, List<Field> columns) {
        return copy(list, list.name(), new FieldType.Rows(columns));
    }

    static Field named(Field field, String name) {
        return copy(field, name, field.type());
    }

    private static Field copy(Field field, String name, FieldType type) {
        return new Field(name, field.place(), field.title(), type, field.required(), field.personal(), field.sealed(), field.computed(), field.proposed(),
                field.synonyms(), field.bounds(), field.note(), field.citation());
    }

    private String key() {
        return type + "." + more.field();
    }

    private Field tightened(Field field) {
        Optional<Citation> citation = more.citation().flatMap(cited -> seat.cite(cited, key(), more.origin()));
        Requirement required = more.required().orElse(field.required());
        if (isAskedLess(field.required(), required)) {
            loosens("loosens/required");
        }
        return new Field(field.name(), seat.place(), more.title().orElse(field.title()), codes(field), required, field.personal() || more.personal(),
                field.sealed() || more.sealed(), field.computed(), field.proposed() && citation.isEmpty(),
                Stream.concat(field.synonyms().stream(), more.synonyms().stream()).distinct().toList(), bounds(field),
                more.note().isEmpty() ? field.note() : more.note(), citation.or(field::citation));
    }

    private FieldType codes(Field field) {
        if (more.only().isEmpty() && more.more().isEmpty()) {
            return field.type();
        }
        if (!(field.type() instanceof FieldType.Codes codes)) {
            refuse(Complaint.of(PHRASES, "no-codes", more.field()));
            return field.type();
        }
        List<String> known = codes.codes().stream().map(ListedCode::code).toList();
        more.only().stream().filter(each -> !known.contains(each)).forEach(each -> refuse(
                Complaint.of(PHRASES, "unknown-code", each, more.field(), Suggestions.near(each, known))));
        List<ListedCode> left = codes.codes().stream().filter(each -> more.only().isEmpty() || more.only().contains(each.code())).toList();
        return new FieldType.Codes(Stream.concat(left.stream(), more.more().stream()).toList());
    }

    private Bounds bounds(Field field) {
        Bounds old = field.bounds();
        Optional<BigDecimal> least = more.least().map(BigDecimal::new);
        Optional<BigDecimal> most = more.most().map(BigDecimal::new);
        boolean looser = least.isPresent() && old.least().filter(each -> each.compareTo(least.get()) > 0).isPresent()
                || most.isPresent() && old.most().filter(each -> each.compareTo(most.get()) < 0).isPresent()
                || more.longest().filter(each -> each > old.longest()).isPresent() || more.pattern().isPresent() && old.pattern().isPresent();
        if (looser) {
            loosens("loosens/bounds");
        }
        return new Bounds(least.or(old::least), most.or(old::most), more.pattern().or(old::pattern), more.longest().orElse(old.longest()));
    }

    /** What was asked in some case is not asked in it any more. A condition is wider where it names more values, or fewer things besides. */
    static boolean isAskedLess(Requirement before, Requirement now) {
        if (now.always() || !before.always() && before.when().isEmpty()) {
            return false;
        }
        return before.always() || now.when().isEmpty() || !now.when().stream().allMatch(each -> before.when().stream().anyMatch(old -> isWithin(old, each)));
    }

    private static boolean isWithin(Condition narrow, Condition wide) {
        boolean given = wide.sort() == Condition.Sort.GIVEN && narrow.sort() == Condition.Sort.IS;
        return narrow.field().equals(wide.field()) && (given || narrow.sort() == wide.sort() && wide.values().containsAll(narrow.values()));
    }

    private void refuse(Complaint complaint) {
        seat.refuse(more.origin(), key(), complaint);
    }

    private void loosens(String code) {
        refuse(Complaint.of(PHRASES, code, more.field(), Text.of(type, type)));
    }
}
