// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormHeading.Align;
import nuanfeng.sheet.Breadth;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;
import nuanfeng.sheet.SheetPiece;
import nuanfeng.table.internal.xlsx.PartWriter;

/** A form that nobody drew a template for: title, headings, table, notes, signatures, foot; row by row, however many there are. */
public final class DrawnBook {

    private static final int TITLE_HEIGHT = 32;
    private static final int LINE_HEIGHT = 15;
    private static final int SMALL_HEIGHT = 12;
    private static final int MOST_HEIGHT = 400;

    private final FormSheet sheet;
    private final PartWriter parts;
    private final StringBuilder text;
    private final SheetPart rows;
    private final CellLooks looks = new CellLooks();
    private final ColumnWidths widths;
    private final int columns;
    private final int room;

    private DrawnBook(FormSheet sheet, PartWriter parts) {
        this.sheet = sheet;
        this.parts = parts;
        this.text = parts.text();
        this.columns = sheet.columns().size();
        this.rows = new SheetPart(parts, columns);
        this.widths = ColumnWidths.of(sheet);
        this.room = widths.of(0, columns);
    }

    /** @throws nuanfeng.table.TableException when a spreadsheet cannot hold it */
    public static void write(FormSheet sheet, OutputStream out) throws IOException {
        try (PartWriter parts = new PartWriter(out)) {
            new DrawnBook(sheet, parts).write();
        }
    }

