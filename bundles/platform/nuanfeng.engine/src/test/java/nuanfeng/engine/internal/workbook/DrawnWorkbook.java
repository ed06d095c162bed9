// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as a clerk draws it, and as somebody else does. */
public final class DrawnWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String rows = "";
    private String behind = "";
    private String sheets = "<sheet name=\"1\" sheetId=\"1\"/>";
    private String names = "";

    /** @param cells of each row, {@code A1=text} */
    public static DrawnWorkbook of(String[]... cells) {
        DrawnWorkbook book = new DrawnWorkbook();
        book.part("xl/styles.xml", "<styleSheet " + MAIN + "><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"><alignment horizontal=\"center\"/></xf></cellXfs></styleSheet>");
        book.part("_rels/.rels", "<Relationships " + RELATIONS + "/>");
        for (int i = 0; i < cells.length; i++) {
            StringBuilder row = new StringBuilder("<row r=\"" + (i + 1) + "\" ht=\"20\">");
            for (int j = 0; j < cells[i].length; j++) {
                row.append("<c r=\"").append((char) ('A' + j)).append(i + 1).append("\" s=\"0\" t=\"inlineStr\"><is><t>").append(cells[i][j]).append("</t></is></c>");
            }
            book.rows += row + "</row>";
        }
        return book;
    }

    public DrawnWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public DrawnWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Elements behind the rows. */
    public DrawnWorkbook behind(String markup) {
        behind += markup;
        return this;
    }

    /** A row besides. */
    public DrawnWorkbook row(String markup) {
        rows += markup;
        return this;
    }

    public DrawnWorkbook sheet(String markup) {
        sheets += markup;
        return this;
    }

    public DrawnWorkbook name(String markup) {
        names += markup;
        return this;
    }

    public byte[] bytes() {
        part("xl/workbook.xml", "<workbook " + MAIN + "><sheets>" + sheets + "</sheets><definedNames>" + names + "</definedNames></workbook>");
        part("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><cols><col min=\"1\" max=\"2\" width=\"14\"/></cols><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
