// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @Test
    void aRoundingIsReadAndWrittenAlike() {
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                assertEquals(new Rounding(mode, 2), Rounding.parse(new Rounding(mode, 2).toString()));
            }
        }
        assertEquals(new Rounding(RoundingMode.HALF_UP, 2), Rounding.parse("  HALF_UP   2 "));
        assertEquals(18, Rounding.parse("FLOOR 18").decimals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HALF_UP", "2", "HALF_UP -1", "HALF_UP 19", "HALF_UP 2 2", "half_up 2", "UNNECESSARY 2", "HALF_UP two",
            "HALF_UP ２", "NEAREST 2"})
    void anythingElseIsNoRounding(String text) {
        assertThrows(IllegalArgumentException.class, () -> Rounding.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 0.125, 0.13", "HALF_UP, -0.125, -0.13", "HALF_DOWN, 0.125, 0.12", "HALF_DOWN, -0.125, -0.12",
            "HALF_EVEN, 0.125, 0.12", "HALF_EVEN, 0.135, 0.14", "HALF_EVEN, -0.125, -0.12", "HALF_EVEN, -0.135, -0.14", "UP, 0.121, 0.13",
            "UP, -0.121, -0.13", "DOWN, 0.129, 0.12", "DOWN, -0.129, -0.12", "CEILING, 0.121, 0.13", "CEILING, -0.129, -0.12",
            "FLOOR, 0.129, 0.12", "FLOOR, -0.121, -0.13", "HALF_UP, 0.12, 0.12", "UP, -0.12, -0.12"})
    void everyModeOnBothSidesOfZero(String mode, String value, String rounded) {
        Rounding rounding = Rounding.parse(mode + " 2");
        assertEquals(rounded, Quantity.parse(value).rounded(rounding).toString());
        assertEquals(rounded, Quantity.parse(value).toMoney(rounding).toString());
    }
}
