// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import nuanfeng.form.CellTrace;
import nuanfeng.form.FormDerived;
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

    private static final String UNFOLDED = "unfolded";
    /** As a field: which record of another source a record was joined with. */
    static final String JOINED = "joined";

    private final FormOrder order;
    private final Map<String, FormSource> sources = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> chosen = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Map<String, Object>>>> grouped = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Map<String, Object>>>> indexes = new HashMap<>();
    private final Map<String, Set<Map<String, Object>>> found = new HashMap<>();
    /** What was found for the record that is looked at, by source; it counts once that is chosen. */
    private Map<String, List<Map<String, Object>>> hits = new HashMap<>();

    FormRecords(List<FormSource> sources, FormOrder order) {
        this.order = order;
        sources.forEach(source -> this.sources.put(source.name(), source));
    }

    private static List<Map<String, Object>> unfolded(FormSource source, Map<String, Object> record) {
        if (source.unfold().isEmpty() || record.containsKey(UNFOLDED)) {
            return List.of(record);
        }
        List<Map<String, Object>> unfolded = new ArrayList<>();
        if (record.get(source.unfold()) instanceof List<?> rows) {
            for (Object row : rows) {
                Map<String, Object> each = new LinkedHashMap<>(record);
                each.remove(source.unfold());
                each.put(UNFOLDED, true);
                ((Map<?, ?>) row).forEach((name, value) -> each.put(String.valueOf(name), value));
                unfolded.add(each);
            }
        }
        return unfolded;
    }

    /** With what follows from other records. It asks the other sources, none of which may ask this one. */
    private Map<String, Object> derived(FormSource source, Map<String, Object> record) {
        if (source.derived().isEmpty()) {
            return record;
        }
        Map<String, Object> whole = new LinkedHashMap<>(record);
        Set<String> settled = new HashSet<>();
        // What another sheet has made follow already is looked for again, so that this one keeps what it follows from.
        source.derived().stream().filter(each -> !settled.contains(each.field()) && each.when().stream().allMatch(when -> when.holds(whole)))
                .forEach(each -> value(each, whole).ifPresent(value -> {
                    whole.putIfAbsent(each.field(), value);
                    settled.add(each.field());
                }));
        return whole;
    }

    /** Once for each of the others that go with it, whose fields it has where it says nothing itself. */
    private List<Map<String, Object>> joined(FormSource source, Map<String, Object> record) {
        if (source.join().isEmpty() || record.containsKey(JOINED)) {
            return List.of(record);
        }
        FormSource.Join join = source.join().get();
        List<Map<String, Object>> others = alike(sources.get(join.in()), join.key(), join.by(), record);
        hits.computeIfAbsent(join.in(), name -> new ArrayList<>()).addAll(others);
        return others.isEmpty() ? List.of(record) : others.stream().map(other -> {
            Map<String, Object> both = new LinkedHashMap<>(record);
            other.forEach((field, value) -> {
                if (both.get(field) == null) {
                    both.put(field, value);
                }
            });
            both.put(JOINED, String.valueOf(other.getOrDefault(RECORD, "")));
            return both;
        }).toList();
    }

    private Optional<Object> value(FormDerived derived, Map<String, Object> record) {
        if (derived.sort() == FormDerived.Sort.IS) {
            return Optional.of(derived.of());
        }
        List<Map<String, Object>> others = alike(sources.get(derived.in()), derived.key(), derived.by(), record);
        hits.computeIfAbsent(derived.in(), name -> new ArrayList<>()).addAll(others);
        return switch (derived.sort()) {
            case ANY -> Optional.of(!others.isEmpty());
            case SUM -> others.stream().map(each -> each.get(derived.of())).filter(Objects::nonNull).map(FormValues::number)
                    .reduce(BigDecimal::add).map(BigDecimal::toPlainString);
            default -> others.stream().map(each -> each.get(derived.of())).filter(Objects::nonNull).findFirst();
        };
    }

    /** The records of other sources that a field of a record follows from, and what those follow from. @param shown whether their values may be told */
    List<CellTrace.Taken> followed(FormSource source, String field, Map<String, Object> record, boolean shown) {
        List<CellTrace.Taken> from = new ArrayList<>();
        if (record.get(JOINED) != null) {
            from.add(new CellTrace.Taken(source.join().orElseThrow().in(), sources.get(source.join().orElseThrow().in()).register(), record.get(JOINED).toString(), "", List.of()));
        }
        source.derived().stream().filter(each -> each.field().equals(field) && each.sort() != FormDerived.Sort.IS
                && each.when().stream().allMatch(when -> when.holds(record))).filter(each -> value(each, record).isPresent()).findFirst().ifPresent(each -> {
                    FormSource other = sources.get(each.in());
                    alike(other, each.key(), each.by(), record).stream().limit(CellTrace.MOST).forEach(one -> from.add(new CellTrace.Taken(other.name(), other.register(),
                            String.valueOf(one.getOrDefault(RECORD, "")), shown ? String.valueOf(one.getOrDefault(each.of(), "")) : "",
                            followed(other, each.of(), one, shown))));
                });
        return from;
    }

    /**
     * Records of a source whose fields are alike those of a record; of a record that lacks one of them none.
     *
     * @param key fields of the source @param by fields of the record, one for each
     */
    List<Map<String, Object>> found(FormSource source, List<String> key, List<String> by, Map<String, Object> record) {
        List<Map<String, Object>> alike = alike(source, key, by, record);
        found(source.name(), alike);
        return alike;
    }

    private void found(String source, List<Map<String, Object>> records) {
        found.computeIfAbsent(source, name -> Collections.newSetFromMap(new IdentityHashMap<>())).addAll(records);
    }

    private List<Map<String, Object>> alike(FormSource source, List<String> key, List<String> by, Map<String, Object> record) {
        if (by.stream().anyMatch(field -> record.get(field) == null)) {
            return List.of();
        }
        Map<String, List<Map<String, Object>>> index = indexes.get(source.name() + BETWEEN + key);
        if (index == null) {
            index = all(source).stream().collect(Collectors.groupingBy(each -> key(key, each), LinkedHashMap::new, Collectors.toList()));
            indexes.put(source.name() + BETWEEN + key, index);
        }
        return index.getOrDefault(key(by, record), List.of());
    }

    /** Those that were chosen; of a source that was only asked those that it answered with. */
    Map<String, List<Map<String, Object>>> rested(Predicate<FormSource> whole) {
        Map<String, List<Map<String, Object>>> rested = new LinkedHashMap<>();
        sources.values().forEach(source -> {
            Set<Map<String, Object>> asked = found.getOrDefault(source.name(), Set.of());
            rested.put(source.name(), all(source).stream().filter(each -> whole.test(source) || asked.contains(each)).toList());
        });
        return rested;
    }

    private boolean takes(FormSource source, Map<String, Object> record) {
        if (!source.where().stream().allMatch(each -> each.holds(record)) || !source.unit().isEmpty()
                && order.unit().filter(unit -> !unit.equals(String.valueOf(record.get(source.unit())))).isPresent()) {
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
            case WITHIN -> lies(day, order.from(), order.to());
            case CHANGES -> lies(day, order.since().map(since -> since.plusDays(1)).orElse(order.from()), order.asOf());
            case GIVEN -> true;
        };
    }

    /** A month lies where its name does. */
    private static boolean lies(String day, LocalDate from, LocalDate to) {
        int length = Math.min(day.length(), 10);
        return day.compareTo(from.toString().substring(0, length)) >= 0 && day.substring(0, length).compareTo(to.toString().substring(0, length)) <= 0;
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

    private static String key(List<String> fields, Map<String, Object> record) {
        return fields.stream().map(field -> String.valueOf(record.getOrDefault(field, ""))).collect(Collectors.joining(BETWEEN));
    }

    /** All of them that were chosen. */
    List<Map<String, Object>> all(FormSource source) {
        List<Map<String, Object>> all = chosen.get(source.name());
        if (all == null) {
            all = new ArrayList<>();
            Map<String, List<Map<String, Object>>> outer = hits;
            for (Map<String, Object> record : order.rows().getOrDefault(source.name(), List.of())) {
                for (Map<String, Object> each : unfolded(source, record)) {
                    hits = new HashMap<>();
                    for (Map<String, Object> one : joined(source, each)) {
                        Map<String, Object> whole = derived(source, one);
                        if (takes(source, whole)) {
                            all.add(whole);
                            hits.forEach(this::found);
                        }
                    }
                }
            }
            hits = outer;
            all.sort((one, other) -> compare(source.order(), one, other));
            chosen.put(source.name(), all);
        }
        return all;
    }

    /** By key, in their order. */
    Map<String, List<Map<String, Object>>> groups(FormSource source) {
        return grouped.computeIfAbsent(source.name(), name -> source.per().isEmpty() ? Map.of()
                : all(source).stream().collect(Collectors.groupingBy(each -> key(source.per(), each), LinkedHashMap::new, Collectors.toList())));
    }
}
