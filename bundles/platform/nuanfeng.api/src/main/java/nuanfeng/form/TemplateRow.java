// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;

/** A row of a drawn template. @param number from 1 @param height in points; empty: as high as it has to be */
public record TemplateRow(int number, String height, List<TemplateCell> cells) {

    public TemplateRow {
        cells = List.copyOf(cells);
    }
}
