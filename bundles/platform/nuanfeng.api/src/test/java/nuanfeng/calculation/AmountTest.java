// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nuanfeng.policy.Modality;
import nuanfeng.quantity.Money;

class AmountTest {

    private static final Outcome.Amount AMOUNT = Outcome.Amount.of("employer", new Money(70_00), "person", new Money(30_00), Modality.MUST);

    @Test
    void whatTwoBearAddsUpToTheAmount() {
        assertEquals(new Money(100_00), AMOUNT.amount());
        assertEquals(new Money(30_00), AMOUNT.parts().get("person"));
        assertNull(AMOUNT.parts().get("state"));
        assertEquals(List.of("employer", "person"), List.copyOf(AMOUNT.parts().keySet()));
    }

    @Test
    void itIsEqualToTheSameAmountOfAnyMap() {
        Map<String, Money> parts = Map.of("person", new Money(30_00), "employer", new Money(70_00));

        assertEquals(new Outcome.Amount(new Money(100_00), parts, Modality.MUST), AMOUNT);
        assertEquals(new Outcome.Amount(new Money(100_00), parts, Modality.MUST).hashCode(), AMOUNT.hashCode());
    }

    @Test
    void partsCannotBeChangedAfterwards() {
        Map<String, Money> parts = new HashMap<>(Map.of("employer", new Money(1)));
        Outcome.Amount amount = new Outcome.Amount(new Money(1), parts, Modality.MUST);
        parts.clear();

        assertEquals(new Money(1), amount.parts().get("employer"));
        assertThrows(UnsupportedOperationException.class, () -> AMOUNT.parts().put("person", Money.ZERO));
        assertThrows(UnsupportedOperationException.class, () -> AMOUNT.parts().clear());
        assertThrows(IllegalArgumentException.class, () -> Outcome.Amount.of("a", Money.ZERO, "a", Money.ZERO, Modality.MUST));
    }
}
