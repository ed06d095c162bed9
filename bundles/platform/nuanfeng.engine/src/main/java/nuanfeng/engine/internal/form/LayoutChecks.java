// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.register.RegisterKind;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormDerived;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormSource;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;

/** That a layout can be filled: whatever it names is there, and no cell is made of itself. */
final class LayoutChecks {

    private static final Phrases PHRASES = Phrases.beside(LayoutChecks.class);

    private final Seat seat;
    private final String id;
    private final FormLayout layout;
    private final Origin at;
    private final Set<String> columns;

    LayoutChecks(Seat seat, String id, FormLayout layout, Origin at) {
        this.seat = seat;
        this.id = id;
        this.layout = layout;
        this.at = at;
        this.columns = new TreeSet<>(layout.columns().stream().map(FormColumn::id).toList());
    }

    void check() {
        if (columns.isEmpty()) {
            refuse(Complaint.of(PHRASES, "no-columns", layout.from()));
        }
        layout.sources().forEach(this::source);
        layout.columns().forEach(this::column);
        layout.checks().forEach(this::check);
        layout.key().forEach(this::known);
        layout.suppression().ifPresent(each -> Stream.concat(Stream.of(each.count()), each.columns().stream()).forEach(this::known));
    }

    /** What a record of a source has, on the first day of a layout; nothing where it is entered by hand. */
    static List<Field> fields(Registers registers, FormSource source, LocalDate on) {
        Optional<RecordType> type = source.register().isEmpty() ? Optional.empty() : registers.find(source.register(), on);
        List<Field> fields = new ArrayList<>();
        type.ifPresent(found -> {
            fields.addAll(found.fields());
            found.find(source.unfold()).map(Field::type).filter(FieldType.Rows.class::isInstance)
                    .ifPresent(rows -> fields.addAll(0, ((FieldType.Rows) rows).fields()));
        });
        return fields;
    }

    private void source(FormSource source) {
        if (!source.register().isEmpty()) {
            Registers registers = seat.of(RegisterKind.REGISTER);
            if (registers.find(source.register(), layout.from()).isEmpty()) {
                refuse(Complaint.of(PHRASES, "no-register", layout.from(), source.register(), Suggestions.near(source.register(), registers.names())));
                return;
            }
            Stream.of(source.per().stream(), source.order().stream(), source.where().stream().map(Condition::field), source.derived().stream()
                    .flatMap(each -> Stream.concat(each.by().stream(), each.when().stream().map(Condition::field))),
                    Stream.of(source.dated(), source.unfold(), source.unit())).flatMap(each -> each).forEach(field -> field(source, field));
        }
        source.derived().stream().filter(each -> each.sort() != FormDerived.Sort.IS).forEach(each -> layout.source(each.in()).ifPresentOrElse(other -> {
            each.key().forEach(field -> field(other, field));
            field(other, each.of());
            if (each.by().size() != each.key().size() || each.by().isEmpty()) {
                refuse(Complaint.of(PHRASES, "no-key", each.field()));
            }
        }, () -> refuse(Complaint.of(PHRASES, "no-source", each.field(), each.in(),
                Suggestions.near(each.in(), new TreeSet<>(layout.sources().stream().map(FormSource::name).toList()))))));
        source.join().ifPresent(join -> join(source, join));
        if (asks(source.name(), source.name(), new HashSet<>())) {
            refuse(Complaint.of(PHRASES, "follows-from-itself", source.name()));
        }
    }

    private void join(FormSource source, FormSource.Join join) {
        Optional<FormSource> other = layout.source(join.in());
        if (other.isEmpty()) {
            refuse(Complaint.of(PHRASES, "no-source", source.name(), join.in(),
                    Suggestions.near(join.in(), new TreeSet<>(layout.sources().stream().map(FormSource::name).toList()))));
        } else if (join.by().isEmpty() || join.by().size() != join.key().size()) {
            refuse(Complaint.of(PHRASES, "no-key", source.name()));
        } else {
            join.by().forEach(field -> field(source, field));
            join.key().forEach(field -> field(other.get(), field));
        }
    }

