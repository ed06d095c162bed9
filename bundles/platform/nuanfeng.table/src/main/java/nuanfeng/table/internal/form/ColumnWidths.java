// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.sheet.Breadth;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;

/** How wide columns are drawn: as their layout has them, and of a short form no wider than what stands in them needs, so that paper holds more. */
record ColumnWidths(List<Integer> widths) {

    private static final int SHORT = 500;
    private static final int NARROWEST = 5;
    /** A number that does not fit is shown as a row of #. */
    private static final int NARROWEST_NUMBER = 9;
    private static final int NARROWEST_DAY = 12;
    private static final int WIDEST = 80;
    private static final int MOST_TITLE_LINES = 3;
    private static final int AIR = 2;

    static ColumnWidths of(FormSheet sheet) {
        List<Integer> needed = new ArrayList<>();
        sheet.columns().forEach(each -> needed.add(Math.max(NARROWEST, (Breadth.of(each.title()) + MOST_TITLE_LINES - 1) / MOST_TITLE_LINES + 1)));
        int lines = 0;
        for (var each = sheet.lines().iterator(); each.hasNext() && lines <= SHORT; lines++) {
            widen(each.next(), needed);
        }
        sheet.total().ifPresent(line -> widen(line, needed));
        boolean all = lines <= SHORT;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < needed.size(); i++) {
            SheetColumn column = sheet.columns().get(i);
            widths.add(Math.min(WIDEST, all ? column.isNumber() || column.type() == Type.DATE || column.type() == Type.MOMENT ? needed.get(i) : Math.min(needed.get(i), Math.max(NARROWEST, column.width() + AIR * 2))
                    : Math.max(least(column), column.width())));
        }
        return new ColumnWidths(widths);
    }

    private static void widen(SheetLine line, List<Integer> needed) {
        for (int i = 0; i < needed.size(); i++) {
            needed.set(i, Math.max(needed.get(i), Breadth.of(line.cells().get(i).shown()) + AIR));
        }
    }

    private static int least(SheetColumn column) {
        return column.type() == Type.DATE || column.type() == Type.MONEY ? NARROWEST_DAY : column.isNumber() ? NARROWEST_NUMBER : NARROWEST;
    }

    int of(int column) {
        return widths.get(column);
    }

    int of(int from, int across) {
        return widths.subList(from, from + across).stream().mapToInt(Integer::intValue).sum();
    }
}
