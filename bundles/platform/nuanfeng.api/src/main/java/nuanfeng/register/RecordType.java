// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * A kind of record as it stands in a place from a day on. A type that a place changes keeps its name, its key and the meaning of its slots.
 *
 * @param name {@code outlet-list-entry}
 * @param place that says it last: the one that declares it, or the nearest one that adds to it or tightens it by that day
 * @param purpose why such records are kept
 * @param validFrom first day of this state
 * @param validTo first day of the next state, where there is one
 * @param key what tells two living records apart, part by part
 * @param fields in their order: the nation's, then those that places add
 * @param slots where a record is found by; a slot never gets another field
 * @param checks in their order, besides what the fields themselves ask
 * @param retention how long records are kept, by whom; one entry holds for everybody else
 * @param duties ids of the duties that are fulfilled with such records
 * @param forms catalogue numbers of the forms that take from it: {@code F-01}
 * @param systems what it serves: {@code S-01}
 * @param citation the clause that asks for such records; empty where the type is proposed by this project
 * @param provisional whether a figure or day of it rests on a source that was not checked
 * @param digest {@code sha256:…} of the definition in a canonical form; the same wherever and whenever the same is asked of a row
 */
public record RecordType(String name, PlaceId place, Text title, Text purpose, LocalDate validFrom, Optional<LocalDate> validTo,
        List<KeyPart> key, List<Field> fields, Map<Slot, String> slots, List<Check> checks, Access access, List<Retention> retention,
        PersonalData data, List<String> duties, List<String> forms, List<String> systems, Optional<Citation> citation,
        boolean provisional, String digest) {

    public RecordType {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
        Map<Slot, String> ordered = new EnumMap<>(Slot.class);
        ordered.putAll(slots);
        slots = Collections.unmodifiableMap(ordered);
        checks = List.copyOf(checks);
        retention = List.copyOf(retention);
        duties = List.copyOf(duties);
        forms = List.copyOf(forms);
        systems = List.copyOf(systems);
    }

    /** A field by its name. */
    public Optional<Field> find(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }

    /** A field by its name. @throws IllegalArgumentException when there is none */
    public Field field(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException("%s has no field '%s'".formatted(name, field)));
    }

    /** What tells a row apart, as others refer to it: the parts of its key with {@code |} between them. @param values typed or as they are written */
    public String keyOf(Map<String, ?> values) {
        return key.stream().map(part -> part.oneOf().stream().map(values::get).filter(Objects::nonNull).findFirst().map(Row::written).map(String::valueOf).orElse(""))
                .collect(Collectors.joining("|"));
    }

    /** Whether the type itself is a proposal of this project: no document asks for it. */
    public boolean proposed() {
        return citation.isEmpty();
    }

    /** How long whoever has that role keeps records. @param role {@code sic}; empty for nobody in particular */
    public Retention retention(String role) {
        return retention.stream().filter(each -> each.role().equals(role)).findFirst()
                .or(() -> retention.stream().filter(each -> each.role().isEmpty()).findFirst()).orElseThrow();
    }

    /** One part of a key. @param oneOf the fields of which the first that a row gives counts */
    public record KeyPart(List<String> oneOf) {

        public KeyPart {
            oneOf = List.copyOf(oneOf);
        }
    }
}
