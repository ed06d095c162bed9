// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import nuanfeng.calculation.FactIssue;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.quantity.Quantity;

/** Spans of time that may lie over each other, as orders do. */
public final class Spans {

    private static final long SECONDS_OF_AN_HOUR = Duration.ofHours(1).toSeconds();

    private Spans() {
    }

    /**
     * How many hours lie in at least one of the spans, exactly: what lies in two of them counts once. Their order does not matter.
     *
     * @throws Refused when a member is a day instead of a moment, a span ends before it begins or is longer than {@code longest} hours: each at its place
     */
    public static Quantity hours(Worksheet sheet, Fact<List<Facts>> list, Fact<Temporal> from, Fact<Temporal> to, int longest) {
        List<Facts> spans = sheet.fact(list);
        long[][] ends = new long[spans.size()][];
        List<FactIssue> issues = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Temporal begin = spans.get(i).get(from);
            Temporal end = spans.get(i).get(to);
            String at = "/" + list.name() + "/" + i + "/";
            if (begin instanceof LocalDate || end instanceof LocalDate) {
                issues.add(new FactIssue(at + (begin instanceof LocalDate ? from : to), "wrong-type", Text.of("须填写时刻，例如2025-08-01T10:00。", "A moment is needed.")));
                continue;
            }
            ends[i] = new long[] {((OffsetDateTime) begin).toEpochSecond(), ((OffsetDateTime) end).toEpochSecond()};
            if (ends[i][1] <= ends[i][0]) {
                issues.add(new FactIssue(at + to, "contradiction", Text.of("结束不晚于开始。", "It does not end after it begins.")));
            } else if (ends[i][1] - ends[i][0] > longest * SECONDS_OF_AN_HOUR) {
                issues.add(new FactIssue(at + to, "out-of-range", Text.of("一段时间至多%s小时。", "A span is %s hours at most.").formatted(longest)));
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues.subList(0, Math.min(issues.size(), FactLimits.ISSUES)));
        }
        return Quantity.of(seconds(ends)).dividedBy(Quantity.of(SECONDS_OF_AN_HOUR));
    }

    private static long seconds(long[][] spans) {
        Arrays.sort(spans, (one, other) -> Long.compare(one[0], other[0]));
        long sum = 0;
        long reached = Long.MIN_VALUE;
        for (long[] span : spans) {
            if (span[1] > reached) {
                sum += span[1] - Math.max(span[0], reached);
                reached = span[1];
            }
        }
        return sum;
    }
}
