// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.quantity.Money;
import nuanfeng.run.RunSource;

/** An amount shared over records by largest remainder: whole fen that add up to it. Of equal remainders the record that came first gets the fen. */
final class SharesOfOutcome {

    private SharesOfOutcome() {
    }

    /** A line for each record, in their order. @param source which columns a line has, and by which field is shared; by none: equally */
    static List<Map<String, Object>> of(Money amount, RunSource source, List<Map<String, Object>> records) {
        List<BigDecimal> weights = records.stream().map(record -> weight(record, source.by())).toList();
        long[] fen = fen(amount.fen(), weights);
        List<Map<String, Object>> lines = new ArrayList<>(records.size());
        for (int i = 0; i < fen.length; i++) {
            Map<String, Object> record = records.get(i);
            Map<String, Object> line = new LinkedHashMap<>();
            source.columns().forEach((column, field) -> {
                if (record.get(field) != null) {
                    line.put(column, record.get(field));
                }
            });
            line.put(source.of(), BigDecimal.valueOf(fen[i], 2));
            lines.add(line);
        }
        return lines;
    }

    private static BigDecimal weight(Map<String, Object> record, String by) {
        return by.isEmpty() ? BigDecimal.ONE : record.get(by) instanceof BigDecimal number ? number
                : record.get(by) instanceof Number number ? BigDecimal.valueOf(number.longValue()) : BigDecimal.ZERO;
    }

    /** @param weights none negative; all zero: shared equally */
    static long[] fen(long amount, List<BigDecimal> weights) {
        if (weights.size() == 1) {
            return new long[] {amount};
        }
        BigInteger[] parts = whole(weights);
        BigInteger all = BigInteger.ZERO;
        for (BigInteger each : parts) {
            all = all.add(each);
        }
        if (all.signum() == 0) {
            return fen(amount, Collections.nCopies(parts.length, BigDecimal.ONE));
        }
        long[] fen = new long[parts.length];
        Comparator<Integer> order = BigInteger.valueOf(amount).bitLength() + all.bitLength() < Long.SIZE ? small(amount, parts, all.longValueExact(), fen)
                : large(amount, parts, all, fen);
        long left = amount;
        Integer[] next = new Integer[fen.length];
        for (int i = 0; i < fen.length; i++) {
            left -= fen[i];
            next[i] = i;
        }
        if (left > 0) {
            Arrays.sort(next, order.reversed());
        }
        for (int i = 0; i < left; i++) {
            fen[next[i]]++;
        }
        return fen;
    }

    /** Fills in the whole fen of each. @return the order of what remains of them */
    private static Comparator<Integer> small(long amount, BigInteger[] parts, long all, long[] fen) {
        long[] remainders = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            long product = amount * parts[i].longValueExact();
            fen[i] = product / all;
            remainders[i] = product % all;
        }
        return Comparator.comparingLong(i -> remainders[i]);
    }

    /** The same where a product may be longer than a long. */
    private static Comparator<Integer> large(long amount, BigInteger[] parts, BigInteger all, long[] fen) {
        BigInteger[] remainders = new BigInteger[parts.length];
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] divided = BigInteger.valueOf(amount).multiply(parts[i]).divideAndRemainder(all);
            fen[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
        }
        return Comparator.comparing(i -> remainders[i]);
    }

    private static BigInteger[] whole(List<BigDecimal> weights) {
        int scale = 0;
        for (BigDecimal each : weights) {
            scale = Math.max(scale, each.scale());
        }
        BigInteger[] whole = new BigInteger[weights.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = weights.get(i).setScale(scale).unscaledValue();
        }
        return whole;
    }
}
