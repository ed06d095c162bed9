// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nuanfeng.form.FormTemplate;
import nuanfeng.form.TemplateArea;
import nuanfeng.lifecycle.Complaint;

class TemplateReaderTest {

    private static final String[] TITLE = {"{title}", "{unit}"};
    private static final String[] LINE = {"{row.name}", "{row.amount}"};

    private static DrawnWorkbook drawn() {
        return DrawnWorkbook.of(TITLE, LINE, new String[] {"合计", "{total.amount}"});
    }

    private static List<String> codes(DrawnWorkbook book) {
        TemplateReader read = TemplateReader.read("template.xlsx", book.bytes());
        assertEquals(read.found().isEmpty(), read.template().isPresent());
        return read.found().stream().map(Complaint::code).distinct().toList();
    }

    @Test
    void whatAClerkDrewIsRead() {
        FormTemplate template = TemplateReader.read("template.xlsx", drawn().behind("<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells><pageSetup paperSize=\"9\"/>")
                .name("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'1'!$1:$1</definedName>").bytes()).template().orElseThrow();
        assertEquals(2, template.line().orElseThrow().number());
        assertEquals("{total.amount}", template.rows().get(2).cells().get(1).text());
        assertEquals(List.of(new TemplateArea(1, 0, 1, 2)), template.merged());
        assertEquals(List.of(1, 1), template.repeated());
        assertEquals("20", template.rows().get(0).height());
        assertTrue(template.after().contains("<pageSetup paperSize=\"9\">"), template.after());
        assertTrue(template.styles().contains(FormTemplate.LOOKS), template.styles());
        assertTrue(template.looks().get(0).startsWith("<xf numFmtId=\"0\""), template.looks().get(0));
    }

    @Test
    void partsThatNoFormHasAreRefused() {
        for (String part : List.of("xl/vbaProject.bin", "xl/embeddings/oleObject1.bin", "xl/activeX/activeX1.xml", "xl/ctrlProps/ctrlProp1.xml", "xl/externalLinks/externalLink1.xml",
                "xl/connections.xml", "xl/queryTables/queryTable1.xml", "xl/pivotTables/pivotTable1.xml", "xl/drawings/drawing1.xml", "xl/media/image1.png", "xl/comments1.xml",
                "xl/macrosheets/sheet1.xml", "customUI/customUI.xml", "xl/tables/table1.xml", "whatever.bin")) {
            assertEquals(List.of("unfit-part"), codes(drawn().part(part, "x")), part);
        }
    }

