// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.platform;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.FactIssue;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Worksheet;

/** The orders of a rider up to a moment, in their order. */
final class OrderStream {

    private static final int MOST_ISSUES = 50;

    private final List<OffsetDateTime[]> orders;
    private final OffsetDateTime at;

    private OrderStream(List<OffsetDateTime[]> orders, OffsetDateTime at) {
        this.orders = orders;
        this.at = at;
    }

    /** @param to an order without it has not ended */
    static OrderStream of(Worksheet sheet, List<Facts> lines, Fact<Temporal> from, Fact<Temporal> to, OffsetDateTime at) {
        List<OffsetDateTime[]> orders = new ArrayList<>();
        List<FactIssue> issues = new ArrayList<>();
        for (int i = 0; i < lines.size() && issues.size() < MOST_ISSUES; i++) {
            Optional<Temporal> end = lines.get(i).find(to);
            if (!(lines.get(i).get(from) instanceof OffsetDateTime begin) || end.filter(LocalDate.class::isInstance).isPresent()) {
                issues.add(new FactIssue("/orders/" + i + "/from", "wrong-type", Text.of("须填写时刻，例如2025-08-01T10:00。", "A moment is needed.")));
                continue;
            }
            OffsetDateTime ended = end.map(OffsetDateTime.class::cast).orElse(at);
            if (end.isPresent() && !ended.isAfter(begin)) {
                issues.add(new FactIssue("/orders/" + i + "/to", "contradiction", Text.of("结束不晚于开始。", "It does not end after it begins.")));
            } else if (!begin.isAfter(at)) {
                orders.add(new OffsetDateTime[] {begin, ended.isAfter(at) ? at : ended});
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        orders.sort(Comparator.comparing(order -> order[0]));
        return new OrderStream(orders, at);
    }

    /** The first second at which more than so long has passed. */
    static OffsetDateTime over(OffsetDateTime start, Duration most) {
        return start.plus(most).plusSeconds(1);
    }

    /**
     * Since when there was no break of that length, up to now or to the moment at which a warning was due.
     *
     * @param most after which a warning is due, with the same break behind it
     */
    Optional<OffsetDateTime> unbroken(Duration most, Duration rest) {
        OffsetDateTime start = null;
        OffsetDateTime reached = null;
        for (OffsetDateTime[] order : orders) {
            boolean rested = start == null || !order[0].isBefore(reached.plus(rest)) || order[0].isAfter(over(start, most).plus(rest));
            start = rested ? order[0] : start;
            reached = rested || order[1].isAfter(reached) ? order[1] : reached;
        }
        boolean broken = start == null || !reached.plus(rest).isAfter(at) && !reached.plus(rest).isAfter(over(start, most));
        return broken ? Optional.empty() : Optional.of(start);
    }

    /** How long there was an order under way, on the day of the moment. */
    Duration total() {
        Duration sum = Duration.ZERO;
        OffsetDateTime reached = at.toLocalDate().atStartOfDay().atOffset(at.getOffset());
        for (OffsetDateTime[] order : orders) {
            if (order[1].isAfter(reached)) {
                sum = sum.plus(Duration.between(order[0].isAfter(reached) ? order[0] : reached, order[1]));
                reached = order[1];
            }
        }
        return sum;
    }
}
