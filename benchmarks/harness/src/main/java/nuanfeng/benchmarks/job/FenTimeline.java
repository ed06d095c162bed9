// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.util.List;

/** The dated averages of one place as columns: first days (days since 1970, rising) and fen a year. The fastest look-up for a few values. */
public record FenTimeline(int[] from, long[] fen) {

    static FenTimeline of(List<DatedAverage> averages) {
        return new FenTimeline(
                averages.stream().mapToInt(each -> (int) each.from().toEpochDay()).toArray(),
                averages.stream().mapToLong(each -> each.yuanPerYear().movePointRight(2).longValueExact()).toArray());
    }

    public long fenOn(int day) {
        int last = from.length - 1;
        while (from[last] > day) {
            last--;
        }
        return fen[last];
    }
}
