// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = Phrases.beside(PhrasesTest.class);

    @Test
    void argumentsAreWrittenAsEachLanguageDoes() {
        assertEquals(Text.of("自2022年7月1日起，甲、乙", "From 2022-07-01: A, B"), phrases.say("from", LocalDate.of(2022, 7, 1),
                List.of(Text.of("甲", "A"), Text.of("乙", "B"))));
        assertEquals(Text.of("自2022年7月起，", "From 2022-07: "), phrases.say("from", YearMonth.of(2022, 7), Optional.empty()));
    }

    @Test
    void theOrderIsThatOfTheLanguage() {
        assertEquals(Text.of("乙在甲之前", "A comes after B"), phrases.say("order", Text.of("甲", "A"), Text.of("乙", "B")));
    }

    @Test
    void whatIsNotThereIsAMistakeOfTheProgrammer() {
        assertThrows(IllegalArgumentException.class, () -> phrases.say("nothing"));
        assertEquals(Optional.empty(), phrases.find("nothing"));
        assertThrows(IllegalStateException.class, () -> Phrases.beside(String.class));
    }
}
