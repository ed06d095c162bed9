// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import nuanfeng.benchmarks.job.ExactPremium;
import nuanfeng.benchmarks.job.Records;

/** The exact premium of every record, and the exact sum of any lap. */
final class Expected {

    private final long[] before;

    Expected(Records records) {
        before = new long[records.size() + 1];
        for (int i = 0; i < records.size(); i++) {
            before[i + 1] = before[i] + ExactPremium.fen(records.facts(i));
        }
    }

    long premium(int record) {
        return before[record + 1] - before[record];
    }

    long total() {
        return before[before.length - 1];
    }

    long lap(int first, int count) {
        int size = before.length - 1;
        int end = (int) (((long) first + count) % size);
        return ((long) first + count) / size * total() + before[end] - before[first];
    }
}
