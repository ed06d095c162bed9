// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.RecordVersion;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.seal.Vault;

/** Gathers everything about one person: where their number is sealed, and what refers to such a record. Looks through whole registers; nobody waits for it often. */
record Person(Vault vault, RecordReading reading) {

    List<List<RecordVersion>> everything(Handle handle, String place, String number, Sight sight) {
        String below = place + ".%";
        Set<Long> ids = new LinkedHashSet<>(handle.createQuery("select distinct r.id from record_secret s join record r on r.id = s.record_id where s.look_up = :number"
                + " and (r.place = :place or r.place like :below) order by r.id").bind("number", vault.lookUp("person", number.strip().replace('x', 'X')))
                .bind("place", place).bind("below", below).mapTo(Long.class).list());
        for (long id : List.copyOf(ids)) {
            ids.addAll(handle.createQuery("select id from record where (place = :place or place like :below) and cast(body as varchar) like :name order by id")
                    .bind("place", place).bind("below", below).bind("name", "%\"#" + id + "\"%").mapTo(Long.class).list());
        }
        List<List<RecordVersion>> all = new ArrayList<>();
        for (long id : ids) {
            Stored newest = handle.createQuery("select " + Stored.NEWEST + " from record v where v.id = :id").bind("id", id).map((row, context) -> Stored.of(row)).one();
            all.add(reading.history(handle, newest, sight));
        }
        return all;
    }
}
