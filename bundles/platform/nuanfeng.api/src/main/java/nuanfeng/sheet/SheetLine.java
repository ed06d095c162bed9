// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import java.util.List;

/** A line of a printed form. @param cells one for each column, in their order */
public record SheetLine(List<PrintedCell> cells) {

    public SheetLine {
        cells = List.copyOf(cells);
    }
}
