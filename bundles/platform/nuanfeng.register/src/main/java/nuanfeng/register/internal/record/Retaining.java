// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nuanfeng.calendar.LegalTime;
import nuanfeng.record.Act;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.register.Retention;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.ManyValues;
import nuanfeng.register.internal.seal.Vault;

/** Erases what has been kept long enough: each record in a transaction of its own, so that a kill leaves nothing half erased and the next run goes on. */
record Retaining(Database database, Vault vault, Definitions definitions, Writing writing, RecordReading reading) {

    private static final int CHUNK = 500;

    RetentionReport run(Register register, LocalDate today, boolean dryRun, Act act) {
        List<Retention> periods = register.type().retention();
        boolean open = periods.isEmpty() || periods.stream().anyMatch(each -> each.isOpen() || each.permanent());
        int ended = 0;
        int due = 0;
        int held = 0;
        int erased = 0;
        long after = 0;
        for (List<Stored> chunk = chunk(register, after); !chunk.isEmpty(); chunk = chunk(register, after)) {
            after = chunk.get(chunk.size() - 1).id();
            ended += chunk.size();
            List<Stored> over = open ? List.of() : chunk.stream().filter(each -> periods.stream().allMatch(period -> isOver(period, each, today))).toList();
            Set<Long> referred = database.look(handle -> new Referring(handle, vault, definitions, register.place().path()).find(register.type().name(), over)).keySet();
            due += over.size();
            held += referred.size();
            for (Stored each : over) {
                erased += !dryRun && !referred.contains(each.id()) && erased(register, each, act) ? 1 : 0;
            }
        }
        return new RetentionReport(ended, due, held, erased, open);
    }

    private List<Stored> chunk(Register register, long after) {
        return database.look(handle -> handle.createQuery("select " + Stored.NEWEST + " from record v" + ManyValues.byIndexOf(handle, "page")
                + " where v.type = :type and v.place = :place and v.id > :after and v.ended_on is not null and v.erased_at is null order by v.type, v.place, v.id limit :limit").bind("type", register.type().name())
                .bind("place", register.place().path()).bind("after", after).bind("limit", CHUNK).map((row, context) -> Stored.of(row)).list());
    }

    static boolean isOver(Retention period, Stored record, LocalDate today) {
        int years = period.years().orElseThrow();
        LocalDate begins = period.fromNextYear() ? LocalDate.of(record.changedAt().atZone(LegalTime.ZONE).getYear() + 1, 1, 1) : record.endedOn().orElseThrow();
        return !begins.plusYears(years).isAfter(today);
    }

    /** Somebody may have changed it since it was looked at. */
    private boolean erased(Register register, Stored looked, Act act) {
        return database.inTransaction(handle -> {
            Stored now = reading.newest(handle, looked.type(), register.place().path(), looked.id(), true);
            boolean same = now.version() == looked.version();
            if (same) {
                writing.erase(handle, now, act);
            }
            return same;
        });
    }
}
