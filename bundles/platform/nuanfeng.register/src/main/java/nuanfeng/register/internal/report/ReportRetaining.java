// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import nuanfeng.calendar.LegalTime;
import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.RetentionReport;
import nuanfeng.register.Retention;
import nuanfeng.register.internal.database.Database;

/** Erases what stands in reports that have been kept long enough: each in a transaction of its own, so that a kill leaves nothing half erased and the next run goes on. */
record ReportRetaining(Database database, ReportTable table, Erasing erasing) {

    private static final int CHUNK = 200;

    /** Erases one that is locked. */
    @FunctionalInterface
    interface Erasing {
        void erase(Handle handle, KeptReport report);
    }

    RetentionReport run(PlaceId place, String form, List<Retention> periods, LocalDate today, boolean dryRun) {
        boolean open = periods.isEmpty() || periods.stream().anyMatch(each -> each.isOpen() || each.permanent());
        Map<Long, Set<Long>> needed = open ? Map.of() : database.look(table::needed);
        int ended = 0;
        int due = 0;
        int held = 0;
        int erased = 0;
        long before = Long.MAX_VALUE;
        // Whoever names another is younger than that, and erased before it.
        for (List<KeptReport> chunk = chunk(place, form, before); !chunk.isEmpty(); chunk = chunk(place, form, before)) {
            before = chunk.get(chunk.size() - 1).id();
            ended += chunk.size();
            for (KeptReport each : chunk) {
                if (open || !periods.stream().allMatch(period -> isOver(period, each, today))) {
                    continue;
                }
                due++;
                if (!Deed.ERASE.from().contains(each.state()) || !needed.getOrDefault(each.id(), Set.of()).isEmpty()) {
                    held++;
                } else if (dryRun || erased(each)) {
                    erased += dryRun ? 0 : 1;
                    needed.values().forEach(names -> names.remove(each.id()));
                }
            }
        }
        return new RetentionReport(ended, due, held, erased, open);
    }

    private List<KeptReport> chunk(PlaceId place, String form, long before) {
        return database.look(handle -> table.kept(handle, place, form, before, CHUNK));
    }

    /** From the last that was done with it. */
    private static boolean isOver(Retention period, KeptReport report, LocalDate today) {
        LocalDate last = LocalDate.ofInstant(report.life().get(report.life().size() - 1).at(), LegalTime.ZONE);
        LocalDate begins = period.fromNextYear() ? LocalDate.of(last.getYear() + 1, 1, 1) : last;
        return !begins.plusYears(period.years().orElseThrow()).isAfter(today);
    }

    /** Somebody may have done something with it since it was looked at. */
    private boolean erased(KeptReport looked) {
        return database.inTransaction(handle -> {
            KeptReport now = table.find(handle, looked.id(), true).orElseThrow(() -> Telling.unknown(looked.id()));
            boolean same = now.version() == looked.version();
            if (same) {
                erasing.erase(handle, now);
            }
            return same;
        });
    }
}
