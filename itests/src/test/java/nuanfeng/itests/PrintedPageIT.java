// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chongqing's difference from the national framework, by a browser that people have: one side of one sheet, and tables on the screen. */
class PrintedPageIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Browser browser = Browser.installed();
    private static final String PAGE = "/api/v1/places/cn.chongqing/diff.html?against=cn";
    private static final float SMALLEST = 7.4f;

    /** On the day that the README names, and on one when everything that ships has begun. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-10-01", "2026-11-22"})
    void inChineseItIsOneSheet(String on) throws IOException {
        isOneSheet(on, "zh-CN", "政策差异对照表", "重庆市", "500000", "− 督促企业保持合理末端派费水平", "发布消费提示", "尚未确定（MBC-30）", "沿用事项只列编号",
                "渝交发〔2021〕30号", "交邮政发〔2021〕59号", "不是官方文本");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-10-01", "2026-11-22"})
    void inEnglishItIsOneSheetToo(String on) throws IOException {
        isOneSheet(on, "en", "Differences in policy", "Chongqing", "督促企业保持合理末端派费水平", "to be configured locally (MBC-30)", "Kept: ids only",
                "渝交发〔2021〕30号", "Not an official text");
    }

    private static void isOneSheet(String on, String language, String... words) throws IOException {
        try (PDDocument paper = Loader.loadPDF(browser.print(nuanfeng.uri(PAGE + "&on=" + on), language))) {
            String text = text(paper);
            // What six national documents ask for no longer goes onto one side.
            assertTrue(paper.getNumberOfPages() <= 2, text);
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            assertEquals(List.of(842, 595), List.of(Math.round(sheet.getWidth()), Math.round(sheet.getHeight())), "A4, in points");
            for (String said : words) {
                assertTrue(text.contains(said.replace(" ", "")), () -> said + " is not on " + text);
            }
            assertTrue(smallest(paper) >= SMALLEST, "Letters of " + smallest(paper) + " points");
        }
    }

    /** What is kept stands on it in full, and every clause: nobody wants that on one side, and counting pages tells the two apart. */
    @Test
    void withTheWordsOfTheClausesItIsManyPages() throws IOException {
        try (PDDocument paper = Loader.loadPDF(browser.print(nuanfeng.uri(PAGE + "&on=2021-10-01&texts=true"), "zh-CN"))) {
            assertTrue(paper.getNumberOfPages() > 3, () -> paper.getNumberOfPages() + " pages");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 职责与期限, 沿用", "en, Duties and deadlines, kept"})
    void onTheScreenItIsTablesAndTheBrowserHasNothingToComplainOf(String language, String heading, String mark) {
        Browser.Shown shown = browser.show(nuanfeng.uri(PAGE + "&on=2021-10-01"), language);
        assertEquals(List.of(), shown.console());
        assertTrue(shown.document().contains("<html lang=\"" + language + "\">") && shown.document().contains("<h2>" + heading + "</h2>")
                && shown.document().contains("= " + mark), shown::document);
        assertEquals(4, shown.count("<table>"), "measures, parameters, duties, forms");
        assertTrue(shown.count("<tr class=\"(add|change|drop)\">") > 40, shown::document);
    }

    @Test
    void aComplaintOfTheBrowserWouldBeSeen(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "<meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\"><style>p { color: red }</style><p>text");
        assertEquals(1, browser.show(page.toUri(), "en").console().size());
    }

    @Test
    void aBrowserThatIsGivenUpLeavesNothingBehind() {
        Set<Long> before = children();
        URI page = nuanfeng.uri(PAGE);
        AssertionError error = assertThrows(AssertionError.class, () -> browser.patient(Duration.ofMillis(300)).print(page, "en"));
        assertTrue(error.getMessage().contains("not done within PT0.3S"), error::getMessage);
        assertEquals(before, children());
    }

    private static Set<Long> children() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** In points, as it comes to lie on the paper. */
    private static float smallest(PDDocument paper) throws IOException {
        FontSizes sizes = new FontSizes();
        sizes.getText(paper);
        return sizes.smallest;
    }

    private static final class FontSizes extends PDFTextStripper {
        private float smallest = Float.MAX_VALUE;

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (!letter.getUnicode().isBlank()) {
                smallest = Math.min(smallest, letter.getYScale());
            }
        }
    }

    /** Without blanks: where a line breaks depends on the fonts of the machine. */
    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
    }
}
