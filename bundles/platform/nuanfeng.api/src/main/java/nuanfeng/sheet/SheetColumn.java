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
 * @param tells whether it tells lines apart: it stands again beside each part of a table that is too wide for its paper
 */
public record SheetColumn(String id, String group, String title, FormColumn.Type type, int width, int decimals, boolean tells) {

    /** One of many that do not tell lines apart. */
    public SheetColumn(String id, String group, String title, FormColumn.Type type, int width, int decimals) {
        this(id, group, title, type, width, decimals, false);
    }

    /** Whether its cells stand at the right. */
    public boolean isNumber() {
        return type.isNumber();
    }
}
