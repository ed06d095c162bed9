// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.form.FormTemplate;
import nuanfeng.form.TemplateArea;
import nuanfeng.form.TemplateCell;
import nuanfeng.form.TemplateRow;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetFoot;
import nuanfeng.sheet.SheetLine;

class SheetBookTest {

    private static final String STYLES = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font></font></fonts>" + FormTemplate.LOOKS + "</styleSheet>";

    private static PrintedCell money(String amount) {
        return new PrintedCell(Optional.of(new BigDecimal(amount)), amount, "");
    }

    private static TemplateRow row(int number, String... texts) {
        List<TemplateCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            cells.add(new TemplateCell(i, 0, texts[i], false));
        }
        return new TemplateRow(number, "20", cells);
    }

    private static FormTemplate template(TemplateRow... rows) {
        return new FormTemplate("template.xlsx", "sha256:t", STYLES, List.of("<xf numFmtId=\"0\" fontId=\"0\"></xf>"), "", "", List.of(rows),
                List.of(new TemplateArea(1, 0, 1, 2), new TemplateArea(2, 1, 1, 2), new TemplateArea(3, 0, 2, 1)), List.of());
    }

    private static FormSheet sheet(List<SheetLine> lines, FormTemplate template) {
        SheetFoot foot = new SheetFoot("f", "cn.testland", "测试", "2022-07", LocalDate.of(2022, 7, 26), LocalDate.of(2022, 7, 1), "sha256:e", "sha256:c");
        return new FormSheet("标题", "", List.of(), List.of(new SheetColumn("name", "", "名称※", Type.TEXT, 12, 2), new SheetColumn("amount", "", "金额", Type.MONEY, 12, 2)), lines,
                Optional.of(new SheetLine(List.of(PrintedCell.text("合计"), money("3.00")))), List.of("※ 建议列"), List.of(), Map.of("unit", "=测试"), foot, Page.USUAL, Optional.of(template));
    }

    private static Map<String, String> written(FormSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetBook.write(sheet, out);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static final FormTemplate DRAWN = template(row(1, "{title}"), row(2, "{row.name}", "{row.amount}"), row(3, "合计 {period}", "{total.amount}"));
    private static final SheetLine LINE = new SheetLine(List.of(PrintedCell.text("=1+1"), money("1.50")));

    @Test
    void theRowOfTheLinesIsRepeatedAndWhatIsBelowMovesDown() throws IOException {
        String sheet = written(sheet(List.of(LINE, LINE), DRAWN)).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<row r=\"2\" ht=\"20\" customHeight=\"1\">"), sheet);
        assertTrue(sheet.contains("<c r=\"B3\" s=\"3\"><v>1.50</v></c>"), sheet);
        assertTrue(sheet.contains("<c r=\"B4\" s=\"3\"><v>3.00</v></c>"), sheet);
        assertTrue(sheet.contains("合计 2022-07"), sheet);
        assertTrue(sheet.contains("<mergeCell ref=\"A1:B1\"/>") && sheet.contains("<mergeCell ref=\"B2:C2\"/>") && sheet.contains("<mergeCell ref=\"B3:C3\"/>")
                && sheet.contains("<mergeCell ref=\"A4:A5\"/>"), sheet);
        assertFalse(sheet.contains("<f>"), sheet);
    }

    @Test
    void whatTheTemplateDoesNotSayStandsBelow() throws IOException {
        String sheet = written(sheet(List.of(LINE), DRAWN)).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("※ 建议列") && sheet.contains("sha256:c") && sheet.contains("sha256:e"), sheet);
        String said = written(sheet(List.of(LINE), template(row(1, "{title}{notes}"), row(2, "{row.name}", "{row.amount}"), row(3, "{foot}")))).get("xl/worksheets/sheet1.xml");
        assertEquals(said.indexOf("sha256:c"), said.lastIndexOf("sha256:c"), said);
    }

    @Test
    void aTextStaysOneWhenSomebodyEditsItAndANumberIsShownAsItsColumnHasIt() throws IOException {
        String styles = written(sheet(List.of(LINE), DRAWN)).get("xl/styles.xml");
        assertTrue(styles.contains("quotePrefix=\"1\" numFmtId=\"49\""), styles);
        assertTrue(styles.contains("numFmtId=\"2\""), styles);
    }

    @Test
    void aFormWithoutLinesHasAnEmptyOne() throws IOException {
        String sheet = written(sheet(List.of(), DRAWN)).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<row r=\"2\"") && sheet.contains("<c r=\"B3\" s=\"3\"><v>3.00</v></c>"), sheet);
    }

    @Test
    void aHundredThousandLinesInATemplateForFiftyAreDrawn() throws IOException {
        String sheet = written(sheet(Collections.nCopies(SheetBook.MOST_LINES_OF_A_TEMPLATE + 1, LINE), DRAWN)).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<pane ySplit"), sheet.substring(0, 400));
        assertTrue(sheet.contains("<row r=\"" + (SheetBook.MOST_LINES_OF_A_TEMPLATE + 3) + "\""));
    }

    @Test
    void theSameIsTheSame() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        SheetBook.write(sheet(List.of(LINE), DRAWN), one);
        SheetBook.write(sheet(List.of(LINE), DRAWN), other);
        assertArrayEquals(one.toByteArray(), other.toByteArray());
    }
}
