// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.table.CellAddress;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableWriter;

/**
 * A workbook with as many sheets as its rows need, written as it goes: texts stand in their cells, nothing is collected.
 */
public final class XlsxSheet implements TableWriter {

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_NAME = 31;
    /** The styles that {@code styles.xml} beside this class lists. */
    private static final String HEAD = "1";
    private static final String AS_TEXT = "2";
    private static final String DAY = "3";
    private static final String MOMENT = "4";

    private final PartWriter parts;
    private final String name;
    private final List<SheetCell> titles;
    private final StringBuilder text;
    private int sheets;
    private int row;

    private XlsxSheet(PartWriter parts, String name, List<String> titles) {
        this.parts = parts;
        this.text = parts.text();
        this.name = name;
        this.titles = titles.stream().map(SheetCell::text).toList();
    }

    public static XlsxSheet begin(String name, List<String> titles, OutputStream out) throws IOException {
        String fit = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        XlsxSheet sheet = new XlsxSheet(new PartWriter(out), fit.isEmpty() ? "1" : fit.substring(0, Math.min(fit.length(), LONGEST_NAME - 4)), titles);
        sheet.parts.part("xl/styles.xml", PartWriter.template("styles.xml"));
        sheet.parts.part("_rels/.rels", PartWriter.template("rels.xml"));
        sheet.beginSheet();
        return sheet;
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        parts.begin("xl/worksheets/sheet" + sheets + ".xml");
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\" defaultColWidth=\"16\"/><sheetData>");
        row(titles, HEAD);
    }

    private void endSheet() throws IOException {
        text.append("</sheetData></worksheet>");
        parts.end();
    }

    @Override
    public void write(List<SheetCell> cells) throws IOException {
        if (row == MOST_ROWS) {
            endSheet();
            beginSheet();
        }
        row(cells, AS_TEXT);
    }

    private void row(List<SheetCell> cells, String style) throws IOException {
        row++;
        text.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(CellAddress.letters(i), cells.get(i), style);
        }
        text.append("</row>");
        parts.rest();
    }

    private void cell(String column, SheetCell cell, String style) {
        if (cell.isBlank()) {
            return;
        }
        text.append("<c r=\"").append(column).append(row).append('"');
        switch (cell.kind()) {
            case NUMBER -> text.append("><v>").append(cell.written()).append("</v>");
            case FLAG -> text.append(" t=\"b\"><v>").append(cell.value().equals(Boolean.TRUE) ? '1' : '0').append("</v>");
            case DAY -> day(cell.day());
            default -> {
                text.append(" s=\"").append(style).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                XmlText.escape(cell.written(), text);
                text.append("</t></is>");
            }
        }
        text.append("</c>");
    }

    private void day(LocalDateTime day) {
        int seconds = day.toLocalTime().toSecondOfDay();
        text.append(" s=\"").append(seconds == 0 ? DAY : MOMENT).append("\"><v>").append(ChronoUnit.DAYS.between(FIRST_DAY, day));
        if (seconds > 0) {
            text.append(BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64).toPlainString().substring(1));
        }
        text.append("</v>");
    }

    /** What lists the sheets comes last, when their number is known. */
    @Override
    public void close() throws IOException {
        try (parts) {
            endSheet();
            List<String> lists = new ArrayList<>(List.of("", "", ""));
            for (int i = 1; i <= sheets; i++) {
                lists.set(0, lists.get(0) + "<sheet name=\"" + XmlText.escaped(i == 1 ? name : name + " (" + i + ")") + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
                lists.set(1, lists.get(1) + "<Relationship Id=\"rId" + i
                        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
                lists.set(2, lists.get(2) + "<Override PartName=\"/xl/worksheets/sheet" + i
                        + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            }
            parts.part("xl/workbook.xml", PartWriter.template("workbook.xml").replace("<!--sheets-->", lists.get(0)));
            parts.part("xl/_rels/workbook.xml.rels", PartWriter.template("workbook-rels.xml").replace("<!--sheets-->", lists.get(1)));
            parts.part("[Content_Types].xml", PartWriter.template("types.xml").replace("<!--sheets-->", lists.get(2)));
        }
    }
}
