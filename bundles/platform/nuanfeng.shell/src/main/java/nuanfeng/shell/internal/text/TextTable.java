// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, in columns that stay aligned when Chinese and Latin are mixed. A column without content is left out. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** @param cells one for each heading */
    TextTable row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("%d cells for %d headings".formatted(cells.length, rows.get(0).size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** One line for each row, the headings first, each begun with {@code indent}; no blanks at the end of a line. */
    List<String> lines(String indent) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < columns; i++) {
                if (widths[i] > 0) {
                    line.append(DisplayWidth.pad(row.get(i), Math.max(widths[i], DisplayWidth.of(rows.get(0).get(i)))))
                            .append(GAP);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    List<String> lines() {
        return lines("");
    }
}
