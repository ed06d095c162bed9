// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.util.List;

/** The value of many that so many percent do not exceed, by one of the ways in which that is reckoned. */
public enum Percentile {

    /** One of the values themselves: the smallest that at least so many percent do not exceed. */
    NEAREST_RANK {
        @Override
        public Quantity of(List<Quantity> ascending, int percent) {
            return ascending.get(rank(ascending.size(), percent) - 1);
        }
    },

    /** Between the two values that lie nearest, in proportion. */
    INTERPOLATED {
        @Override
        public Quantity of(List<Quantity> ascending, int percent) {
            long position = (ascending.size() - 1L) * within(percent);
            int below = (int) (position / WHOLE);
            Quantity lower = ascending.get(below);
            Quantity upper = ascending.get(Math.min(below + 1, ascending.size() - 1));
            return lower.plus(upper.minus(lower).times(position % WHOLE).dividedBy(Quantity.of(WHOLE)));
        }
    };

    private static final int WHOLE = 100;

    /**
     * Exact.
     *
     * @param ascending not empty
     * @param percent 1 to 100
     */
    public abstract Quantity of(List<Quantity> ascending, int percent);

    /** Which of so many values it is by nearest rank, counted from one. */
    static int rank(int size, int percent) {
        return (int) Math.max(1, ((long) size * within(percent) + WHOLE - 1) / WHOLE);
    }

    private static int within(int percent) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("No percentile: " + percent);
        }
        return percent;
    }
}
