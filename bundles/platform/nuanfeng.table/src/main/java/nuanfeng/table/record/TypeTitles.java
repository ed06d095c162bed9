// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.register.Field;
import nuanfeng.register.RecordType;

/** Under which headings a type's fields are found: their names, their titles in both languages, their synonyms. */
final class TypeTitles {

    private final Map<String, List<Field>> byKey = new LinkedHashMap<>();

    private final Set<String> answered;
    private final int fewest;

    TypeTitles(RecordType type, ColumnAnswers answers) {
        answered = answers.answers().stream().map(each -> Heading.of(each.column()).key()).collect(Collectors.toSet());
        fewest = answers.answers().isEmpty() ? 2 : 1;
        for (Field field : type.fields()) {
            Stream.of(Stream.of(field.name(), field.title().zh()), field.title().english().stream(), field.synonyms().stream()).flatMap(each -> each)
                    .map(each -> Heading.of(each).key()).filter(key -> !key.isEmpty()).distinct()
                    .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(field));
        }
    }

    /** The fields that a heading can stand for. */
    List<Field> find(Heading heading) {
        return byKey.getOrDefault(heading.key(), List.of());
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
