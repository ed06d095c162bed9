// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.form.CellTrace;
import nuanfeng.form.CellTrace.Recalled;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.RecordException;

/** Leads a cell beyond the records that it rests on: to the rule whose answer a record keeps, with its steps and clauses. */
record TraceToRules(MonthlyRuns runs, PlaceId place, String by) {

    /** So many answers are asked for again. */
    private static final int MOST = 20;

    CellTrace of(CellTrace trace) {
        Set<Named> named = new LinkedHashSet<>();
        trace.allTaken().filter(each -> !each.register().isEmpty() && each.record().matches("#\\d{1,18}")).forEach(each -> named.add(new Named(each.register(), each.record())));
        List<Recalled> recalled = named.stream().map(this::recalled).flatMap(Optional::stream).limit(MOST).toList();
        return recalled.isEmpty() ? trace : trace.with(recalled);
    }

    private record Named(String register, String record) {
    }

    private Optional<Recalled> recalled(Named named) {
        try {
            return runs.recall(place, named.register, Long.parseLong(named.record.substring(1)), by).map(each -> new Recalled(named.register, named.record, each));
        } catch (RecordException e) {
            // It was erased, or the database is away: what is known of the cell is told all the same.
            return Optional.empty();
        }
    }
}