    @Test
    void whatLeadsOutsideIsRefusedWithItsTarget() {
        DrawnWorkbook book = drawn().part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"t\" Target=\"http://127.0.0.1/x\" TargetMode=\"External\"/></Relationships>");
        TemplateReader read = TemplateReader.read("template.xlsx", book.bytes());
        assertEquals("leads-outside", read.found().get(0).code());
        assertTrue(read.found().get(0).detail().zh().contains("http://127.0.0.1/x"));
    }

    @Test
    void formulasAreRefusedWithTheirCell() {
        TemplateReader read = TemplateReader.read("template.xlsx", drawn().row("<row r=\"7\"><c r=\"B7\"><f>SUM(B2)</f><v>1</v></c></row>").bytes());
        assertEquals("template-formula", read.found().get(0).code());
        assertTrue(read.found().get(0).detail().zh().contains("B7"), read.found().get(0).detail().zh());
    }

    @Test
    void elementsThatNoFormHasAreRefused() {
        for (String element : List.of("hyperlinks", "oleObjects", "controls", "drawing", "legacyDrawing", "picture", "tableParts", "conditionalFormatting", "dataValidations",
                "autoFilter", "rowBreaks", "somethingNew")) {
            assertEquals(List.of("unfit-element"), codes(drawn().behind("<" + element + "/>")), element);
        }
    }

    @Test
    void whatIsHiddenIsRefused() {
        assertEquals(List.of("hidden-sheet"), codes(drawn().sheet("<sheet name=\"x\" sheetId=\"2\" state=\"veryHidden\"/>")));
        assertEquals(List.of("one-sheet"), codes(drawn().part("xl/worksheets/sheet2.xml", "<worksheet/>")));
        assertEquals(List.of("hidden-row"), codes(drawn().row("<row r=\"9\" hidden=\"1\"/>")));
        assertEquals(List.of("defined-name"), codes(drawn().name("<definedName name=\"Evil\">A1</definedName>")));
    }

    /** Of cells, where the file says of which. */
    @Test
    void whatStandsAtACellIsRefusedByItsCell() {
        Map<String, String> elements = Map.of("hyperlinks", "<hyperlink ref=\"B3\" display=\"x\"/>", "dataValidations", "<dataValidation type=\"list\" sqref=\"B3\"><formula1>1</formula1></dataValidation>",
                "conditionalFormatting", "<cfRule type=\"expression\"><formula>1</formula></cfRule>");
        elements.forEach((element, inside) -> {
            String markup = element.equals("conditionalFormatting") ? "<" + element + " sqref=\"B3\">" : "<" + element + ">";
            Complaint found = TemplateReader.read("template.xlsx", drawn().behind(markup + inside + "</" + element + ">").bytes()).found().get(0);
            assertEquals("unfit-cell", found.code(), element);
            assertTrue(found.detail().zh().contains("B3") && found.detail().zh().contains(element), found.detail().zh());
        });
    }

    /** Nobody has clicked it yet: both the cell and the target are told. */
    @Test
    void aLinkOfACellIsRefusedByItsCellAndItsTarget() {
        TemplateReader read = TemplateReader.read("template.xlsx", drawn().behind("<hyperlinks><hyperlink ref=\"A2\"/></hyperlinks>")
                .part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"t\" Target=\"file:///etc/passwd\" TargetMode=\"external\"/></Relationships>").bytes());
        assertEquals(List.of("leads-outside", "unfit-cell"), read.found().stream().map(Complaint::code).toList());
        assertTrue(read.found().get(0).detail().zh().contains("file:///etc/passwd") && read.found().get(1).detail().zh().contains("A2"));
    }

    /** However they are written: alone, shared over an area, as an array, as a table of data, in a text, with an error for a value. */
    @Test
    void formulasOfEveryKindAreRefused() {
        for (String cell : List.of("<f>1+1</f>", "<f t=\"shared\" ref=\"B7:B9\" si=\"0\">1+1</f><v>2</v>", "<f t=\"shared\" si=\"0\"/><v>2</v>", "<f t=\"array\" ref=\"B7\">SUM(A1:A2)</f>",
                "<f t=\"dataTable\" ref=\"B7:B9\" r1=\"A1\"/>", "<f>HYPERLINK(\"http://127.0.0.1/\",\"x\")</f><v>x</v>", "<f>cmd|'/c calc'!A0</f>", "<f></f>")) {
            for (String type : List.of("", " t=\"str\"", " t=\"e\"", " t=\"b\"")) {
                List<Complaint> found = TemplateReader.read("template.xlsx", drawn().row("<row r=\"7\"><c r=\"B7\"" + type + ">" + cell + "</c></row>").bytes()).found();
                assertTrue(found.stream().anyMatch(each -> each.code().equals("template-formula") && each.detail().zh().contains("B7")), cell + type + found);
            }
        }
    }

    /** The names of parts are those of their makers, whatever case they chose. */
    @Test
    void partsAreRefusedInWhateverCase() {
        for (String part : List.of("XL/VBAPROJECT.BIN", "xl/Embeddings/Microsoft_Word.docx", "xl/ExternalLinks/externalLink1.xml", "XL/Connections.xml", "xl/worksheets/Sheet2.XML")) {
            TemplateReader read = TemplateReader.read("template.xlsx", drawn().part(part, "x").bytes());
            assertEquals("unfit-part", read.found().get(0).code(), part);
            assertTrue(read.found().get(0).detail().zh().contains(part), read.found().get(0).detail().zh());
        }
    }

    @Test
    void aMillionMergedCellsAreNotCounted() {
        StringBuilder areas = new StringBuilder("<mergeCells>");
        for (int i = 1; i <= 100_000; i++) {
            areas.append("<mergeCell ref=\"A").append(i % 900 + 10).append(":B").append(i % 900 + 10).append("\"/>");
        }
        assertEquals(List.of("too-many-areas"), codes(drawn().behind(areas + "</mergeCells>")));
        // So many that their text alone is more than a template may unpack to.
        byte[] million = drawn().behind("<mergeCells>" + "<mergeCell ref=\"A10:B10\"/>".repeat(1_000_000) + "</mergeCells>").bytes();
        assertTrue(million.length < TemplateParts.MOST_BYTES, million.length + " bytes");
        assertEquals("template-bomb", TemplateReader.read("x.xlsx", million).found().get(0).code());
        assertEquals(List.of("area-too-large"), codes(drawn().behind("<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")));
    }

    @Test
    void whatUnpacksToTooMuchIsNotRead() {
        byte[] zeros = new byte[9 << 20];
        assertEquals(List.of("template-bomb"), codes(drawn().part("docProps/thumbnail.bin", zeros)));
        DrawnWorkbook many = drawn();
        for (int i = 0; i < 200; i++) {
            many.part("docProps/x" + i + ".xml", "x");
        }
        assertEquals(List.of("template-bomb"), codes(many));
        assertEquals("template-too-large", TemplateReader.read("x.xlsx", new byte[3 << 20]).found().get(0).code());
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertEquals("not-a-template", TemplateReader.read("x.xlsx", "PK".getBytes(StandardCharsets.US_ASCII)).found().get(0).code());
        byte[] whole = drawn().bytes();
        assertFalse(TemplateReader.read("x.xlsx", Arrays.copyOf(whole, whole.length / 2)).found().isEmpty());
        assertEquals(List.of("broken-part"), codes(drawn().part("_rels/.rels", "<!DOCTYPE x [<!ENTITY e \"x\">]><x>&e;</x>")));
        assertEquals(List.of("broken-part"), codes(drawn().part("xl/sharedStrings.xml", "<a>".repeat(40))));
    }

    @Test
    void namesAreNotFilledInOnEveryPage() {
        assertEquals(List.of("braces-on-every-page"), codes(drawn().behind("<headerFooter><oddFooter>{unit}</oddFooter></headerFooter>")));
        assertEquals(List.of(), codes(drawn().behind("<headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter>")));
    }
}
