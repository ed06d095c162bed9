// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import nuanfeng.form.FormColumn;

/**
 * A column of a printed form.
 *
 * @param group what stands above it and its neighbours; empty: nothing
 * @param title with its unit, and with the mark of a column that no document states
 * @param width in characters of half the width of a Chinese one
 * @param decimals of a {@link FormColumn.Type#NUMBER}
 */
public record SheetColumn(String id, String group, String title, FormColumn.Type type, int width, int decimals) {

    /** Whether its cells stand at the right. */
    public boolean isNumber() {
        return type.isNumber();
    }
}
