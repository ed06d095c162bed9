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
}
