// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An amount shared out to the fen, so that the parts are the whole: each gets its whole fen, the largest remainders one more. */
public final class Shares {

    private static final Rounding FEN_DOWN = new Rounding(RoundingMode.DOWN, 2);

    private Shares() {
    }

    /**
     * Of equal remainders the earlier part gets the fen.
     *
     * @param weights not negative, at least one of them positive
     * @return a part for each weight, in their order; they sum to {@code whole}
     * @throws IllegalArgumentException when there is nothing to share by
     */
    public static List<Money> of(Money whole, List<Quantity> weights) {
        Quantity sum = weights.stream().reduce(Quantity.ZERO, Quantity::plus);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("No weights to share by: " + weights);
        }
        List<Money> parts = new ArrayList<>();
        List<Quantity> remainders = new ArrayList<>();
        long left = whole.fen();
        for (Quantity weight : weights) {
            Quantity exact = whole.toQuantity().times(weight).dividedBy(sum);
            Money part = exact.toMoney(FEN_DOWN);
            parts.add(part);
            remainders.add(exact.minus(part.toQuantity()));
            left -= part.fen();
        }
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder())).limit(left)
                .forEach(each -> parts.set(each, parts.get(each).plus(new Money(1))));
        return List.copyOf(parts);
    }
}
