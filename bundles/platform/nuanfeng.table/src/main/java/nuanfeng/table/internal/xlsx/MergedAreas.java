// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.table.CellAddress;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;

/**
 * The merged areas of a sheet. They stand behind its rows, so the sheet is run through once for them before it is read; then every cell of an area says
 * what its first one says.
 */
final class MergedAreas {

    private static final byte[] WORD = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern REF = Pattern.compile("ref\\s*=\\s*[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})[\"']");
    private static final int LONGEST = 200;
    /** Over one row. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final class Area {
        private final int top;
        private final int bottom;
        private final int left;
        private final int right;
        private SheetCell first = SheetCell.BLANK;

        Area(int top, int bottom, int left, int right) {
            this.top = top;
            this.bottom = bottom;
            this.left = left;
            this.right = right;
        }
    }

    private final List<Area> coming;
    private final List<Area> open = new ArrayList<>();
    private int next;

    private MergedAreas(List<Area> coming) {
        this.coming = coming;
    }

    static MergedAreas find(InputStream sheet, TableLimits limits) throws IOException {
        List<Area> areas = new ArrayList<>();
        try (BufferedInputStream in = new BufferedInputStream(sheet, 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = b == WORD[matched] ? matched + 1 : b == WORD[0] ? 1 : 0;
                if (matched == WORD.length) {
                    matched = 0;
                    area(in, areas, limits);
                    if (areas.size() > limits.merged()) {
                        throw new TableException("too-large", "mergeCells");
                    }
                }
            }
        }
        areas.sort(Comparator.comparingInt(each -> each.top));
        return new MergedAreas(areas);
    }

    private static void area(InputStream in, List<Area> areas, TableLimits limits) throws IOException {
        StringBuilder attributes = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '>' && attributes.length() < LONGEST; b = in.read()) {
            attributes.append((char) b);
        }
        Matcher ref = REF.matcher(attributes);
        if (ref.find()) {
            OptionalInt left = CellAddress.column(ref.group(1));
            OptionalInt right = CellAddress.column(ref.group(3));
            if (left.isPresent() && right.isPresent() && left.getAsInt() < limits.columns()) {
                areas.add(new Area(Integer.parseInt(ref.group(2)), Integer.parseInt(ref.group(4)), left.getAsInt(),
                        Math.min(right.getAsInt(), limits.columns() - 1)));
            }
        }
    }

    /** Puts into the cells of a row what the areas over it say. Rows come in their order. */
    void fill(int row, List<SheetCell> cells) {
        open.removeIf(each -> each.bottom < row);
        for (; next < coming.size() && coming.get(next).top <= row; next++) {
            Area area = coming.get(next);
            if (area.bottom >= row) {
                open.add(area);
                if (open.size() > MOST_AT_ONCE) {
                    throw new TableException("too-large", "mergeCells");
                }
            }
        }
        for (Area area : open) {
            if (area.top == row && area.left < cells.size()) {
                area.first = cells.get(area.left);
            }
            for (int column = area.left; column <= area.right && !area.first.isBlank(); column++) {
                if (row > area.top || column > area.left) {
                    while (cells.size() <= column) {
                        cells.add(SheetCell.BLANK);
                    }
                    cells.set(column, area.first.marked(SheetCell.Mark.MERGED));
                }
            }
        }
    }
}
