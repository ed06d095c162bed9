// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.sheet.Breadth;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;
import nuanfeng.sheet.SheetPiece;

/**
 * How the table of a form fits its page: as large as it can be without breaking a number, and in several parts where it would be too small to read.
 *
 * @param size of the letters, in tenths of a point @param shares of the page's width, in hundredths of a percent, by column
 * @param parts of the table, one below the other
 */
record PageFit(int size, List<Integer> shares, List<TablePart> parts) {

    /** Room between the margins, in tenths of a point. */
    private static final int A4_LONG = 7740;
    private static final int A4_SHORT = 5270;
    private static final int A3_LONG = 11_220;
    private static final int A3_SHORT = 7740;
    private static final int LARGEST = 95;
    /** Smaller ones are not read; a table that needs them is put in parts. */
    private static final int SMALLEST = 60;
    /** Of a table in parts. */
    private static final int OF_PARTS = 80;
    private static final int WIDEST_TEXT_OF_PARTS = 24;
    /** Of a cell's two sides and its lines, in tenths of a point. */
    private static final int FRAME = 52;
    /** The sign of a percentage is as wide as two digits. */
    private static final String PERCENT = "%";
    /** What a narrow letter is wide, in hundredths of its size. */
    private static final int NARROW = 58;
    private static final int LEAST_ROOM = 4;
    private static final int MOST_TITLE_LINES = 4;
    private static final int WHOLE = 10_000;
    /** What a narrow letter above the table takes of the width. */
    private static final int LETTER_OF_WHOLE = 85;

    static PageFit of(FormSheet sheet) {
        List<Integer> most = rooms(sheet);
        List<Integer> all = IntStream.range(0, most.size()).boxed().toList();
        int room = usable(sheet.page());
        int usable = room - FRAME * most.size();
        List<Integer> wanted = most;
        int size = size(wanted, usable);
        // Texts may go on in the next line before everything gets too small to read.
        for (int limit = 40; size < LARGEST * 7 / 10 && limit >= LEAST_ROOM; limit -= 4) {
            wanted = narrower(sheet, wanted, limit);
            size = size(wanted, usable);
        }
        if (size >= SMALLEST || all.size() < 2) {
            int letters = Math.min(LARGEST, Math.max(SMALLEST, size));
            List<Integer> shares = shares(all, widths(wanted, letters));
            return new PageFit(letters, shares, List.of(new TablePart(all, shares, WHOLE)));
        }
        List<Integer> widths = widths(narrower(sheet, most, WIDEST_TEXT_OF_PARTS), OF_PARTS);
        List<List<Integer>> parts = parts(sheet, widths, room);
        int widest = parts.stream().mapToInt(part -> sum(part, widths)).max().orElseThrow();
        return new PageFit(OF_PARTS, shares(all, widths), parts.stream().map(part -> new TablePart(part, shares(part, widths),
                (int) ((long) sum(part, widths) * WHOLE / widest))).toList());
    }

    /** As many columns beside each other as there is room for, groups together where they can be; what tells lines apart stands in each part. */
    private static List<List<Integer>> parts(FormSheet sheet, List<Integer> widths, int room) {
        List<Integer> telling = IntStream.range(0, widths.size()).filter(i -> sheet.columns().get(i).tells()).boxed().toList();
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>(telling);
        for (int i = 0; i < widths.size(); i += sheet.groupWidth(i)) {
            List<Integer> group = IntStream.range(i, i + sheet.groupWidth(i)).filter(each -> !telling.contains(each)).boxed().toList();
            if (part.size() > telling.size() && sum(part, widths) + sum(group, widths) > room && sum(telling, widths) + sum(group, widths) <= room) {
                parts.add(part);
                part = new ArrayList<>(telling);
            }
            for (int column : group) {
                if (part.size() > telling.size() && sum(part, widths) + widths.get(column) > room) {
                    parts.add(part);
                    part = new ArrayList<>(telling);
                }
                part.add(column);
            }
        }
        parts.add(part);
        return parts;
    }

    private static List<Integer> narrower(FormSheet sheet, List<Integer> rooms, int limit) {
        return IntStream.range(0, rooms.size()).mapToObj(i -> isWhole(sheet.columns().get(i)) ? rooms.get(i) : Math.min(rooms.get(i), limit)).toList();
    }

    private static List<Integer> widths(List<Integer> rooms, int letters) {
        return rooms.stream().map(room -> room * letters * NARROW / 100 + FRAME).toList();
    }

    private static int sum(List<Integer> columns, List<Integer> widths) {
        return columns.stream().mapToInt(widths::get).sum();
    }

    private static List<Integer> shares(List<Integer> columns, List<Integer> widths) {
        int all = sum(columns, widths);
        return columns.stream().map(each -> (int) ((long) widths.get(each) * WHOLE / all)).toList();
    }

    private static int size(List<Integer> rooms, int usable) {
        return usable * 100 / (rooms.stream().mapToInt(Integer::intValue).sum() * NARROW);
    }

    private static int usable(Page page) {
        boolean large = page.size().equals("A3");
        return page.landscape() ? large ? A3_LONG : A4_LONG : large ? A3_SHORT : A4_SHORT;
    }

    /** What each column would like to have; a number has it. */
    private static List<Integer> rooms(FormSheet sheet) {
        List<Integer> rooms = new ArrayList<>();
        for (SheetColumn column : sheet.columns()) {
            int lines = (Breadth.of(column.title()) + MOST_TITLE_LINES - 1) / MOST_TITLE_LINES;
            rooms.add(Math.max(Math.max(LEAST_ROOM, lines + lines % 2), Breadth.of(column.title().substring(FormTable.unit(column)))));
        }
        for (SheetLine line : sheet.lines()) {
            widen(sheet, line, rooms);
        }
        sheet.total().ifPresent(line -> widen(sheet, line, rooms));
        return rooms;
    }

    /** A number or a day is not broken over two lines. */
    private static boolean isWhole(SheetColumn column) {
        return column.isNumber() || column.type() == Type.DATE || column.type() == Type.MONTH || column.type() == Type.MOMENT;
    }

    private static void widen(FormSheet sheet, SheetLine line, List<Integer> rooms) {
        for (int i = 0; i < rooms.size(); i++) {
            PrintedCell cell = line.cells().get(i);
            if (cell.shown().length() * 2 >= rooms.get(i)) {
                SheetColumn column = sheet.columns().get(i);
                int room = Breadth.of(cell.shown()) + (cell.shown().endsWith(PERCENT) ? 1 : 0);
                rooms.set(i, Math.max(rooms.get(i), isWhole(column) ? room : Math.min(room, Math.max(column.width(), LEAST_ROOM))));
            }
        }
    }

    /** {@code 8.5pt} */
    String letters() {
        return tenths(size) + "pt";
    }

    /** What texts side by side get of the width: what their columns have, or more where they need it and others do not. */
    List<Integer> shares(List<SheetPiece> pieces) {
        List<Integer> weights = pieces.stream().map(each -> Math.max(shares.subList(each.from(), each.from() + each.across()).stream().mapToInt(Integer::intValue).sum(),
                Breadth.of(each.text()) * LETTER_OF_WHOLE)).toList();
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream().map(each -> (int) ((long) each * WHOLE / Math.max(1, all))).toList();
    }

    /** {@code 12.34%} */
    static String percent(int share) {
        return BigDecimal.valueOf(share, 2).toPlainString() + "%";
    }

    private static String tenths(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
