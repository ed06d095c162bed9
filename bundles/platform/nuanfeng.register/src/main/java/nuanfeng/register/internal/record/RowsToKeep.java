// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Register;
import nuanfeng.register.Row;
import nuanfeng.register.RowIssue;
import nuanfeng.register.RowReader;
import nuanfeng.register.internal.body.BodyValues;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.neighbour.Neighbourhood;
import nuanfeng.register.internal.seal.CanonicalJson;
import nuanfeng.register.internal.seal.Vault;

/** Turns what somebody gave for a record into what is kept of it, once everything that its type asks is fulfilled. */
record RowsToKeep(Vault vault, Definitions definitions, Clock clock) {

    /**
     * A row that fits its type.
     *
     * @param keyHash empty where it gives no key
     * @param warnings what was found and taken all the same
     */
    record Ready(Sealing sealing, byte[] keyHash, Neighbourhood.Visit visit, List<RowIssue> warnings) {
    }

    /** What is given, read against its type alone. */
    Row read(Register register, Map<String, Object> given) {
        return new RowReader(register.type(), register.within(), LocalDate.now(clock)).read(given);
    }

    /**
     * @param row as it was read
     * @param day from which it is to hold
     * @param before what it said so far; nothing for a new one
     * @throws nuanfeng.record.RecordException {@code INVALID_RECORD} with everything that is wrong
     */
    Ready ready(Referred referred, Register register, Shape shape, Row row, LocalDate day, Map<String, Object> before) {
        List<RowIssue> issues = new ArrayList<>(row.issues());
        Map<String, Object> typed = new RecordReferences(referred, day, issues)
                .resolved(register.type().fields(), row.values(), before);
        Map<String, Object> body = BodyValues.body(typed);
        try {
            CanonicalJson.text(body);
        } catch (IllegalArgumentException e) {
            issues.add(Say.issue("", "unfit"));
        }
        if (issues.stream().anyMatch(each -> !each.warns())) {
            throw Say.invalid(issues);
        }
        return new Ready(Sealing.of(shape, body), Key.of(register.type(), typed).map(key -> Key.hash(vault, shape.type(), key)).orElse(new byte[0]),
                new Neighbourhood.Visit(typed, Slots.of(register.type(), typed, vault)), issues);
    }

    /**
     * What a change is to say: what is given, and of the fields that a reader may not have seen those that are not named, or came back as
     * they were shown.
     */
    Map<String, Object> merged(Shape shape, Sealing now, Map<String, Object> given) {
        Map<String, Object> whole = now.whole();
        Map<String, Object> shown = Masking.masked(shape, now.open(), new LinkedHashSet<>());
        Map<String, Object> merged = new LinkedHashMap<>(given);
        whole.forEach((field, value) -> {
            boolean kept = !given.containsKey(field) || given.get(field) != null && given.get(field).equals(shown.get(field));
            if (shape.isHidden(field) && kept) {
                merged.put(field, value);
            }
        });
        return merged;
    }

    /** What is sealed anew or taken away, by path. */
    Map<String, Optional<RecordTable.Sealed>> sealed(Shape shape, long id, int version, Map<String, Object> before, Map<String, Object> now) {
        Map<String, Optional<RecordTable.Sealed>> sealed = new TreeMap<>();
        before.keySet().stream().filter(path -> !now.containsKey(path)).forEach(path -> sealed.put(path, Optional.empty()));
        now.forEach((path, value) -> {
            if (!value.equals(before.get(path))) {
                String field = Sealing.field(path);
                String json = CanonicalJson.text(value);
                byte[] lookUp = vault.lookUp(Slots.domain(shape.type(), field, shape.find(field).orElseThrow().word()), value.toString());
                sealed.put(path, Optional.of(new RecordTable.Sealed(vault.seal(json, new Vault.Where(shape.type(), id, path, version)), lookUp)));
            }
        });
        return sealed;
    }
}
