// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.util.List;

/**
 * One row of a sheet, as it stands in the file.
 *
 * @param sheet its name; empty in a file that has no sheets
 * @param number counted from 1, blank rows counted as well: what a spreadsheet shows at the left
 * @param cells from the first column on, without blank ones at the end
 */
public record SheetRow(String sheet, int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** @param column counted from 0; blank beyond the last one */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    public CellAddress address(int column) {
        return new CellAddress(sheet, number, column);
    }
}
