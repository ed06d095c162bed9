// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction the slow way, written without looking at {@link Quantity}: what that one must always agree with. */
record Fraction(BigInteger top, BigInteger bottom) {

    Fraction {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("zero below");
        }
        BigInteger divisor = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(divisor);
        bottom = bottom.divide(divisor);
    }

    static Fraction of(long top, long bottom) {
        return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    /** The number times 10^decimals as an integer, rounded by the definition of each mode. */
    BigInteger scaled(RoundingMode mode, int decimals) {
        BigInteger above = top.multiply(BigInteger.TEN.pow(decimals));
        BigInteger[] parts = above.abs().divideAndRemainder(bottom);
        int half = parts[1].shiftLeft(1).compareTo(bottom);
        boolean negative = top.signum() < 0;
        boolean away = parts[1].signum() != 0 && switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> !negative;
            case FLOOR -> negative;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || half == 0 && parts[0].testBit(0);
            case UNNECESSARY -> throw new ArithmeticException();
        };
        BigInteger size = away ? parts[0].add(BigInteger.ONE) : parts[0];
        return negative ? size.negate() : size;
    }
}
