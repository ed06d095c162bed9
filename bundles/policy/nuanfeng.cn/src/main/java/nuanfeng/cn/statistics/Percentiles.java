// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.statistics;

import java.util.List;

import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** Percentiles by the reading that is in force: the nearest rank, or between the two ranks that lie nearest. */
final class Percentiles {

    /** Quartiles, as the form of the monitoring has them. */
    static final List<Integer> SHOWN = List.of(25, 50, 75);

    private static final long WHOLE = 100;

    private final boolean nearest;
    private final Rounding rounding;

    Percentiles(Worksheet sheet) {
        this.nearest = sheet.parameter("courier.percentile").text().equals("NEAREST_RANK");
        this.rounding = sheet.parameter("pay.rounding").rounding();
    }

    /** @param sorted not empty, ascending @return in yuan, to the fen */
    String of(List<Quantity> sorted, int percent) {
        if (nearest) {
            long rank = Math.max(1, (sorted.size() * (long) percent + WHOLE - 1) / WHOLE);
            return sorted.get((int) rank - 1).toMoney(rounding).toString();
        }
        long position = (sorted.size() - 1L) * percent;
        int below = (int) (position / WHOLE);
        Quantity lower = sorted.get(below);
        Quantity upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return lower.plus(upper.minus(lower).times(position % WHOLE).dividedBy(Quantity.of(WHOLE))).toMoney(rounding).toString();
    }

    /** @param values not empty @return in yuan, to the fen */
    String mean(List<Quantity> values) {
        return values.stream().reduce(Quantity.ZERO, Quantity::plus).dividedBy(Quantity.of(values.size())).toMoney(rounding).toString();
    }
}
