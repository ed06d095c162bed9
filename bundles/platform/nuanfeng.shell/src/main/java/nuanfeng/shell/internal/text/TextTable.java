// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headings, in columns that stay aligned when Chinese and Latin are mixed. A column without content is left out; a
 * long cell, or one of several lines, goes on below itself.
 */
public final class TextTable {

    private static final String GAP = "  ";

    private static final int WIDEST = 60;

    /** Row → cell → lines. */
    private final List<List<List<String>>> rows = new ArrayList<>();

    private TextTable(List<String> headings) {
        rows.add(headings.stream().map(List::of).toList());
    }

    /** @param headings as they are shown */
    public static TextTable headed(List<String> headings) {
        return new TextTable(headings);
    }

    /** @param cells one for each heading */
    public TextTable row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("%s cells for %s headings".formatted(cells.length, rows.get(0).size()));
        }
        rows.add(Arrays.stream(cells).map(cell -> DisplayWidth.wrap(cell, WIDEST)).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The headings first, each line begun with {@code indent}; no blanks at the end of a line. */
    public List<String> lines(String indent) {
        int[] widths = new int[rows.get(0).size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(i);
        }
        List<String> lines = new ArrayList<>();
        for (List<List<String>> row : rows) {
            int height = row.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                lines.add(indent + line(row, line, widths));
            }
        }
        return lines;
    }

    public List<String> lines() {
        return lines("");
    }

    /** 0 for a column without content. */
    private int width(int column) {
        boolean hasContent = rows.stream().skip(1).anyMatch(row -> !row.get(column).equals(List.of("")));
        return hasContent ? rows.stream().flatMap(row -> row.get(column).stream()).mapToInt(DisplayWidth::of).max().orElse(0) : 0;
    }

    private static String line(List<List<String>> row, int line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                List<String> cell = row.get(i);
                text.append(DisplayWidth.pad(line < cell.size() ? cell.get(line) : "", widths[i])).append(GAP);
            }
        }
        return text.toString().stripTrailing();
    }
}
