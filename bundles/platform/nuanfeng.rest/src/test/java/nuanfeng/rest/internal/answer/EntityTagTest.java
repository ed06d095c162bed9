// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntityTagTest {

    @Test
    void everyIngredientCountsAndNoneRunsIntoTheNext() {
        String tag = EntityTag.of("a", "bc").toString();

        assertEquals(tag, EntityTag.of("a", "bc").toString());
        assertNotEquals(tag, EntityTag.of("ab", "c").toString());
        assertNotEquals(tag, EntityTag.of("a", "bc", "").toString());
    }

    @Test
    void itIsFoundAmongOthersWeakOrStrong() {
        EntityTag tag = EntityTag.of("x");

        assertTrue(tag.isAmong(tag.toString()));
        assertTrue(tag.isAmong("\"a\" , W/" + tag));
        assertTrue(tag.isAmong("*"));
        assertFalse(tag.isAmong(null));
        assertFalse(tag.isAmong("\"a\""));
        assertFalse(tag.isAmong(""));
    }
}
