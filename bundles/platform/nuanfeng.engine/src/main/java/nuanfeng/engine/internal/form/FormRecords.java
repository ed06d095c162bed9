// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import nuanfeng.form.FormOrder;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormSource.Manner;

/** The records that a sheet is filled from, source by source: unfolded, chosen, ordered and grouped. */
final class FormRecords {

    /** As a field: the record itself, as others refer to it. */
    static final String RECORD = "recordId";
    /** What stands before the name of a fact where a column may stand too. */
    static final String FACT = "fact:";

    private static final String BETWEEN = "|";

    private final FormOrder order;
    private final Map<String, List<Map<String, Object>>> chosen = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Map<String, Object>>>> grouped = new LinkedHashMap<>();

    FormRecords(List<FormSource> sources, FormOrder order) {
        this.order = order;
        sources.forEach(source -> {
            List<Map<String, Object>> records = new ArrayList<>();
            order.rows().getOrDefault(source.name(), List.of()).forEach(record -> unfolded(source, record).stream()
                    .filter(each -> takes(source, each)).forEach(records::add));
            records.sort((one, other) -> compare(source.order(), one, other));
            chosen.put(source.name(), records);
            grouped.put(source.name(), source.per().isEmpty() ? Map.of() : records.stream().collect(Collectors.groupingBy(
                    each -> key(source, each), LinkedHashMap::new, Collectors.toList())));
        });
    }

    private static List<Map<String, Object>> unfolded(FormSource source, Map<String, Object> record) {
        if (source.unfold().isEmpty()) {
            return List.of(record);
        }
        List<Map<String, Object>> unfolded = new ArrayList<>();
        if (record.get(source.unfold()) instanceof List<?> rows) {
            for (Object row : rows) {
                Map<String, Object> each = new LinkedHashMap<>(record);
                each.remove(source.unfold());
                ((Map<?, ?>) row).forEach((name, value) -> each.put(String.valueOf(name), value));
                unfolded.add(each);
            }
        }
        return unfolded;
    }

    private boolean takes(FormSource source, Map<String, Object> record) {
        if (!source.where().stream().allMatch(each -> each.holds(record))) {
            return false;
        }
        if (source.dated().isEmpty() || source.manner() == Manner.GIVEN) {
            return true;
        }
        Object dated = record.get(source.dated());
        if (dated == null) {
            return source.manner() == Manner.AS_OF;
        }
        String day = dated.toString();
        return switch (source.manner()) {
            case AS_OF -> day.compareTo(order.asOf().toString()) <= 0;
            case WITHIN, CHANGES -> day.compareTo(order.from().toString().substring(0, Math.min(day.length(), 10))) >= 0
                    && day.substring(0, Math.min(day.length(), 10)).compareTo(order.to().toString().substring(0, Math.min(day.length(), 10))) <= 0;
            case GIVEN -> true;
        };
    }

    /** Numbers by their value, everything else as text; who lacks a field comes last. */
    private static int compare(List<String> fields, Map<String, Object> one, Map<String, Object> other) {
        for (String field : fields) {
            int order = Objects.compare(one.get(field), other.get(field), Comparator.nullsLast(FormRecords::compare));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Object one, Object other) {
        return one instanceof Number && other instanceof Number ? FormValues.number(one).compareTo(FormValues.number(other))
                : one.toString().compareTo(other.toString());
    }

    static String key(FormSource source, Map<String, Object> record) {
        return source.per().stream().map(field -> String.valueOf(record.getOrDefault(field, ""))).collect(Collectors.joining(BETWEEN));
    }

    /** All of them that were chosen. */
    List<Map<String, Object>> all(FormSource source) {
        return chosen.get(source.name());
    }

    /** By key, in their order. */
    Map<String, List<Map<String, Object>>> groups(FormSource source) {
        return grouped.get(source.name());
    }
}
