// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What results that are kept would be if they were computed in another edition: a computation for whoever collects, not an order. The rows themselves are
 * read page by page.
 *
 * @param compared results that were looked at
 * @param differing how many differ
 */
public record DifferenceReport(long compared, long differing) {

    /**
     * @param name by which rows are sorted, and after which the next page begins
     * @param payer what the records of the question have in common
     * @param before what is kept
     * @param after what it would be; empty where there would be no answer
     * @param beforeClauses on which it rests: {@code gg-2022-18#3.2.2}; none when the edition of then is not known any more
     */
    public record Row(String name, List<String> payer, YearMonth month, BigDecimal before, Optional<BigDecimal> after, List<String> beforeClauses, List<String> afterClauses) {

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

    /** @param next name after which the next page begins; empty: this was the last one */
    public record Page(List<Row> rows, Optional<String> next) {

        public Page {
            rows = List.copyOf(rows);
        }
    }
}