    private void write() throws IOException {
        BookFrame frame = new BookFrame(sheet, parts);
        frame.before();
        int head = (sheet.number().isEmpty() ? 0 : 1) + 1 + sheet.headings().size() + 1;
        int headEnd = head + (sheet.isGrouped() ? 1 : 0);
        text.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"").append(headEnd)
                .append("\" topLeftCell=\"A").append(headEnd + 1).append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"").append(LINE_HEIGHT).append("\"/>");
        widths();
        text.append("<sheetData>");
        above();
        head();
        lines();
        below();
        text.append("</sheetData>");
        rows.merges();
        text.append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.47\" right=\"0.47\" top=\"0.59\" bottom=\"0.63\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"").append(sheet.page().size().equals("A3") ? 8 : 9).append("\" orientation=\"")
                .append(sheet.page().landscape() ? "landscape" : "portrait").append("\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
                .append("<headerFooter><oddFooter>&amp;C第 &amp;P 页 / 共 &amp;N 页</oddFooter></headerFooter>");
        frame.after(looks.part(), head, headEnd);
    }

    private void widths() {
        text.append("<cols>");
        for (int i = 0; i < columns; i++) {
            text.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1).append("\" width=\"").append(widths.of(i)).append(".7\" customWidth=\"1\"/>");
        }
        text.append("</cols>");
    }

    private void above() throws IOException {
        if (!sheet.number().isEmpty()) {
            whole(sheet.number(), look(CellLook.PLAIN, false, "left", false), LINE_HEIGHT);
        }
        whole(sheet.title(), look(CellLook.TITLE, false, "center", true), Math.max(1, Breadth.lines(sheet.title(), Math.max(1, room * 11 / 18))) * TITLE_HEIGHT);
        for (List<SheetPiece> row : sheet.headings()) {
            pieces(row);
        }
    }

    /** One text over all columns. */
    private void whole(String words, int style, int height) throws IOException {
        rows.begin(" ht=\"" + height + "\" customHeight=\"1\"");
        rows.text(0, style, words);
        rows.merge(rows.row(), 0, 1, columns);
        rows.end();
    }

    private void pieces(List<SheetPiece> row) throws IOException {
        int lines = row.stream().mapToInt(each -> Breadth.lines(each.text(), widths.of(each.from(), each.across()))).max().orElse(1);
        rows.begin(" ht=\"" + Math.max(1, lines) * (LINE_HEIGHT + 3) + "\" customHeight=\"1\"");
        for (SheetPiece each : row) {
            rows.text(each.from(), look(CellLook.PLAIN, false, each.align() == Align.RIGHT ? "right" : each.align() == Align.CENTER ? "center" : "left", true), each.text());
            rows.merge(rows.row(), each.from(), 1, each.across());
        }
        rows.end();
    }

    /** What every page repeats. */
    private void head() throws IOException {
        int style = look(CellLook.BOLD, true, "center", true);
        boolean grouped = sheet.isGrouped();
        if (grouped) {
            int lines = 1;
            for (int i = 0; i < columns; i += sheet.groupWidth(i)) {
                lines = Math.max(lines, Breadth.lines(sheet.columns().get(i).group(), widths.of(i, sheet.groupWidth(i))));
            }
            rows.begin(" ht=\"" + lines * LINE_HEIGHT + "\" customHeight=\"1\"");
            for (int i = 0; i < columns; i++) {
                boolean alone = sheet.columns().get(i).group().isEmpty();
                boolean first = i == 0 || !sheet.columns().get(i - 1).group().equals(sheet.columns().get(i).group());
                rows.text(i, style, alone ? sheet.columns().get(i).title() : first ? sheet.columns().get(i).group() : "");
                if (alone || first) {
                    rows.merge(rows.row(), i, alone ? 2 : 1, sheet.groupWidth(i));
                }
            }
            rows.end();
        }
        int lines = 1;
        for (int i = 0; i < columns; i++) {
            lines = Math.max(lines, Breadth.lines(sheet.columns().get(i).title(), widths.of(i)));
        }
        rows.begin(" ht=\"" + lines * LINE_HEIGHT + "\" customHeight=\"1\"");
        for (int i = 0; i < columns; i++) {
            rows.text(i, style, grouped && sheet.columns().get(i).group().isEmpty() ? "" : sheet.columns().get(i).title());
        }
        rows.end();
    }

    private void lines() throws IOException {
        int[] styles = sheet.columns().stream().mapToInt(each -> looks.number(of(each, CellLook.PLAIN))).toArray();
        int[] texts = sheet.columns().stream().mapToInt(each -> asText(each, CellLook.PLAIN)).toArray();
        for (SheetLine line : sheet.lines()) {
            line(line, styles, texts);
        }
        if (sheet.total().isPresent()) {
            line(sheet.total().get(), sheet.columns().stream().mapToInt(each -> looks.number(of(each, CellLook.BOLD))).toArray(),
                    sheet.columns().stream().mapToInt(each -> asText(each, CellLook.BOLD)).toArray());
        }
    }

    private void line(SheetLine line, int[] styles, int[] texts) throws IOException {
        int lines = 1;
        for (int i = 0; i < columns; i++) {
            String shown = line.cells().get(i).shown();
            if (shown.length() * 2 > widths.of(i) && !sheet.columns().get(i).isNumber()) {
                lines = Math.max(lines, Breadth.lines(shown, widths.of(i)));
            }
        }
        rows.begin(lines == 1 ? "" : " ht=\"" + Math.min(MOST_HEIGHT, lines * LINE_HEIGHT) + "\" customHeight=\"1\"");
        for (int i = 0; i < columns; i++) {
            rows.cell(i, styles[i], texts[i], line.cells().get(i));
        }
        rows.end();
    }

    private static CellLook of(SheetColumn column, int font) {
        return new CellLook(font, true, column.isNumber() ? "right" : column.type() == Type.TEXT ? "left" : "center", column.type() == Type.TEXT,
                NumberFormats.of(column.type(), column.decimals()));
    }

    private int asText(SheetColumn column, int font) {
        return looks.number(new CellLook(font, true, column.isNumber() ? "right" : column.type() == Type.TEXT ? "left" : "center", !column.isNumber(), CellLook.TEXT));
    }

    private void below() throws IOException {
        for (String note : sheet.notes()) {
            whole(note, look(CellLook.SMALL, false, "left", true), Breadth.lines(note, Math.max(1, room * 11 / 9)) * SMALL_HEIGHT + 2);
        }
        for (List<SheetPiece> row : sheet.signatures()) {
            pieces(row);
        }
        whole(sheet.foot().text(), look(CellLook.SMALL, false, "left", true), Breadth.lines(sheet.foot().text(), Math.max(1, room * 11 / 9)) * SMALL_HEIGHT + 2);
    }

    private int look(int font, boolean boxed, String side, boolean wrap) {
        return looks.number(new CellLook(font, boxed, side, wrap, CellLook.TEXT));
    }
}
