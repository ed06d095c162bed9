// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Optional;

/**
 * A cell of a filled form.
 *
 * @param value a text, a number, a day, a month, a flag; empty where there is none, which is not nought
 * @param shown as it is printed, unmasked
 * @param reason why it is empty or not shown: {@code not-configured}, {@code not-reported}, {@code suppressed}, {@code no-base}; else empty
 * @param from what it was made of: {@code B2@450802}, {@code due} of the last line, {@code insurance-enrolment#7}, {@code fact:rate}
 */
public record FilledCell(Optional<Object> value, String shown, String reason, List<String> from) {

    public static final FilledCell EMPTY = new FilledCell(Optional.empty(), "", "", List.of());

    public FilledCell {
        from = List.copyOf(from);
    }

    public static FilledCell empty(String reason, String shown) {
        return new FilledCell(Optional.empty(), shown, reason, List.of());
    }
}
