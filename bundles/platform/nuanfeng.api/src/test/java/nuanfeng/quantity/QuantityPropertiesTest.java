// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** Arithmetic agrees with fractions of big integers, on random numbers of every size and on the ends of {@code long}. */
class QuantityPropertiesTest {

    private static final int ROUNDS = 30_000;
    private static final long[] ENDS = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -Integer.MAX_VALUE, -100, -10, -2, -1, 0, 1, 2, 3, 10, 12, 100,
            1L << 31, 1L << 32, 3_037_000_499L, 3_037_000_500L, 1L << 62, 100_000_000_000_000_000L, Long.MAX_VALUE / 100, Long.MAX_VALUE - 1,
            Long.MAX_VALUE};

    private static final Field NUMERATOR = field(Quantity.class, "numerator");
    private static final Field DENOMINATOR = field(Quantity.class, "denominator");
    private static final Field BIG = field(Quantity.class, "big");
    private static final Field BIG_NUMERATOR = field(BIG.getType(), "numerator");
    private static final Field BIG_DENOMINATOR = field(BIG.getType(), "denominator");

    private record Pair(Quantity quantity, Fraction fraction) {
    }

    private final SplittableRandom random = new SplittableRandom(20_220_627);

    @Test
    void theEndsOfLong() {
        for (long a : ENDS) {
            for (long b : ENDS) {
                for (int i = 0; b != 0 && i < ENDS.length; i++) {
                    check(pair(a, b), pair(ENDS[i], end()));
                }
            }
        }
    }

    @Test
    void randomNumbersOfEverySize() {
        for (int i = 0; i < ROUNDS; i++) {
            check(pair(any(), atLeastOne()), pair(any(), atLeastOne()));
        }
    }

    @Test
    void longChainsOfArithmetic() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            Pair value = pair(any(), atLeastOne());
            for (int step = 0; step < 12; step++) {
                Pair other = pair(any(), atLeastOne());
                value = switch (random.nextInt(4)) {
                    case 0 -> new Pair(value.quantity.plus(other.quantity), value.fraction.plus(other.fraction));
                    case 1 -> new Pair(value.quantity.minus(other.quantity), value.fraction.minus(other.fraction));
                    case 2 -> new Pair(value.quantity.times(other.quantity), value.fraction.times(other.fraction));
                    default -> other.fraction.top().signum() == 0 ? other
                            : new Pair(value.quantity.dividedBy(other.quantity), value.fraction.dividedBy(other.fraction));
                };
                same(value.fraction, value.quantity);
            }
        }
    }

    @Test
    void everyRoundingModeByItsDefinition() {
        for (int i = 0; i < ROUNDS; i++) {
            boolean half = random.nextInt(4) == 0;
            Pair value = half ? pair(random.nextLong(-2_000_001, 2_000_001), 200) : pair(any(), atLeastOne());
            round(value, new Rounding(RoundingMode.values()[random.nextInt(7)], half ? 2 : random.nextInt(19)));
        }
    }

    @Test
    void textIsReadBackAsTheSameNumber() {
        for (int i = 0; i < ROUNDS; i++) {
            long unscaled = any();
            int decimals = random.nextInt(0, 30);
            Quantity value = Quantity.ofDecimal(unscaled, decimals);
            assertEquals(value, Quantity.parse(value.toString()));
            assertEquals(value, Quantity.parse(BigDecimal.valueOf(unscaled, decimals).toPlainString()));
            assertEquals(value, Quantity.of(BigDecimal.valueOf(unscaled, decimals)));
            same(new Fraction(BigInteger.valueOf(unscaled), BigInteger.TEN.pow(decimals)), value);
            BigDecimal exact = unscaled == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(unscaled, decimals).stripTrailingZeros();
            int least = random.nextInt(4);
            assertEquals(exact.setScale(Math.max(exact.scale(), least)).toPlainString(), value.toPlainString(least));
        }
    }

    private void check(Pair left, Pair right) {
        same(left.fraction.plus(right.fraction), left.quantity.plus(right.quantity));
        same(left.fraction.minus(right.fraction), left.quantity.minus(right.quantity));
        same(left.fraction.times(right.fraction), left.quantity.times(right.quantity));
        same(new Fraction(left.fraction.top().negate(), left.fraction.bottom()), left.quantity.negated());
        if (right.fraction.top().signum() == 0) {
            assertThrows(ArithmeticException.class, () -> left.quantity.dividedBy(right.quantity));
        } else {
            same(left.fraction.dividedBy(right.fraction), left.quantity.dividedBy(right.quantity));
        }
        int order = left.fraction.compareTo(right.fraction);
        assertEquals(order, Integer.signum(left.quantity.compareTo(right.quantity)));
        assertEquals(order == 0, left.quantity.equals(right.quantity));
        assertTrue(order != 0 || left.quantity.hashCode() == right.quantity.hashCode());
        same((order <= 0 ? left : right).fraction, left.quantity.min(right.quantity));
        same((order >= 0 ? left : right).fraction, left.quantity.max(right.quantity));
        assertEquals(left.fraction.top().signum(), left.quantity.signum());
        assertEquals(order <= 0 && left.fraction.top().signum() >= 0, left.quantity.isBetween(Quantity.ZERO, right.quantity));
        assertEquals(order >= 0, left.quantity.isBetween(right.quantity, left.quantity));
    }

    private static void round(Pair value, Rounding rounding) {
        BigInteger expected = value.fraction.scaled(rounding.mode(), rounding.decimals());
        same(new Fraction(expected, BigInteger.TEN.pow(rounding.decimals())), value.quantity.rounded(rounding));
        if (rounding.decimals() <= 2) {
            BigInteger fen = expected.multiply(BigInteger.TEN.pow(2 - rounding.decimals()));
            if (fen.bitLength() < Long.SIZE) {
                assertEquals(fen.longValue(), value.quantity.toMoney(rounding).fen());
            } else {
                assertThrows(ArithmeticException.class, () -> value.quantity.toMoney(rounding));
            }
        }
    }

    private static Pair pair(long top, long bottom) {
        return new Pair(Quantity.ofRatio(top, bottom), Fraction.of(top, bottom));
    }

    private long any() {
        return random.nextInt(20) == 0 ? ENDS[random.nextInt(ENDS.length)] : random.nextLong() >> random.nextInt(64);
    }

    private long end() {
        long value = ENDS[random.nextInt(ENDS.length)];
        return value == 0 ? 1 : value;
    }

    private long atLeastOne() {
        long value = any();
        return value == 0 ? 1 : value;
    }

    /** Looks inside, so that no method under test vouches for another one. */
    private static void same(Fraction expected, Quantity got) {
        try {
            long denominator = DENOMINATOR.getLong(got);
            BigInteger top = denominator == 0 ? (BigInteger) BIG_NUMERATOR.get(BIG.get(got)) : BigInteger.valueOf(NUMERATOR.getLong(got));
            BigInteger bottom = denominator == 0 ? (BigInteger) BIG_DENOMINATOR.get(BIG.get(got)) : BigInteger.valueOf(denominator);
            assertTrue(bottom.signum() > 0);
            assertEquals(expected, new Fraction(top, bottom));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
