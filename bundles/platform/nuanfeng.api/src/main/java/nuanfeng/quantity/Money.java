// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.math.BigDecimal;

/**
 * Yuan, exact to the fen. It is what a named rounding step leaves of a {@link Quantity}.
 *
 * @param fen the amount in hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_DECIMALS = 2;

    /** @throws ArithmeticException when the sum does not fit 64 bits of fen */
    public Money plus(Money other) {
        return other.fen == 0 ? this : new Money(Math.addExact(fen, other.fen));
    }

    /** @throws ArithmeticException when the difference does not fit 64 bits of fen */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Quantity toQuantity() {
        return Quantity.ofDecimal(fen, FEN_DECIMALS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals: {@code 131.20}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, FEN_DECIMALS).toPlainString();
    }
}
