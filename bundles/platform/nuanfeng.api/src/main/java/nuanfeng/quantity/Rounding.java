// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.math.RoundingMode;

/**
 * A named rounding: mode and number of decimals, written {@code HALF_UP 2}.
 *
 * @param mode how a digit is dropped; never {@link RoundingMode#UNNECESSARY}
 * @param decimals digits kept after the decimal point, 0 to 18
 */
public record Rounding(RoundingMode mode, int decimals) {

    private static final int MOST_DECIMALS = 18;

    public Rounding {
        if (mode == RoundingMode.UNNECESSARY || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Not a rounding: %s %s".formatted(mode, decimals));
        }
    }

    /** Reads {@code HALF_UP 2}. @throws IllegalArgumentException when the text is anything else */
    public static Rounding parse(String text) {
        String[] words = text.trim().split("\\s+");
        if (words.length != 2 || !words[1].matches("\\d{1,2}")) {
            throw new IllegalArgumentException("Not a rounding: '%s'; write for instance HALF_UP 2".formatted(text));
        }
        return new Rounding(RoundingMode.valueOf(words[0]), Integer.parseInt(words[1]));
    }

    @Override
    public String toString() {
        return mode + " " + decimals;
    }
}
