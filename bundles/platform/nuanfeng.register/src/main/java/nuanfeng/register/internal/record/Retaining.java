// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.LocalDate;
import java.util.List;

import nuanfeng.calendar.LegalTime;
import nuanfeng.record.Act;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.register.Retention;
import nuanfeng.register.internal.database.Database;

/** Erases what has been kept long enough: each record in a transaction of its own, so that a kill leaves nothing half erased and the next run goes on. */
record Retaining(Database database, Writing writing, RecordReading reading) {

    private static final int CHUNK = 500;

    RetentionReport run(Register register, LocalDate today, boolean dryRun, Act act) {
        List<Retention> periods = register.type().retention();
        boolean open = periods.isEmpty() || periods.stream().anyMatch(each -> each.isOpen() || each.permanent());
        int ended = 0;
        int due = 0;
        int erased = 0;
        long after = 0;
        for (List<Stored> chunk = chunk(register, after); !chunk.isEmpty(); chunk = chunk(register, after)) {
            for (Stored each : chunk) {
                after = each.id();
                ended++;
                if (!open && periods.stream().allMatch(period -> isOver(period, each, today))) {
                    due++;
                    erased += !dryRun && erased(register, each, act) ? 1 : 0;
                }
            }
        }
        return new RetentionReport(ended, due, erased, open);
    }

    private List<Stored> chunk(Register register, long after) {
        return database.look(handle -> handle.createQuery("select " + Stored.NEWEST + " from record v where v.type = :type and v.place = :place and v.id > :after"
                + " and v.ended_on is not null and v.erased_at is null order by v.id limit :limit").bind("type", register.type().name())
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
