// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nuanfeng.table.CellAddress;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableWriter;

/**
 * A workbook with as many sheets as its rows need, written as it goes: texts stand in their cells, nothing is collected. All entries have one time,
 * and of no zone.
 */
public final class XlsxSheet implements TableWriter {

    /** Of the first of January the JDK adds a field that depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_NAME = 31;
    private static final int FLUSH = 1 << 16;
    /** The styles that {@code styles.xml} beside this class lists. */
    private static final String HEAD = "1";
    private static final String AS_TEXT = "2";
    private static final String DAY = "3";
    private static final String MOMENT = "4";

    private final ZipOutputStream zip;
    private final String name;
    private final List<SheetCell> titles;
    private final StringBuilder text = new StringBuilder();
    private int sheets;
    private int row;

    private XlsxSheet(ZipOutputStream zip, String name, List<String> titles) {
        this.zip = zip;
        this.name = name;
        this.titles = titles.stream().map(SheetCell::text).toList();
    }

    public static XlsxSheet begin(String name, List<String> titles, OutputStream out) throws IOException {
        String fit = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        XlsxSheet sheet = new XlsxSheet(new ZipOutputStream(out), fit.isEmpty() ? "1" : fit.substring(0, Math.min(fit.length(), LONGEST_NAME - 4)), titles);
        sheet.entry("xl/styles.xml", template("styles.xml"));
        sheet.entry("_rels/.rels", template("rels.xml"));
        sheet.beginSheet();
        return sheet;
    }

    private static String template(String file) throws IOException {
        try (InputStream in = XlsxSheet.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        put("xl/worksheets/sheet" + sheets + ".xml");
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\" defaultColWidth=\"16\"/><sheetData>");
        row(titles, HEAD);
    }

    private void endSheet() throws IOException {
        text.append("</sheetData></worksheet>");
        flush();
        zip.closeEntry();
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
        if (text.length() > FLUSH) {
            flush();
        }
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
                escape(cell.written());
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

    /** What XML cannot hold is written as spreadsheets write it, and so is what looks like that. */
    private void escape(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c == '&') {
                text.append("&amp;");
            } else if (c == '<') {
                text.append("&lt;");
            } else if (c == '>') {
                text.append("&gt;");
            } else if (c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE' || isLone(letters, i) || letters.startsWith("_x", i)) {
                text.append("_x").append("%04X".formatted((int) c)).append('_');
            } else {
                text.append(c);
            }
        }
    }

    private static boolean isLone(String letters, int i) {
        char c = letters.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 == letters.length() || !Character.isLowSurrogate(letters.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(letters.charAt(i - 1)));
    }

    private void flush() throws IOException {
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void put(String entry) throws IOException {
        ZipEntry next = new ZipEntry(entry);
        next.setTimeLocal(TIME);
        zip.putNextEntry(next);
    }

    private void entry(String entry, String content) throws IOException {
        put(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What lists the sheets comes last, when their number is known. */
    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            List<String> lists = new ArrayList<>(List.of("", "", ""));
            for (int i = 1; i <= sheets; i++) {
                text.setLength(0);
                escape(i == 1 ? name : name + " (" + i + ")");
                lists.set(0, lists.get(0) + "<sheet name=\"" + text.toString().replace("\"", "&quot;") + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
                lists.set(1, lists.get(1) + "<Relationship Id=\"rId" + i
                        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
                lists.set(2, lists.get(2) + "<Override PartName=\"/xl/worksheets/sheet" + i
                        + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            }
            entry("xl/workbook.xml", template("workbook.xml").replace("<!--sheets-->", lists.get(0)));
            entry("xl/_rels/workbook.xml.rels", template("workbook-rels.xml").replace("<!--sheets-->", lists.get(1)));
            entry("[Content_Types].xml", template("types.xml").replace("<!--sheets-->", lists.get(2)));
        }
    }
}
