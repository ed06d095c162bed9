// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.SheetFoot;
import nuanfeng.table.internal.xlsx.PartWriter;
import nuanfeng.table.internal.xlsx.XmlText;

/** What stands round the one sheet of a form: the list of its parts, its properties. Its one moment is the day that it shows. */
final class BookFrame {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LONGEST_NAME = 31;

    private final FormSheet sheet;
    private final PartWriter parts;

    BookFrame(FormSheet sheet, PartWriter parts) {
        this.sheet = sheet;
        this.parts = parts;
    }

    /** Before the sheet: what those expect first that read a file while it comes. */
    void before() throws IOException {
        parts.part("[Content_Types].xml", HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("xl/workbook.xml", BOOK_TYPE + "sheet.main+xml") + type("xl/worksheets/sheet1.xml", BOOK_TYPE + "worksheet+xml")
                + type("xl/styles.xml", BOOK_TYPE + "styles+xml") + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + type("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml") + "</Types>");
        parts.part("_rels/.rels", relations(Map.of("rId1", OFFICE + "relationships/officeDocument xl/workbook.xml",
                "rId2", PACKAGE + "relationships/metadata/core-properties docProps/core.xml", "rId3", OFFICE + "relationships/custom-properties docProps/custom.xml")));
        parts.part("xl/_rels/workbook.xml.rels", relations(Map.of("rId1", OFFICE + "relationships/worksheet worksheets/sheet1.xml",
                "rId2", OFFICE + "relationships/styles styles.xml")));
        properties();
        parts.begin("xl/worksheets/sheet1.xml");
        parts.text().append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\">");
    }

    /**
     * Behind the sheet.
     *
     * @param styles the whole part @param repeated first and last row that every page repeats; none: 0
     */
    void after(String styles, int... repeated) throws IOException {
        parts.text().append("</worksheet>");
        parts.end();
        parts.part("xl/styles.xml", styles);
        String name = name();
        parts.part("xl/workbook.xml", HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\"><sheets><sheet name=\"" + XmlText.escaped(name)
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" + (repeated[0] == 0 ? "" : "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'"
                + XmlText.escaped(name.replace("'", "''")) + "'!$" + repeated[0] + ":$" + repeated[1] + "</definedName></definedNames>") + "</workbook>");
    }

    private String name() {
        String name = (sheet.number().isEmpty() ? sheet.title() : sheet.number()).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty() ? "1" : name.substring(0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME / 2)));
    }

    private void properties() throws IOException {
        SheetFoot foot = sheet.foot();
        String moment = foot.asOf().atStartOfDay().atOffset(ZoneOffset.ofHours(8)).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime() + ":00Z";
        parts.part("docProps/core.xml", HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + XmlText.escaped(sheet.title())
                + "</dc:title><dc:creator>Nuanfeng</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + moment
                + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + moment + "</dcterms:modified></cp:coreProperties>");
        Map<String, String> said = new LinkedHashMap<>();
        said.put("form", foot.form());
        said.put("place", foot.place());
        said.put("period", foot.period());
        said.put("asOf", foot.asOf().toString());
        said.put("layout", foot.layout().toString());
        said.put("edition", foot.edition());
        said.put("hash", foot.hash());
        StringBuilder custom = new StringBuilder(HEAD).append("<Properties xmlns=\"").append(OFFICE).append("custom-properties\" xmlns:vt=\"").append(OFFICE)
                .append("docPropsVTypes\">");
        int[] number = {1};
        said.forEach((name, value) -> custom.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"").append(++number[0]).append("\" name=\"")
                .append(name).append("\"><vt:lpwstr>").append(XmlText.escaped(value)).append("</vt:lpwstr></property>"));
        parts.part("docProps/custom.xml", custom.append("</Properties>").toString());
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** @param relations by id: a type, a blank and a target */
    private static String relations(Map<String, String> relations) {
        StringBuilder list = new StringBuilder(HEAD).append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        relations.keySet().stream().sorted().forEach(id -> list.append("<Relationship Id=\"").append(id).append("\" Type=\"")
                .append(relations.get(id).replace(" ", "\" Target=\"")).append("\"/>"));
        return list.append("</Relationships>").toString();
    }
}