    private boolean asks(String source, String wanted, Set<String> seen) {
        Optional<FormSource> found = layout.source(source);
        return found.isPresent() && seen.add(source) && Stream.concat(found.get().derived().stream().map(FormDerived::in), found.get().join().stream().map(FormSource.Join::in))
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> each.equals(wanted) || asks(each, wanted, seen));
    }

    private void field(FormSource source, String field) {
        if (source.register().isEmpty() || field.isEmpty() || field.equals(FormRecords.RECORD) || source.derives(field)) {
            return;
        }
        List<String> known = Stream.concat(Stream.of(source), source.join().flatMap(each -> layout.source(each.in())).stream())
                .flatMap(each -> fields(seat.of(RegisterKind.REGISTER), each, layout.from()).stream()).map(Field::name).toList();
        if (!known.isEmpty() && !known.contains(field)) {
            refuse(Complaint.of(PHRASES, "no-field", source.register(), field, Suggestions.near(field, new TreeSet<>(known))));
        }
    }

    private void column(FormColumn column) {
        FormOperation operation = column.operation();
        Stream.of(operation.plus(), operation.less(), operation.to()).flatMap(List::stream).forEach(this::known);
        Optional<FormSource> source = operation.in().isEmpty() ? layout.sources().stream().findFirst() : layout.source(operation.in());
        if (!operation.in().isEmpty() && source.isEmpty()) {
            refuse(Complaint.of(PHRASES, "no-source", column.id(), operation.in(),
                    Suggestions.near(operation.in(), new TreeSet<>(layout.sources().stream().map(FormSource::name).toList()))));
        }
        boolean ofField = Set.of(Sort.FIELD, Sort.TOTAL, Sort.MEAN, Sort.PERCENTILE, Sort.LOOKUP).contains(operation.sort());
        source.filter(each -> ofField).ifPresent(each -> field(each, operation.of()));
        source.ifPresent(each -> operation.where().forEach(condition -> field(each, condition.field())));
        if (operation.sort() == Sort.MINUTES && (operation.plus().size() != 1 || operation.to().size() != 1)) {
            refuse(Complaint.of(PHRASES, "not-two-moments", column.id()));
        }
        if (operation.sort() == Sort.ALLOCATED) {
            known(operation.by());
        } else if (operation.sort() == Sort.SHARE) {
            known(operation.of());
        } else if (operation.sort() == Sort.RULE) {
            seat.allRules().filter(known -> !known.contains(operation.of())).ifPresent(known ->
                    refuse(Complaint.of(PHRASES, "unknown-rule", operation.of(), Suggestions.near(operation.of(), known))));
            operation.facts().values().stream().filter(each -> !each.startsWith(FormRecords.FACT)).forEach(this::known);
        }
        if (isMadeOf(column.id(), column.id(), new HashSet<>())) {
            refuse(Complaint.of(PHRASES, "made-of-itself", column.id()));
        }
    }

    private boolean isMadeOf(String column, String wanted, Set<String> seen) {
        Optional<FormColumn> found = layout.column(column);
        return found.isPresent() && seen.add(column) && parts(found.get().operation()).anyMatch(each -> each.equals(wanted) || isMadeOf(each, wanted, seen));
    }

    private static Stream<String> parts(FormOperation operation) {
        Stream<String> columns = Stream.of(operation.plus(), operation.less(), operation.to()).flatMap(List::stream);
        return switch (operation.sort()) {
            case SHARE -> Stream.concat(columns, Stream.of(operation.of()));
            case ALLOCATED -> Stream.concat(columns, Stream.of(operation.by()));
            case RULE -> Stream.concat(columns, operation.facts().values().stream());
            default -> columns;
        };
    }

    private void check(FormCheck check) {
        Stream.concat(Stream.of(check.column()).filter(each -> !each.isEmpty()), Stream.concat(check.plus().stream(), check.less().stream())).forEach(this::known);
        if (check.kind() == FormCheck.Kind.NOT_MORE) {
            known(check.of());
        }
        if (check.kind() == FormCheck.Kind.REGISTER && layout.source(check.of()).isEmpty()) {
            refuse(Complaint.of(PHRASES, "no-source", check.column(), check.of(),
                    Suggestions.near(check.of(), new TreeSet<>(layout.sources().stream().map(FormSource::name).toList()))));
        }
    }

    private void known(String column) {
        if (!columns.contains(column)) {
            refuse(Complaint.of(PHRASES, "no-column", layout.from(), column, Suggestions.near(column, columns)));
        }
    }

    private void refuse(Complaint complaint) {
        seat.refuse(at, id, complaint);
    }
}
