// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the values of a field must keep to.
 *
 * @param least of a number
 * @param most of a number
 * @param pattern a regular expression that a whole text must match
 * @param longest how many characters a text may have
 */
public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<String> pattern, int longest) {

    /** How long a text may be where nothing is said. */
    public static final int USUAL = 2000;

    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), USUAL);
}
