// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;

class PaperTest {

    private static FormSheet saying(String text) {
        return Sheets.of(List.of(new SheetColumn("name", "", "姓名", Type.TEXT, 20, 2)), List.of(new SheetLine(List.of(PrintedCell.text(text)))), Optional.empty());
    }

    @Test
    void everyPageHasTheHeadAndItsNumberOfHowMany() throws IOException {
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(Sheets.large(120), SheetFormat.PDF))) {
            assertTrue(paper.getNumberOfPages() > 2, paper.getNumberOfPages() + " pages");
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String said = text.getText(paper).replace(" ", "");
                assertTrue(said.contains("第" + page + "页/共" + paper.getNumberOfPages() + "页"), said);
                assertTrue(said.contains("列11"), said);
            }
        }
    }

    @Test
    void everyLetterIsInTheFileAndTheFontIsOurs() throws IOException {
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(saying("䶮㛃鎏 重庆"), SheetFormat.PDF))) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : paper.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts.add(font.getName());
                }
            }
            assertFalse(fonts.isEmpty());
            assertTrue(fonts.stream().allMatch(each -> each.endsWith("NotoSansSC-Regular")), fonts.toString());
            assertTrue(new PDFTextStripper().getText(paper).contains("䶮㛃鎏"));
        }
    }

    /** One glyph draws a radical and the letter that is made of it alone. */
    @Test
    void whatIsCopiedOutOfAFileIsWhatWasWritten() throws IOException {
        String letters = "一人入八十口土大女子小山工己广弓心户手支文方日月木止母比毛水火父片牛王瓜甘生用田白皮目石示立竹米糸老而耳肉自至舌舟色虫血行衣西见角言豆贝赤走足身车辛里金长门青非面革音页风食首香马骨高鱼鸟黄黑鼠鼻〈县〉元／月";
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(saying(letters + " \u2F25\u2EDA"), SheetFormat.PDF))) {
            String read = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertTrue(read.contains(letters), read);
            assertTrue(read.contains("女页"), read);
            assertTrue(read.codePoints().noneMatch(each -> each >= 0x2E80 && each <= 0x2FDF), read);
        }
    }

    @Test
    void aLetterThatIsMissingIsRefusedAndNotDrawnAsABox() {
        UnprintableException refused = assertThrows(UnprintableException.class, () -> FormFiles.bytes(saying("测试\uD842\uDFB7"), SheetFormat.PDF));
        assertEquals("letter-missing", refused.code());
        assertTrue(refused.text().zh().contains("U+20BB7") && refused.text().zh().contains("测试"), refused.text().zh());
        assertTrue(refused.mend().zh().contains("XLSX"), refused.mend().zh());
    }

    @Test
    void beyondItsLimitItIsRefusedWithTheAlternative() {
        UnprintableException refused = assertThrows(UnprintableException.class, () -> FormFiles.bytes(Sheets.large(5_001), SheetFormat.PDF));
        assertEquals("too-long-for-paper", refused.code());
        assertTrue(refused.mend().in(true).contains("XLSX"), refused.mend().in(true));
    }

    @Test
    void itsDayIsThatOfTheSheet() throws IOException {
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(saying("x"), SheetFormat.PDF))) {
            assertEquals("2022-07-25T16:00:00Z", paper.getDocumentInformation().getCreationDate().toInstant().toString());
            assertEquals("测试调度表", paper.getDocumentInformation().getTitle());
        }
    }

    /** So many columns that all of them side by side would be too small to read. */
    private static FormSheet wide(int lines) {
        List<SheetColumn> columns = new ArrayList<>(List.of(new SheetColumn("seq", "", "序号", Type.SEQUENCE, 6, 2, true), new SheetColumn("name", "", "单位", Type.TEXT, 20, 2, true)));
        for (int i = 0; i < 40; i++) {
            columns.add(new SheetColumn("c" + i, "组" + i / 8, "第" + (char) ('A' + i % 26) + i + "项的人数", Type.INTEGER, 12, 2));
        }
        List<SheetLine> all = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            List<PrintedCell> cells = new ArrayList<>(List.of(Sheets.number(String.valueOf(line)), PrintedCell.text("测试单位" + line)));
            for (int i = 0; i < 40; i++) {
                cells.add(Sheets.number(String.valueOf(line * 1000 + i)));
            }
            all.add(new SheetLine(cells));
        }
        return Sheets.of(columns, all, Optional.empty());
    }

    private static final class LetterSizes extends PDFTextStripper {

        private final List<Float> sizes = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            super.processTextPosition(text);
            sizes.add(text.getFontSizeInPt());
        }
    }

    @Test
    void aTableThatIsTooWideIsPrintedInPartsAndEachSaysWhoseLinesItHas() throws IOException {
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(wide(10), SheetFormat.PDF))) {
            assertTrue(paper.getNumberOfPages() >= 2, paper.getNumberOfPages() + " pages");
            LetterSizes text = new LetterSizes();
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String said = text.getText(paper).replaceAll("\\s", "");
                assertTrue(said.contains("测试单位7") && said.contains("序号") && said.contains("表格第" + page + "部分，共" + paper.getNumberOfPages() + "部分"), said);
                all.append(said);
            }
            for (int line = 1; line <= 10; line++) {
                for (int i = 0; i < 40; i++) {
                    assertTrue(all.toString().contains(String.valueOf(line * 1000 + i)), line + " " + i);
                }
            }
            assertEquals(1, all.toString().split("项的人数").length - 1 - 39, "every column once");
            // The foot is smaller; nothing of the table is.
            assertTrue(text.sizes.stream().allMatch(size -> size >= 6), () -> text.sizes.stream().sorted().limit(3).toList().toString());
        }
    }

    @Test
    void thePartsOfAFewLinesStandOnOnePage() throws IOException {
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(wide(1), SheetFormat.PDF))) {
            assertEquals(1, paper.getNumberOfPages());
            String said = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertTrue(said.split("测试单位1").length > 2, said);
        }
    }
}
