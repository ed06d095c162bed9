// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.table.CellAddress;

/**
 * Which column of a sheet is which field of a type.
 *
 * @param columns those that are read
 * @param issues what is asked about the others, and what is told of them
 */
record Columns(List<Column> columns, List<SheetIssue> issues) {

    Columns {
        columns = List.copyOf(columns);
        issues = List.copyOf(issues);
    }

    static Columns match(RecordType type, TypeTitles titles, TableHead head, String sheet, ColumnAnswers answers) {
        return new Matching(type, titles, head, sheet, answers).match();
    }

    /** Where a field stands; of {@code flexibleFinding/0/on} the column of that list, or of the list as a whole. */
    OptionalInt of(String field) {
        String column = field.replaceFirst("/\\d+/", TypeTitles.OF_LIST);
        OptionalInt own = named(column);
        return own.isPresent() ? own : named(list(column));
    }

    private OptionalInt named(String field) {
        return columns.stream().filter(each -> each.field().name().equals(field)).mapToInt(Column::index).findFirst();
    }

    /** The list that a column belongs to; itself where it belongs to none. */
    static String list(String field) {
        return field.split(TypeTitles.OF_LIST, 2)[0];
    }

    private static final class Matching {

        private final RecordType type;
        private final TypeTitles titles;
        private final TableHead head;
        private final String sheet;
        private final ColumnAnswers answers;
        private final Map<String, Column> byField = new LinkedHashMap<>();
        private final List<SheetIssue> issues = new ArrayList<>();

        Matching(RecordType type, TypeTitles titles, TableHead head, String sheet, ColumnAnswers answers) {
            this.type = type;
            this.titles = titles;
            this.head = head;
            this.sheet = sheet;
            this.answers = answers;
        }

        Columns match() {
            for (int i = 0; i < Math.max(head.headings().size(), answers.width()); i++) {
                match(i, i < head.headings().size() ? head.headings().get(i) : Heading.of(""));
            }
            for (Field field : type.fields()) {
                if (field.required().always() && !field.computed() && of(field.name()).isEmpty()) {
                    issues.add(SheetIssue.of(SheetIssue.Sort.ASKED, new CellAddress(sheet, head.row(), -1), field.name(), "missing-column", field.title(), field.name()));
                }
            }
            return new Columns(List.copyOf(byField.values()), issues);
        }

        private void match(int index, Heading heading) {
            Optional<ColumnAnswers.Answered> answered = answers.about(index, heading);
            if (answered.isPresent()) {
                answered.get().field().ifPresent(name -> titles.named(name).ifPresentOrElse(field -> take(index, heading, field, answered.get().manner()),
                        () -> ask(index, name, "no-such-field", name)));
                return;
            }
            List<Field> fields = titles.find(heading);
            if (fields.size() == 1) {
                take(index, heading, fields.get(0), Optional.empty());
            } else if (fields.size() > 1) {
                ask(index, "", "two-fields", heading.written(), fields.stream().map(Field::name).toList());
            } else if (heading.key().isEmpty() || SheetWords.COUNTING.contains(heading.key())) {
                return;
            } else if (answers.ignoresTheRest()) {
                issues.add(SheetIssue.of(SheetIssue.Sort.WARNING, at(index), "", "column-ignored", heading.written()));
            } else {
                ask(index, "", "unknown-column", heading.written(), CellAddress.letters(index));
            }
        }

        private void take(int index, Heading heading, Field field, Optional<Manner> manner) {
            Column before = of(field.name()).orElse(null);
            if (field.computed()) {
                issues.add(SheetIssue.of(SheetIssue.Sort.WARNING, at(index), field.name(), "computed-column", field.title()));
            } else if (field.type() instanceof FieldType.Rows rows && rows.fields().size() != 1 && !heading.isJson()) {
                ask(index, field.name(), "list-column", field.title());
            } else if (before != null) {
                ask(index, field.name(), "column-twice", field.title(), CellAddress.letters(before.index()), CellAddress.letters(index));
            } else {
                byField.put(field.name(), new Column(index, heading, field, unit(heading, field, manner), manner));
            }
        }

        /** The column that says the same already: that of the field, that of the list as a whole, or one of its columns. */
        private Optional<Column> of(String field) {
            return byField.values().stream().filter(each -> each.field().name().equals(field)
                    || list(each.field().name()).equals(list(field)) && (each.isList() || !field.contains(TypeTitles.OF_LIST))).findFirst();
        }

        private Optional<BigDecimal> unit(Heading heading, Field field, Optional<Manner> manner) {
            if (manner.isPresent()) {
                switch (manner.get()) {
                    case YUAN, FRACTION:
                        return Optional.of(BigDecimal.ONE);
                    case WAN:
                        return Optional.of(SheetWords.UNITS.get("万元"));
                    case PERCENT:
                        return Optional.of(SheetWords.UNITS.get("%"));
                    case PERMILLE:
                        return Optional.of(SheetWords.UNITS.get("‰"));
                    default:
                        break;
                }
            }
            return heading.unit().or(() -> field.type() instanceof FieldType.Money ? head.unit() : Optional.empty());
        }

        private void ask(int index, String field, String key, Object... arguments) {
            issues.add(SheetIssue.of(SheetIssue.Sort.ASKED, at(index), field, key, arguments));
        }

        private CellAddress at(int index) {
            return new CellAddress(sheet, head.row(), index);
        }
    }
}
