// SPDX-License-Identifier: Apache-2.0
package nuanfeng.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import nuanfeng.filing.KeptReport;
import nuanfeng.policy.PlaceId;

/**
 * What rested on a value of the policy.
 *
 * @param runs newest first; a result names its run, and the run the values that its answers rest on
 * @param reports that were handed in, newest first
 */
public record Impact(List<OfRun> runs, List<OfReport> reports) {

    public Impact {
        runs = List.copyOf(runs);
        reports = List.copyOf(reports);
    }

    /**
     * A value.
     *
     * @param place whose value it is
     * @param from its first day; empty: whichever of that key and place
     */
    public record Value(String key, PlaceId place, Optional<LocalDate> from) {

        public boolean is(String otherKey, PlaceId decidedBy, LocalDate since) {
            return key.equals(otherKey) && place.equals(decidedBy) && from.stream().allMatch(since::equals);
        }
    }

    /**
     * A run whose answers rest on it.
     *
     * @param id as {@link nuanfeng.job.RunJob#id()}
     * @param rows its results as they are kept now; those that another edition has replaced since are not among them
     */
    public record OfRun(String id, PlaceId place, String run, YearMonth month, String edition, List<Rows> rows) {

        public OfRun {
            rows = List.copyOf(rows);
        }
    }

    /** @param register their type @param ids every one */
    public record Rows(String register, List<Long> ids) {

        public Rows {
            ids = List.copyOf(ids);
        }
    }

    /**
     * @param asked whether a column of the sheet was answered by it
     * @param rows that stand in the sheet and rest on it
     */
    public record OfReport(KeptReport report, boolean asked, List<Rows> rows) {

        public OfReport {
            rows = List.copyOf(rows);
        }
    }
}
