// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import java.util.Optional;

/**
 * A cell as it leaves the house: what is hidden from its reader is not in it.
 *
 * @param value a {@link java.math.BigDecimal} (a share as a fraction of one), a {@link java.time.LocalDate}, a text; empty where there is none
 * @param shown as it is printed
 * @param reason why it is empty; may be empty
 */
public record PrintedCell(Optional<Object> value, String shown, String reason) {

    public static final PrintedCell EMPTY = new PrintedCell(Optional.empty(), "", "");

    public static PrintedCell text(String text) {
        return text.isEmpty() ? EMPTY : new PrintedCell(Optional.of(text), text, "");
    }
}
