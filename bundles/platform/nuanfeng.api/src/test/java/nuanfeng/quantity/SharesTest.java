// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void theLargestRemaindersGetAFenAndOfEqualOnesTheEarlier() {
        assertEquals("[1506.55, 1129.91, 1506.54]", Shares.of(new Money(414300), Stream.of(40, 30, 40).map(Quantity::of).toList()).toString());
    }

    @Test
    void theyAreTheWholeAndNoneIsAFenAwayFromItsExactPart() {
        Random random = new Random(16);
        for (int i = 0; i < 2_000; i++) {
            Money whole = new Money(random.nextInt(10_000_000));
            List<Quantity> weights = random.ints(1 + random.nextInt(20), 0, 1000).mapToObj(each -> Quantity.of(each + 1L)).toList();
            Quantity sum = weights.stream().reduce(Quantity.ZERO, Quantity::plus);
            List<Money> parts = Shares.of(whole, weights);
            assertEquals(whole, parts.stream().reduce(Money.ZERO, Money::plus));
            for (int each = 0; each < parts.size(); each++) {
                Quantity off = parts.get(each).toQuantity().minus(whole.toQuantity().times(weights.get(each)).dividedBy(sum)).times(100);
                assertTrue(off.compareTo(Quantity.ONE) < 0 && off.compareTo(Quantity.of(-1)) > 0, off.toString());
            }
        }
    }

    @Test
    void nothingIsSharedByNothing() {
        assertThrows(IllegalArgumentException.class, () -> Shares.of(new Money(1), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(new Money(1), List.of(Quantity.ZERO)));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(new Money(1), List.of(Quantity.ONE, Quantity.of(-1))));
    }
}
