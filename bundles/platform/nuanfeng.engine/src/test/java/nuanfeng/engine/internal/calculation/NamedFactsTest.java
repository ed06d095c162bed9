// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;

import org.junit.jupiter.api.Test;

class NamedFactsTest {

    private final NamedFacts facts = new NamedFacts(2);

    @Test
    void factsAreFoundByNameAndKeepTheirOrder() {
        facts.put("month", "2022-07");
        facts.put("population", "OUTLET");
        facts.put("headcount", "3");

        assertEquals("OUTLET", facts.get("population"));
        assertEquals(List.of("month", "population", "headcount"), List.copyOf(facts.keySet()));
        assertEquals("headcount", facts.name(2));
        assertEquals("3", facts.value(2));
        assertNull(facts.get("wages"));
        assertFalse(facts.containsKey("wages"));
    }

    @Test
    void aNameThatComesAgainReplacesItsValueWhereItStands() {
        facts.put("month", "2022-07");
        facts.put("headcount", "3");

        assertEquals("2022-07", facts.put(new String("month"), "2022-08"));
        assertEquals(2, facts.size());
        assertEquals("2022-08", facts.value(0));
    }

    @Test
    void namesOfTheSameHashAreTwoFacts() {
        facts.put("Aa", 1);
        facts.put("BB", 2);

        assertEquals(1, facts.get("Aa"));
        assertEquals(2, facts.get("BB"));
    }

    @Test
    void itIsEqualToAnyMapOfTheSameFacts() {
        Map<String, Object> same = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String name = "fact" + random.nextInt(100);
            assertEquals(same.put(name, i), facts.put(name, i));
        }

        assertEquals(same, facts);
        assertEquals(same.hashCode(), facts.hashCode());
        assertTrue(facts.containsKey("fact1"));
    }

    @Test
    void aFactThatIsNotThereIsNotNamed() {
        assertThrows(NullPointerException.class, () -> facts.put("month", null));
        assertThrows(IndexOutOfBoundsException.class, () -> facts.name(0));
        assertThrows(NoSuchElementException.class, () -> facts.entrySet().iterator().next());
    }
}
