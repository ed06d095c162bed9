// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.table.file.TableFile;

class XlsxTest {

    @TempDir
    Path folder;

    private static final String STYLES = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
            + "<numFmt numFmtId='171' formatCode='[Red]#,##0.00;\\-0.00'/></numFmts>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='10'/><xf numFmtId='57'/><xf numFmtId='171'/></cellXfs></styleSheet>";

    private List<SheetRow> rows(Workbook book) throws IOException {
        return rows(book.write(folder.resolve("book.xlsx")));
    }

    private static List<SheetRow> rows(Path file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        TableFile table = new TableFile(file, TableFormat.XLSX, Optional.empty(), TableLimits.USUAL);
        try (SheetRows read = table.rows(null)) {
            for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::written).toList();
    }

    private String refused(Workbook book) {
        return assertThrows(TableException.class, () -> rows(book)).code();
    }

    @Test
    void cellsKeepTextsNumbersAndDaysApart() throws IOException {
        SheetRow row = rows(new Workbook().part("xl/styles.xml", STYLES).texts("<t>甲</t>", "<r><t>重</t></r><r><t>庆</t></r><rPh><t>ちょう</t></rPh>")
                .sheet("表", "<row r='7'><c r='A7' t='s'><v>0</v></c><c r='B7' t='s'><v>1</v></c><c r='D7'><v>4.2000000000000002</v></c>"
                        + "<c r='E7' s='1'><v>44768</v></c><c r='F7' s='2'><v>44743</v></c><c r='G7' s='4'><v>44743.5</v></c><c r='H7' s='3'><v>4.0000000000000001E-3</v></c>"
                        + "<c r='I7' t='b'><v>1</v></c><c r='J7' t='e'><v>#N/A</v></c><c r='K7' t='inlineStr'><is><t>_x0041_</t></is></c><c r='L7' s='5'><v>1.5</v></c></row>"))
                .get(0);
        assertEquals(List.of("甲", "重庆", "", "4.2", "2022-07-26", "2022-07-01", "2022-07-01T12:00", "0.004", "true", "#N/A", "A", "1.5"), texts(row));
        assertEquals("表!E7", row.address(4).toString());
        assertEquals(SheetCell.Kind.DAY, row.cell(4).kind());
        assertEquals(SheetCell.Mark.PERCENT, row.cell(7).mark());
        assertEquals(SheetCell.Kind.FAULT, row.cell(9).kind());
        assertEquals(SheetCell.Kind.NUMBER, row.cell(11).kind());
    }

    @Test
    void anIdentityNumberThatBecameANumberIsSeenToBeOne() throws IOException {
        SheetCell cell = rows(new Workbook().sheet("1", "<row><c><v>4.50802199001011E+17</v></c></row>")).get(0).cell(0);
        assertEquals(new BigDecimal("450802199001011000"), cell.number());
        assertEquals(SheetCell.Kind.FAULT, rows(new Workbook().sheet("1", "<row><c><v>1E999999999</v></c></row>")).get(0).cell(0).kind());
    }

    @Test
    void mergedAreasSayInEveryCellWhatTheirFirstOneSays() throws IOException {
        List<SheetRow> rows = rows(new Workbook().sheet("1", "", "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>名单</t></is></c></row>"
                + "<row r='3'><c r='A3' t='inlineStr'><is><t>港北区</t></is></c><c r='B3'><v>1</v></c></row><row r='4'><c r='B4'><v>2</v></c></row></sheetData>"
                + "<mergeCells count='2'><mergeCell ref='A1:C1'/><mergeCell ref='A3:A4'/></mergeCells>"));
        assertEquals(List.of("名单", "名单", "名单"), texts(rows.get(0)));
        assertEquals(List.of("港北区", "2"), texts(rows.get(2)));
        assertEquals(SheetCell.Mark.MERGED, rows.get(2).cell(0).mark());
        assertEquals(4, rows.get(2).number());
    }

    @Test
    void sheetsComeOneAfterTheOtherAndHiddenOnesAreTold() throws IOException {
        String row = "<row><c><v>1</v></c></row>";
        Path file = new Workbook().sheet("甲", row).sheet("乙", "state='hidden'", "<sheetData>" + row + "</sheetData>").sheet("丙", row)
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>").write(folder.resolve("book.xlsx"));
        assertEquals(List.of("甲", "丙"), rows(file).stream().map(SheetRow::sheet).toList());
        try (SheetRows read = new TableFile(file, TableFormat.XLSX, Optional.empty(), TableLimits.USUAL).rows(null)) {
            assertEquals(List.of("hidden-sheet", "external-links"), read.notes().stream().map(TableNote::code).toList());
        }
    }

