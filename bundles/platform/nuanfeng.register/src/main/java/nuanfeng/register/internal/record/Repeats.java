// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Draft;
import nuanfeng.record.Register;
import nuanfeng.register.internal.body.BodyValues;
import nuanfeng.register.internal.seal.CanonicalJson;
import nuanfeng.register.internal.seal.Vault;

/** Knows requests that were answered before by the key that their sender gave them. Keeps digests alone. */
record Repeats(Vault vault, Clock clock) {

    /** The record that the same request made before. @throws nuanfeng.record.RecordException when another request had this key */
    OptionalLong find(Handle handle, String by, String key, byte[] request) {
        return handle.createQuery("select request, record_id from idempotency where name = :name").bind("name", name(by, key)).map((row, context) -> {
            if (!Arrays.equals(row.getBytes("request"), request)) {
                throw Say.conflict("other-request");
            }
            return OptionalLong.of(row.getLong("record_id"));
        }).findOne().orElse(OptionalLong.empty());
    }

    void note(Handle handle, String by, String key, byte[] request, long record) {
        handle.createUpdate("insert into idempotency(name, request, record_id, made_at) values(:name, :request, :record, :now)").bind("name", name(by, key))
                .bind("request", request).bind("record", record).bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute();
    }

    byte[] request(Register register, Draft draft) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("type", register.type().name());
        request.put("place", register.place().path());
        request.put("body", BodyValues.of(draft.body()));
        draft.validFrom().ifPresent(day -> request.put("validFrom", day.toString()));
        try {
            return vault.lookUp("request", CanonicalJson.text(request));
        } catch (IllegalArgumentException e) {
            throw Say.invalid(List.of(Say.issue("", "unfit")));
        }
    }

    private byte[] name(String by, String key) {
        return vault.lookUp("idempotency/" + by, key);
    }
}
