// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

class CsvTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "姓名,岗位\r\n甲㛃,投递\r\n";

    @TempDir
    Path folder;

    private TableFile file(byte[] bytes, Charset asked) throws IOException {
        return new TableFile(Files.write(folder.resolve("table.csv"), bytes), TableFormat.CSV, Optional.ofNullable(asked), TableLimits.USUAL);
    }

    private static List<String> rows(TableFile file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (SheetRows read = file.rows(file.findCharset())) {
            for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                rows.add(row.get().number() + " " + String.join("|", row.get().cells().stream().map(SheetCell::written).toList()));
            }
        }
        return rows;
    }

    private List<String> rows(String text) throws IOException {
        return rows(file(text.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void theCharsetIsTheOneAskedForElseTheMarksElseUtf8ElseGb18030OnTrial() throws IOException {
        byte[] utf8 = TABLE.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8);
        byte[] gb = TABLE.getBytes(GB18030);
        byte[] utf16 = ("\uFEFF" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
        List<String> expected = List.of("1 姓名|岗位", "2 甲㛃|投递");
        assertEquals(FoundCharset.By.VALID_UTF8, file(utf8, null).findCharset().by());
        assertEquals(expected, rows(file(utf8, null)));
        assertEquals(FoundCharset.By.MARK, file(marked, null).findCharset().by());
        assertEquals(expected, rows(file(marked, null)));
        assertEquals(expected, rows(file(marked, StandardCharsets.UTF_8)));
        assertEquals(FoundCharset.By.TRIED, file(gb, null).findCharset().by());
        assertEquals(expected, rows(file(gb, null)));
        assertEquals(expected, rows(file(gb, Charset.forName("GBK"))));
        assertEquals(expected, rows(file(utf16, null)));
    }

    @Test
    void gbkThatIsSentAsUtf8IsRefusedWithItsRow() throws IOException {
        byte[] late = ("a,b\r\n".repeat(20_000) + "甲,乙\r\n").getBytes(GB18030);
        for (byte[] bytes : List.of(TABLE.getBytes(GB18030), late)) {
            TableException thrown = assertThrows(TableException.class, () -> rows(file(bytes, StandardCharsets.UTF_8)));
            assertEquals("not-in-charset", thrown.code());
            assertTrue(thrown.mend().zh().contains("charset"), thrown.mend().zh());
            assertEquals(FoundCharset.By.TRIED, file(bytes, null).findCharset().by());
        }
        assertEquals("not-in-charset", assertThrows(TableException.class, () -> rows(file(new byte[] {'a', ',', (byte) 0xFF}, null))).code());
    }

    @Test
    void rowsHaveTheNumbersThatASpreadsheetShows() throws IOException {
        assertEquals(List.of("1 a|b", "4 c", "5 d\ne|f"), rows("a,b\n\n , \nc\n\"d\ne\",f,\n"));
        assertEquals(List.of(), rows(""));
        assertEquals(List.of("1 甲"), rows("甲"));
        assertEquals(List.of("1 a;b|c"), rows("\"a;b\";c"));
    }

    @Test
    void wideTablesAreReadAndEndlessOnesAreNot() throws IOException {
        assertEquals(1, rows("x,".repeat(199) + "x").size());
        assertEquals("too-wide", assertThrows(TableException.class, () -> rows("x,".repeat(600) + "x")).code());
        assertEquals("cell-too-long", assertThrows(TableException.class, () -> rows("a\n" + "x".repeat(40_000))).code());
        assertEquals("row-too-long", assertThrows(TableException.class, () -> rows("a\n\"" + "x,y\n".repeat(2_000_000))).code());
    }

    @Test
    void whatIsWrittenIsReadBackAndBeginsNoFormula() throws IOException {
        List<String> nasty = List.of("=1+1", "'=1+1", "''12", "'abc", "-5", "＝cmd|' /C calc'!A0", " \u200B@SUM(1)", "a\"b,c\nd", "'; drop table record; --", "甲", "'45");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter csv = NewTable.open(TableFormat.CSV, "", List.of("a"), List.of("=标题"), out)) {
            for (String each : nasty) {
                csv.write(List.of(SheetCell.text(each)));
            }
        }
        TableFile file = file(out.toByteArray(), null);
        List<String> back = new ArrayList<>();
        try (SheetRows read = file.rows(file.findCharset())) {
            for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                String cell = row.get().cell(0).written();
                assertTrue("=+-@＝".indexOf(cell.strip().charAt(0)) < 0, cell);
                back.add(GuardedText.plain(cell));
            }
        }
        assertEquals("=标题", back.remove(0));
        assertEquals(nasty, back);
    }
}