    @Test
    void aFormulaIsReadAsWhatItLastSaidUnlessItLookedOutside() throws IOException {
        SheetRow row = rows(new Workbook().sheet("1", "<row><c><f>B1+1</f><v>3</v></c><c><f>[1]Sheet1!A1</f><v>4</v></c><c><f>WEBSERVICE(\"http://x\")</f><v>5</v></c>"
                + "<c><f>cmd|' /C calc'!A0</f><v>6</v></c><c><f>SUM(A1:A2)</f></c></row>")).get(0);
        assertEquals(List.of(SheetCell.Mark.FORMULA, SheetCell.Mark.OUTSIDE, SheetCell.Mark.OUTSIDE, SheetCell.Mark.OUTSIDE, SheetCell.Mark.OUTSIDE),
                row.cells().stream().map(SheetCell::mark).toList());
        assertEquals("3", row.cell(0).written());
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws IOException {
        Files.writeString(folder.resolve("secret"), "geheim");
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM '" + folder.resolve("secret").toUri() + "'>]>";
        for (String type : List.of(bomb, outside, "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>")) {
            assertEquals("doctype", refused(new Workbook().texts("<t>x</t>").part("xl/worksheets/sheet1.xml", "").sheet("1", "")
                    .part("xl/worksheets/sheet1.xml", type + "<worksheet><sheetData><row><c t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>")));
            assertEquals("doctype", refused(new Workbook().sheet("1", "").part("xl/sharedStrings.xml", type + "<sst><si><t>&a;</t></si></sst>")));
            assertEquals("doctype", refused(new Workbook().sheet("1", "").part("xl/styles.xml", type + "<styleSheet/>")));
        }
    }

    @Test
    void aBombDoesNotGoOff() throws IOException {
        String blank = " ".repeat(1 << 16);
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            sheet.append(blank);
        }
        assertEquals("packed-too-tight", refused(new Workbook().sheet("1", sheet.toString())));
        Workbook many = new Workbook().sheet("1", "");
        for (int i = 0; i < 2_000; i++) {
            many.part("x/" + i, "");
        }
        assertEquals("too-large", refused(many));
        TableLimits small = new TableLimits(512, 32_767, 1 << 20, 250, 1_000, 100, 10);
        Path texts = new Workbook().texts("<t>" + "很长".repeat(600) + "</t>").sheet("1", "").write(folder.resolve("texts.xlsx"));
        assertEquals("too-large", assertThrows(TableException.class,
                () -> new TableFile(texts, TableFormat.XLSX, Optional.empty(), small).rows(null)).code());
    }

    @Test
    void programsInAWorkbookAreRefused() {
        for (String part : List.of("xl/vbaProject.bin", "xl/embeddings/oleObject1.bin", "xl/activeX/activeX1.xml", "xl/connections.xml", "xl/queryTables/queryTable1.xml")) {
            assertEquals("unfit-part", refused(new Workbook().sheet("1", "").part(part, "x")), part);
        }
    }

    @Test
    void whatIsNoWorkbookSaysSo() throws IOException {
        for (byte[] bytes : List.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                "<html><table>".getBytes(StandardCharsets.UTF_8))) {
            Path file = Files.write(folder.resolve("none.xlsx"), bytes);
            TableException thrown = assertThrows(TableException.class, () -> rows(file));
            assertEquals("not-a-workbook", thrown.code());
            assertTrue(thrown.mend().in(true).contains(".xlsx"), thrown.mend().in(true));
        }
        assertEquals("damaged", refused(new Workbook().sheet("1", "<row r='2'/><row r='1'/>")));
        assertEquals("damaged", refused(new Workbook().sheet("1", "<row><c t='s'><v>5</v></c></row>")));
        assertEquals("damaged", refused(new Workbook().sheet("1", "<row><c r='B1'/><c r='A1'/></row>")));
        assertEquals("damaged", refused(new Workbook().sheet("1", "<row>").part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row></c>")));
        assertEquals("damaged", refused(new Workbook().part("xl/other.xml", "x").part("xl/workbook.xml", "<workbook/>").part("xl/_rels/workbook.xml.rels", "<")));
        assertEquals("too-wide", refused(new Workbook().sheet("1", "<row><c r='XFD1'><v>1</v></c></row>")));
    }

    @Test
    void blankRowsAndFormattedBlanksAreNoRows() throws IOException {
        assertEquals(List.of(9), rows(new Workbook().sheet("1", "<row r='2'/><row r='3'><c r='A3' s='1'/><c r='B3' t='inlineStr'><is><t> 　</t></is></c></row>"
                + "<row r='9'><c r='C9'><v>1</v></c></row>")).stream().map(SheetRow::number).toList());
    }
}
