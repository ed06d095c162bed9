// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * What results that are kept would be if they were computed in another edition: a computation for whoever collects, not an order.
 *
 * @param edition in which they were computed again
 * @param compared results that were looked at
 * @param rows those that differ
 */
public record DifferenceReport(PlaceId place, String edition, long compared, List<Row> rows) {

    public DifferenceReport {
        rows = List.copyOf(rows);
    }

    /**
     * @param payer what the records of the question have in common
     * @param before what is kept
     * @param after what it would be; empty where there would be no answer
     * @param beforeClauses on which it rests: {@code gg-2022-18#3.2.2}; none when the edition of then is not known any more
     */
    public record Row(List<String> payer, YearMonth month, BigDecimal before, Optional<BigDecimal> after, List<String> beforeClauses, List<String> afterClauses) {

        public Row {
            payer = List.copyOf(payer);
            beforeClauses = List.copyOf(beforeClauses);
            afterClauses = List.copyOf(afterClauses);
        }

        /** Empty where there would be no answer. */
        public Optional<BigDecimal> difference() {
            return after.map(each -> each.subtract(before));
        }
    }
}
