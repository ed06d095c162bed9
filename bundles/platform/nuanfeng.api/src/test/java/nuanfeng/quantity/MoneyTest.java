// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void yuanAreShownWithTwoDecimals() {
        assertEquals("131.20", new Money(13120).toString());
        assertEquals("0.00", Money.ZERO.toString());
        assertEquals("-0.05", new Money(-5).toString());
        assertEquals("92233720368547758.07", new Money(Long.MAX_VALUE).toString());
    }

    @Test
    void sumsAreExactOrRefused() {
        assertEquals(new Money(3), new Money(1).plus(new Money(2)));
        assertEquals(new Money(-1), new Money(1).minus(new Money(2)));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MIN_VALUE).minus(new Money(1)));
    }

    @Test
    void moneyIsAQuantityOfYuan() {
        assertEquals(Quantity.parse("131.2"), new Money(13120).toQuantity());
        assertEquals(new Money(Long.MIN_VALUE), new Money(Long.MIN_VALUE).toQuantity().toMoney(Rounding.parse("HALF_UP 2")));
        assertTrue(new Money(1).compareTo(new Money(2)) < 0);
    }
}
