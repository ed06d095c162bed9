// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;

class FormFilesTest {

    @TempDir
    Path folder;

    private List<String> rows(FormSheet sheet) throws IOException {
        Path file = Files.write(folder.resolve("form.xlsx"), FormFiles.bytes(sheet, SheetFormat.XLSX));
        List<String> rows = new ArrayList<>();
        try (SheetRows read = new TableFile(file, TableFormat.XLSX, Optional.empty(), TableLimits.USUAL).rows(null)) {
            for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                rows.add(String.join("|", row.get().cells().stream().map(each -> each.written()).toList()));
            }
        }
        return rows;
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void theSameFormIsTheSameBytesInEveryZoneAndLanguage() {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            for (SheetFormat format : Arrays.stream(SheetFormat.values()).filter(SheetFormat::isThere).toList()) {
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
                Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
                byte[] here = FormFiles.bytes(Sheets.everyKind(), format);
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertArrayEquals(here, FormFiles.bytes(Sheets.everyKind(), format), format.name());
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void aWorkbookHasTitleHeadingsTableTotalNotesSignaturesAndFoot() throws IOException {
        List<String> rows = rows(Sheets.everyKind());
        assertEquals("附件2", rows.get(0).split("\\|")[0]);
        assertTrue(rows.get(1).startsWith("测试调度表"), rows.get(1));
        assertTrue(rows.get(2).startsWith("填报单位：测试市|金额单位：元"), rows.get(2));
        assertTrue(rows.get(3).contains("数字"), rows.get(3));
        assertTrue(rows.get(5).contains("114.92") && rows.get(5).contains("0.004") && rows.get(5).contains("2022-07-26"), rows.get(5));
        String foot = rows.get(rows.size() - 1);
        for (String said : List.of("测试市", "2022-07", "2022-07-26", "testcity-f-02", "2022-07-01", "e".repeat(64), "c".repeat(64))) {
            assertTrue(foot.contains(said), foot);
        }
    }

    @Test
    void aWorkbookTellsProgramsWhatItIs() throws IOException {
        Map<String, String> parts = parts(FormFiles.bytes(Sheets.everyKind(), SheetFormat.XLSX));
        assertEquals("[Content_Types].xml", parts.keySet().iterator().next());
        assertTrue(parts.get("docProps/custom.xml").contains("name=\"hash\"><vt:lpwstr>sha256:" + "c".repeat(64)), parts.get("docProps/custom.xml"));
        assertTrue(parts.get("docProps/core.xml").contains("2022-07-25T16:00:00Z"), parts.get("docProps/core.xml"));
        assertTrue(parts.get("xl/workbook.xml").contains("_xlnm.Print_Titles"), parts.get("xl/workbook.xml"));
        assertTrue(parts.get("xl/worksheets/sheet1.xml").contains("第 &amp;P 页 / 共 &amp;N 页"));
    }

    @Test
    void noTextBecomesAFormulaInAWorkbook() throws IOException {
        Map<String, String> parts = parts(FormFiles.bytes(Sheets.triggers(), SheetFormat.XLSX));
        assertFalse(parts.get("xl/worksheets/sheet1.xml").contains("<f>"));
        assertFalse(parts.get("xl/worksheets/sheet1.xml").contains("<f "));
        assertFalse(parts.get("xl/workbook.xml").contains("externalReferences"));
        List<String> rows = rows(Sheets.triggers());
        assertTrue(rows.contains("=1+1|=1+1|=1+1|-1"), rows.toString());
    }

    @Test
    void noTextBecomesAFormulaInACsv() {
        for (String line : new String(FormFiles.bytes(Sheets.triggers(), SheetFormat.CSV), StandardCharsets.UTF_8).substring(1).split("\r\n")) {
            String first = line.startsWith("\"") ? line.substring(1) : line;
            assertFalse(first.startsWith("=") || first.startsWith("+") || first.startsWith("@") || first.startsWith("＝"), line);
        }
    }

    @Test
    void aCsvIsUtf8WithItsMarkOrGb18030() {
        byte[] utf8 = FormFiles.bytes(Sheets.everyKind(), SheetFormat.CSV);
        assertEquals('\uFEFF', new String(utf8, StandardCharsets.UTF_8).charAt(0));
        String chinese = new String(FormFiles.bytes(Sheets.everyKind(), SheetFormat.CSV, Charset.forName("GB18030")), Charset.forName("GB18030"));
        assertEquals(new String(utf8, StandardCharsets.UTF_8).substring(1), chinese);
        assertTrue(chinese.startsWith("列sequence※,列text※,数字/列integer※"), chinese);
    }

    @Test
    void aPageEscapesWhatIsSaidAndAllowsNothingFromElsewhere() {
        String page = new String(FormFiles.bytes(Sheets.triggers(), SheetFormat.HTML), StandardCharsets.UTF_8);
        assertTrue(page.contains("&lt;f&gt;1+1&lt;/f&gt;"), page);
        assertFalse(page.contains("<f>"), page);
        assertTrue(FormFiles.page(Sheets.everyKind()).policy().startsWith("default-src 'none'"));
        assertTrue(page.contains("counter(pages)"), page);
    }

    @Test
    void whatAFormatCannotHoldIsRefusedWithAnother() {
        FormSheet longText = Sheets.of(List.of(new SheetColumn("name", "", "名称", Type.TEXT, 20, 2)), List.of(new SheetLine(List.of(PrintedCell.text("长".repeat(32_768))))),
                Optional.empty());
        UnprintableException refused = assertThrows(UnprintableException.class, () -> FormFiles.bytes(longText, SheetFormat.XLSX));
        assertEquals("cell-too-long", refused.code());
        assertTrue(refused.mend().in(true).contains("CSV"), refused.mend().in(true));
        assertEquals("too-long-for-a-page", assertThrows(UnprintableException.class, () -> FormFiles.bytes(Sheets.large(10_001), SheetFormat.HTML)).code());
    }

    @Test
    void aNumberOfMoreDigitsThanSpreadsheetsReckonWithStaysAText() throws IOException {
        FormSheet sheet = Sheets.of(List.of(new SheetColumn("n", "", "数", Type.INTEGER, 20, 2)), List.of(new SheetLine(List.of(Sheets.number("1234567890123456789")))),
                Optional.empty());
        assertTrue(rows(sheet).contains("1234567890123456789"));
    }
}
