// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What is made of many numbers: shares, means, percentiles, parts by largest remainder, and which groups are too small to be shown. Exact but where said. */
public final class Aggregates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Aggregates() {
    }

    /** In percent, two decimals, half up; nothing where the whole is nought. */
    public static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return quotient(part.multiply(HUNDRED), whole, 2);
    }

    /** Half up; nothing where the divisor is nought. */
    public static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor, int decimals) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.divide(divisor, decimals, RoundingMode.HALF_UP));
    }

    /** Half up; nothing of no values. */
    public static Optional<BigDecimal> mean(List<BigDecimal> values, int decimals) {
        return quotient(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(values.size()), decimals);
    }

    /** By {@link Percentile#NEAREST_RANK}; nothing of no values. @param percent 1 to 100 */
    public static Optional<BigDecimal> percentile(List<BigDecimal> values, int percent) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.stream().sorted().toList().get(Percentile.rank(values.size(), percent) - 1));
    }

    /**
     * Parts of an amount that add up to it: what rounding down leaves goes to the largest remainders, among equal ones to the first.
     *
     * @param weights none negative; all nought: shared equally
     */
    public static List<BigDecimal> allocated(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> parts = weights.stream().map(each -> each.setScale(Math.max(0, scale)).unscaledValue()).toList();
        BigInteger all = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            return weights.isEmpty() ? List.of() : allocated(amount, weights.stream().map(each -> BigDecimal.ONE).toList(), decimals);
        }
        BigInteger whole = amount.setScale(decimals, RoundingMode.HALF_UP).unscaledValue();
        BigInteger[] shares = new BigInteger[parts.size()];
        BigInteger[] remainders = new BigInteger[parts.size()];
        BigInteger left = whole;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] divided = whole.multiply(parts.get(i)).divideAndRemainder(all);
            shares[i] = divided[0];
            remainders[i] = divided[1];
            left = left.subtract(divided[0]);
        }
        List<Integer> order = IntStream.range(0, shares.length).boxed().sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed()).toList();
        for (int i = 0; i < left.intValueExact(); i++) {
            shares[order.get(i)] = shares[order.get(i)].add(BigInteger.ONE);
        }
        List<BigDecimal> amounts = new ArrayList<>(shares.length);
        for (BigInteger share : shares) {
            amounts.add(new BigDecimal(share, decimals));
        }
        return amounts;
    }

    /**
     * Which groups are not shown: those that are too small, and, where just one is and the sum of all is told, the smallest of the others, from which
     * the one could be found out.
     *
     * @param below so many a group that is shown must have
     * @return for each group whether it is hidden
     */
    public static List<Boolean> suppressed(List<Integer> sizes, int below, boolean isTotalTold) {
        Set<Integer> hidden = new HashSet<>(IntStream.range(0, sizes.size()).filter(i -> sizes.get(i) < below).boxed().toList());
        if (isTotalTold && hidden.size() == 1 && sizes.size() > 1) {
            IntStream.range(0, sizes.size()).filter(i -> !hidden.contains(i)).boxed().min(Comparator.comparing(sizes::get)).ifPresent(hidden::add);
        }
        return IntStream.range(0, sizes.size()).mapToObj(hidden::contains).toList();
    }
}
