// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Phrases;
import nuanfeng.register.RecordType;

/**
 * What one kind of reader gets of records: the fields that the type names for them, and nothing else of what a record says, nor who wrote it and why.
 *
 * @param fields by name
 */
public record View(List<String> fields) {

    private static final Phrases PHRASES = Phrases.beside(View.class);

    public View {
        fields = List.copyOf(fields);
    }

    /** @param name {@code respondent} @throws RecordException {@code BAD_REQUEST} when the type has no such view */
    public static View of(RecordType type, String name) {
        return Optional.ofNullable(type.access().views().get(name)).map(View::new).orElseThrow(() -> new RecordException(RecordException.Kind.BAD_REQUEST,
                PHRASES.say("no-view", name, type.title(), List.copyOf(type.access().views().keySet()))));
    }

    public StoredRecord of(StoredRecord record) {
        Map<String, Object> body = new LinkedHashMap<>(record.body());
        body.keySet().retainAll(fields);
        List<String> hidden = record.hidden().stream().filter(each -> fields.contains(each.split("\\.")[0])).toList();
        return new StoredRecord(record.id(), record.type(), record.place(), record.definition(), record.version(), body, hidden, record.validFrom(), record.endedOn(),
                record.erasedAt(), record.recordedAt(), "", "");
    }

    public RecordPage of(RecordPage page) {
        return new RecordPage(page.records().stream().map(this::of).toList(), page.next());
    }
}
