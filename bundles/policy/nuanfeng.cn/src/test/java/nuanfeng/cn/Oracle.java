// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The premium once more, with nothing but big integers: written from the catalogue, not from the rule. */
final class Oracle {

    /** A fraction as it came; never reduced. */
    record Ratio(BigInteger top, BigInteger bottom) {

        private static final Map<String, Ratio> READ = new HashMap<>();

        static Ratio of(String decimal) {
            return READ.computeIfAbsent(decimal, Ratio::read);
        }

        /** Reads {@code 0.004} by its digits. */
        private static Ratio read(String decimal) {
            int point = decimal.indexOf('.');
            String digits = decimal.replace(".", "");
            return new Ratio(new BigInteger(digits), BigInteger.TEN.pow(point < 0 ? 0 : decimal.length() - point - 1));
        }

        Ratio over(long divisor) {
            return new Ratio(top, bottom.multiply(BigInteger.valueOf(divisor)));
        }
    }

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final OracleMonth month;
    private final BigInteger rateTop;
    private final BigInteger rateBottom;

    /** @param floatAndCut floating factor and phased cut */
    Oracle(OracleMonth month, Ratio[] floatAndCut) {
        Ratio factor = floatAndCut[0];
        Ratio cut = floatAndCut[1];
        this.month = month;
        this.rateTop = month.rate().top().multiply(factor.top()).multiply(cut.bottom().subtract(cut.top()));
        this.rateBottom = month.rate().bottom().multiply(factor.bottom()).multiply(cut.bottom());
    }

    /** @param top of the base in yuan; with {@code bottom} a fraction */
    long premium(BigInteger top, BigInteger bottom) {
        return fen(top.multiply(rateTop), bottom.multiply(rateBottom)).longValueExact();
    }

    long averages(long heads) {
        BigInteger top = month.average().top().multiply(month.multiplier().top());
        BigInteger bottom = month.average().bottom().multiply(month.multiplier().bottom());
        if (month.limited()) {
            BigInteger[] clamped = clamped(top, bottom);
            top = clamped[0];
            bottom = clamped[1];
        }
        return month.perPerson() ? premium(top, bottom) * heads : premium(top.multiply(BigInteger.valueOf(heads)), bottom);
    }

    long wages(List<Long> fen) {
        long perPerson = 0;
        BigInteger sumTop = BigInteger.ZERO;
        BigInteger sumBottom = BigInteger.ONE;
        for (long each : fen) {
            BigInteger[] base = {BigInteger.valueOf(each), HUNDRED};
            if (month.limited()) {
                base = clamped(base[0], base[1]);
            }
            perPerson += premium(base[0], base[1]);
            sumTop = sumTop.multiply(base[1]).add(base[0].multiply(sumBottom));
            sumBottom = sumBottom.multiply(base[1]);
        }
        return month.perPerson() ? perPerson : premium(sumTop, sumBottom);
    }

    /** From 60 % to 300 % of the average. */
    private BigInteger[] clamped(BigInteger top, BigInteger bottom) {
        BigInteger averageTop = month.average().top();
        BigInteger averageBottom = month.average().bottom();
        BigInteger tenfold = top.multiply(averageBottom).multiply(BigInteger.TEN);
        BigInteger average = averageTop.multiply(bottom);
        if (tenfold.compareTo(average.multiply(BigInteger.valueOf(6))) < 0) {
            return new BigInteger[] {averageTop.multiply(BigInteger.valueOf(6)), averageBottom.multiply(BigInteger.TEN)};
        }
        return tenfold.compareTo(average.multiply(BigInteger.valueOf(30))) > 0
                ? new BigInteger[] {averageTop.multiply(BigInteger.valueOf(3)), averageBottom} : new BigInteger[] {top, bottom};
    }

    /** Nothing here is negative, so four modes are told apart by what is left over. */
    private BigInteger fen(BigInteger top, BigInteger bottom) {
        BigInteger unit = HUNDRED.divide(BigInteger.TEN.pow(2 - month.decimals()));
        BigInteger[] parts = top.multiply(unit).divideAndRemainder(bottom);
        int half = parts[1].shiftLeft(1).compareTo(bottom);
        boolean up = switch (month.mode()) {
            case "HALF_UP" -> half >= 0;
            case "HALF_EVEN" -> half > 0 || half == 0 && parts[0].testBit(0);
            case "UP" -> parts[1].signum() > 0;
            default -> false;
        };
        return (up ? parts[0].add(BigInteger.ONE) : parts[0]).multiply(HUNDRED.divide(unit));
    }
}
