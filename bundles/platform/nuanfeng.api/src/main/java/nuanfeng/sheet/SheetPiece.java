// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import nuanfeng.form.FormHeading.Align;

/**
 * A text above or below the table.
 *
 * @param from the column that it begins at, from 0 @param across over so many columns, 1 at least
 */
public record SheetPiece(String text, int from, int across, Align align) {
}
