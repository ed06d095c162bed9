// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number: a ratio of two integers. Nothing is rounded by arithmetic, so ÷12 and ÷21.75 stay what they are until a
 * named {@link Rounding}. Small ratios are kept in two {@code long}s and are not reduced; larger ones in {@link BigInteger}s.
 * Two quantities are equal when their values are. Arithmetic throws {@link ArithmeticException} where the numbers would become
 * absurdly long.
 */
public final class Quantity implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0, 1);
    public static final Quantity ONE = new Quantity(1, 1);

    private static final long[] POWERS_OF_TEN = powersOfTen();
    private static final int MOST_DIGITS = 60;
    /** Far beyond any amount; what grows further is a loop that multiplies. */
    private static final int MOST_BITS = 16_384;
    private static final int SHOWN_DECIMALS = 12;

    private final long numerator;
    private final long denominator;
    /** Only when the ratio does not fit two longs; then numerator and denominator are 0. One field, for there are many small ratios. */
    private final Big big;

    private Quantity(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Quantity(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = new Big(numerator, denominator);
    }

    public static Quantity of(long value) {
        return new Quantity(value, 1);
    }

    /** {@code unscaled} × 10<sup>−decimals</sup>. */
    public static Quantity ofDecimal(long unscaled, int decimals) {
        return decimals >= 0 && decimals < POWERS_OF_TEN.length ? new Quantity(unscaled, POWERS_OF_TEN[decimals])
                : of(BigDecimal.valueOf(unscaled, decimals));
    }

    /** @throws ArithmeticException when the denominator is 0 */
    public static Quantity ofRatio(long numerator, long denominator) {
        if (denominator <= 0) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return new Quantity(numerator, denominator);
    }

    /** @throws IllegalArgumentException when the number has more than 60 digits before or after its point */
    public static Quantity of(BigDecimal value) {
        int scale = value.scale();
        if (Math.abs((long) scale) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("A number of more than %s digits".formatted(MOST_DIGITS));
        }
        return exact(value);
    }

    /**
     * Reads a plain decimal: {@code 0.10}, {@code -3}, {@code 70015}. No exponent, no sign {@code +}, at most 60 digits.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Quantity parse(String text) {
        if (text.length() > MOST_DIGITS + 2 || !isPlainDecimal(text)) {
            throw new IllegalArgumentException("Not a plain decimal number: '%s'".formatted(
                    text.length() > MOST_DIGITS ? text.substring(0, MOST_DIGITS) + "…" : text));
        }
        return of(new BigDecimal(text));
    }

    public Quantity plus(Quantity other) {
        if (denominator == other.denominator && denominator != 0) {
            long sum = numerator + other.numerator;
            if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                return new Quantity(sum, denominator);
            }
        } else if (isCommon(other)) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            long sum = left + right;
            if (((left ^ sum) & (right ^ sum)) >= 0) {
                return new Quantity(sum, denominator * other.denominator);
            }
        }
        return of(top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Quantity minus(Quantity other) {
        if (isCommon(other)) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            long difference = left - right;
            if (((left ^ right) & (left ^ difference)) >= 0) {
                return new Quantity(difference, denominator * other.denominator);
            }
        }
        return plus(other.negated());
    }

    public Quantity negated() {
        return denominator != 0 && numerator != Long.MIN_VALUE ? new Quantity(-numerator, denominator)
                : of(top().negate(), bottom());
    }

    public Quantity times(Quantity other) {
        long below = denominator * other.denominator;
        if (below != 0 && (areShort(other) || fits(numerator, other.numerator) && fits(denominator, other.denominator))) {
            return new Quantity(numerator * other.numerator, below);
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    public Quantity times(long factor) {
        return times(of(factor));
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Quantity dividedBy(Quantity other) {
        if (other.denominator != 0 && other.numerator > 0) {
            return times(new Quantity(other.denominator, other.numerator));
        }
        return of(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /** The one place where digits are dropped. */
    public Quantity rounded(Rounding rounding) {
        int decimals = rounding.decimals();
        boolean nothingToDrop = denominator != 0 && decimals < POWERS_OF_TEN.length && POWERS_OF_TEN[decimals] % denominator == 0;
        return nothingToDrop ? this : exact(decimal(rounding));
    }

    /**
     * Rounds to fen with the named rounding.
     *
     * @throws ArithmeticException when the amount does not fit 64 bits of fen, or the rounding keeps more than two decimals
     *         and the result is no whole number of fen
     */
    public Money toMoney(Rounding rounding) {
        if (denominator != 0 && rounding.decimals() == 2 && rounding.mode() == RoundingMode.HALF_UP && numerator >= 0) {
            if (fits(numerator, 100)) {
                long hundredfold = numerator * 100;
                long whole = hundredfold / denominator;
                long rest = hundredfold - whole * denominator;
                // One more where the rest is half or more: a coin toss, so it is computed and not branched on.
                return new Money(whole + (denominator - rest - rest - 1 >>> Long.SIZE - 1));
            }
        }
        return new Money(decimal(rounding).setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    /** The whole number this is. @throws ArithmeticException when it is not one or does not fit */
    public long toLongExact() {
        if (!isWhole()) {
            throw new ArithmeticException(this + " is not a whole number");
        }
        return denominator != 0 ? numerator / denominator : big.numerator.divide(big.denominator).longValueExact();
    }

    public boolean isWhole() {
        return denominator == 1 || (denominator != 0 ? numerator % denominator == 0
                : big.numerator.mod(big.denominator).signum() == 0);
    }

    /** How long the numbers are that make it, together; 0 for the small ones of which nearly every answer is made. */
    public int bits() {
        return denominator != 0 ? 0 : big.numerator.bitLength() + big.denominator.bitLength();
    }

    public int signum() {
        return denominator != 0 ? Long.signum(numerator) : big.numerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether this lies inside two bounds, both included. */
    public boolean isBetween(Quantity least, Quantity most) {
        if (least == ZERO && most.denominator == 1 && fits(most.numerator, denominator) && denominator != 0) {
            return numerator >= 0 && numerator <= most.numerator * denominator;
        }
        return compareTo(least) >= 0 && compareTo(most) <= 0;
    }

    /** Whether a finite decimal says this number exactly. */
    public boolean isDecimal() {
        BigInteger rest = bottom().divide(top().gcd(bottom()));
        rest = rest.shiftRight(rest.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }

    /** A decimal with at least {@code decimals} digits after the point; exact when {@link #isDecimal()}, else cut to 12 decimals. */
    public String toPlainString(int decimals) {
        for (int places = 0; places < POWERS_OF_TEN.length; places++) {
            if (denominator == POWERS_OF_TEN[places]) {
                return toPlainString(numerator, places, decimals);
            }
        }
        BigDecimal value = isDecimal() ? new BigDecimal(top()).divide(new BigDecimal(bottom()))
                : new BigDecimal(top()).divide(new BigDecimal(bottom()), SHOWN_DECIMALS, RoundingMode.HALF_EVEN);
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (value.scale() < decimals ? value.setScale(decimals) : value).toPlainString();
    }

    /** What nearly every number of an answer is: a decimal that needs no division to be written. */
    private static String toPlainString(long unscaled, int places, int decimals) {
        long digits = unscaled;
        int left = unscaled == 0 ? 0 : places;
        while (left > 0 && digits % 10 == 0) {
            digits /= 10;
            left--;
        }
        BigDecimal value = BigDecimal.valueOf(digits, left);
        return (left < decimals ? value.setScale(decimals) : value).toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        if (denominator == other.denominator && denominator != 0) {
            return Long.compare(numerator, other.numerator);
        }
        if (denominator != 0 && other.denominator != 0
                && (areShort(other) || fits(numerator, other.denominator) && fits(other.numerator, denominator))) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && isSame(quantity);
    }

    @Override
    public int hashCode() {
        if (denominator == 0) {
            return big.hashCode();
        }
        if (denominator == 1) {
            return 31 * Long.hashCode(numerator) + 1;
        }
        long divisor = divisor();
        return 31 * Long.hashCode(numerator / divisor) + Long.hashCode(denominator / divisor);
    }

    private boolean isSame(Quantity other) {
        return denominator != 0 && other.denominator != 0 && areShort(other)
                ? numerator * other.denominator == other.numerator * denominator : compareTo(other) == 0;
    }

    /** The greatest number that divides both, for a small ratio. */
    private long divisor() {
        long rest = denominator;
        long next = numerator % denominator;
        while (next != 0) {
            long last = rest % next;
            rest = next;
            next = last;
        }
        return Math.abs(rest);
    }

    /** The shortest plain decimal: {@code 0.004}; 12 decimals when there is no finite one. */
    @Override
    public String toString() {
        return toPlainString(0);
    }

    private BigDecimal decimal(Rounding rounding) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), rounding.decimals(), rounding.mode());
    }

    private BigInteger top() {
        return denominator != 0 ? BigInteger.valueOf(numerator) : big.numerator;
    }

    private BigInteger bottom() {
        return denominator != 0 ? BigInteger.valueOf(denominator) : big.denominator;
    }

    private static Quantity exact(BigDecimal value) {
        int scale = value.scale();
        if (scale >= 0 && scale < POWERS_OF_TEN.length && value.unscaledValue().bitLength() < Long.SIZE) {
            return new Quantity(value.unscaledValue().longValue(), POWERS_OF_TEN[scale]);
        }
        return scale >= 0 ? of(value.unscaledValue(), BigInteger.TEN.pow(scale))
                : of(value.toBigIntegerExact(), BigInteger.ONE);
    }

    private static Quantity of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Division by zero");
        }
        if (numerator.bitLength() > MOST_BITS || denominator.bitLength() > MOST_BITS) {
            throw new ArithmeticException("A ratio of numbers of more than %s bits".formatted(MOST_BITS));
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger above = denominator.signum() < 0 ? numerator.negate().divide(divisor) : numerator.divide(divisor);
        BigInteger below = denominator.abs().divide(divisor);
        return above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE
                ? new Quantity(above.longValue(), below.longValue()) : new Quantity(above, below);
    }

    /** Whether both, on their common denominator, still are small ratios. */
    private boolean isCommon(Quantity other) {
        return denominator != 0 && other.denominator != 0 && (areShort(other) || fits(numerator, other.denominator)
                && fits(other.numerator, denominator) && fits(denominator, other.denominator));
    }

    /** Whether nothing in both is negative or needs more than 31 bits, so that every product fits without looking. */
    private boolean areShort(Quantity other) {
        return (numerator | denominator | other.numerator | other.denominator) >>> Integer.SIZE - 1 == 0;
    }

    /** Whether the product is right in a long. */
    private static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == a * b >> (Long.SIZE - 1);
    }

    private static boolean isPlainDecimal(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > at && point != at && point != text.length() - 1;
    }

    private record Big(BigInteger numerator, BigInteger denominator) {
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MathContext.DECIMAL64.getPrecision() + 2];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
