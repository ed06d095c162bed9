// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import nuanfeng.policy.Text;

/**
 * A piece of a row above the columns.
 *
 * @param fact whose value stands behind the text: {@code unit}; empty: none
 * @param across so many columns; 0: the rest
 */
public record FormHeading(Text text, String fact, int across, Align align) {

    /** Where it stands. */
    public enum Align {
        LEFT, CENTER, RIGHT
    }
}
