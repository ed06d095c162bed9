// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Requirement;

/**
 * Under which headings a type's fields are found: their names, their titles in both languages, their synonyms. A column of a list stands behind its list:
 * {@code 用工灵活的认定/认定日期}.
 */
final class TypeTitles {

    static final String OF_LIST = "/";

    private final Map<String, List<Field>> byKey = new LinkedHashMap<>();

    private final Set<String> answered;
    private final int fewest;

    TypeTitles(RecordType type, ColumnAnswers answers) {
        answered = answers.answers().stream().map(each -> Heading.of(each.column()).key()).collect(Collectors.toSet());
        fewest = answers.answers().isEmpty() ? 2 : 1;
        for (Field field : type.fields()) {
            put(field, headings(field).stream());
            if (field.type() instanceof FieldType.Rows rows && rows.fields().size() > 1) {
                rows.fields().forEach(column -> put(ofList(field, column), headings(field).stream().flatMap(list -> headings(column).stream().map(each -> list + OF_LIST + each))));
            }
        }
    }

    private static List<String> headings(Field field) {
        return Stream.of(Stream.of(field.name(), field.title().zh()), field.title().english().stream(), field.synonyms().stream()).flatMap(each -> each).toList();
    }

    private void put(Field field, Stream<String> headings) {
        headings.map(each -> Heading.of(each).key()).filter(key -> !key.isEmpty()).distinct().forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(field));
    }

    /** A column of a list as a field of its own: {@code flexibleFinding/on}. */
    private static Field ofList(Field list, Field column) {
        return new Field(list.name() + OF_LIST + column.name(), column.place(), column.title(), column.type(), Requirement.NEVER, column.personal(), column.sealed(), column.computed(),
                column.proposed(), column.synonyms(), column.bounds(), column.note(), column.citation());
    }

    /** The fields that a heading can stand for. */
    List<Field> find(Heading heading) {
        return byKey.getOrDefault(heading.key(), List.of());
    }

    /** The field, or the column of a list, that has this name. */
    Optional<Field> named(String name) {
        return byKey.getOrDefault(Heading.of(name).key(), List.of()).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether it is a field's, or somebody said what it is. */
    boolean knows(Heading heading) {
        return byKey.containsKey(heading.key()) || answered.contains(heading.key());
    }

    /** How many titles tell headings from everything else: one will do where somebody looked at the table. */
    int fewest() {
        return fewest;
    }
}
