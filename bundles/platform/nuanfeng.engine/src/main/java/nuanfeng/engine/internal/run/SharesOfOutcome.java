// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
        BigInteger[] parts = whole(weights);
        BigInteger all = IntStream.range(0, parts.length).mapToObj(i -> parts[i]).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            return fen(amount, weights.stream().map(each -> BigDecimal.ONE).toList());
        }
        long[] fen = new long[parts.length];
        BigInteger[] remainders = new BigInteger[parts.length];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] divided = BigInteger.valueOf(amount).multiply(parts[i]).divideAndRemainder(all);
            fen[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
            left -= fen[i];
        }
        List<Integer> order = IntStream.range(0, parts.length).boxed().sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed()).toList();
        for (int i = 0; i < left; i++) {
            fen[order.get(i)]++;
        }
        return fen;
    }

    private static BigInteger[] whole(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream().map(each -> each.setScale(Math.max(0, scale)).unscaledValue()).toArray(BigInteger[]::new);
    }
}
