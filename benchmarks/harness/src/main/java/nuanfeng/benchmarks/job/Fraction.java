// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact ratio with a positive denominator. Slow and simple: it is the judge, not a contender. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(long divisor) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    Fraction minus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction max(Fraction other) {
        return minus(other).numerator.signum() >= 0 ? this : other;
    }

    Fraction min(Fraction other) {
        return minus(other).numerator.signum() <= 0 ? this : other;
    }

    /** The nearest whole number, a tie away from zero. Only for ratios that are not negative. */
    long halfUp() {
        return numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1)).longValueExact();
    }
}
