// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import nuanfeng.font.ChineseFont;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormHeading.Align;
import nuanfeng.form.FormLayout.Page;
import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.print.UnprintableException;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetFoot;
import nuanfeng.sheet.SheetLine;
import nuanfeng.sheet.SheetPiece;

/** Forms with TEST DATA. */
class OfdTest {

    @TempDir
    Path folder;

    private final OfdMaker maker = new OfdMaker();

    @BeforeEach
    void bring() {
        maker.start();
    }

    @AfterEach
    void takeAway() {
        maker.stop();
    }

    private static FormSheet sheet(int lines, String text) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            columns.add(new SheetColumn("c" + i, i < 4 ? "组" + i / 2 : "", "列" + i + "※", i % 2 == 0 ? Type.TEXT : Type.MONEY, 12, 2));
        }
        List<SheetLine> all = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            List<PrintedCell> cells = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String number = line * 31 + i + ".50";
                cells.add(i % 2 == 0 ? PrintedCell.text(text + line) : new PrintedCell(Optional.of(new BigDecimal(number)), number, ""));
            }
            all.add(new SheetLine(cells));
        }
        return new FormSheet("测试调度表", "附件2", List.of(List.of(new SheetPiece("填报单位：测试市", 0, 3, Align.LEFT), new SheetPiece("金额单位：元", 3, 3, Align.RIGHT))), columns, all,
                Optional.empty(), List.of("※ 建议列 <a> & “b”"), List.of(List.of(new SheetPiece("填报人：", 0, 6, Align.LEFT))), Map.of(),
                new SheetFoot("testcity-f-02", "cn.testland.testcity", "测试市", "2022-07", LocalDate.of(2022, 7, 26), LocalDate.of(2022, 7, 1), "sha256:" + "e".repeat(64),
                        "sha256:" + "c".repeat(64)), Page.USUAL, Optional.empty());
    }

    private static OfdParts ofd(FormSheet sheet) throws IOException {
        return OfdParts.of(FormFiles.bytes(sheet, SheetFormat.OFD));
    }

    private static String letters(Document page) {
        return OfdParts.elements(page, "TextCode").stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static String sorted(String text) {
        return text.codePoints().filter(each -> !Character.isWhitespace(each)).sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void theSameFormIsTheSameBytesInEveryZoneAndLanguage() {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            byte[] here = FormFiles.bytes(sheet(40, "网点"), SheetFormat.OFD);
            for (String other : List.of("ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR")) {
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
                Locale.setDefault(Locale.forLanguageTag(other));
                assertArrayEquals(here, FormFiles.bytes(sheet(40, "网点"), SheetFormat.OFD), other);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void aPageSaysWhatThePageOfThePdfSays() throws IOException {
        FormSheet sheet = sheet(90, "网点");
        List<Document> pages = ofd(sheet).pages();
        try (PDDocument paper = Loader.loadPDF(FormFiles.bytes(sheet, SheetFormat.PDF))) {
            assertTrue(pages.size() > 2, pages.size() + " pages");
            assertEquals(paper.getNumberOfPages(), pages.size());
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pages.size(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertEquals(sorted(text.getText(paper)), sorted(letters(pages.get(page - 1))), "page " + page);
                assertTrue(letters(pages.get(page - 1)).contains("测试调度表") == (page == 1));
            }
        }
    }

    @Test
    void everyLetterStandsOnItsPageAndHasItsPlace() throws IOException {
        for (Document page : ofd(sheet(40, "网点")).pages()) {
            double[] box = OfdParts.numbers(OfdParts.text(page, "PhysicalBox"));
            assertArrayEquals(new double[] {0, 0, 297, 210}, box, 0.1);
            for (Element each : OfdParts.elements(page, "TextObject")) {
                double[] where = OfdParts.numbers(each.getAttribute("Boundary"));
                Element code = (Element) each.getElementsByTagNameNS("*", "TextCode").item(0);
                int letters = code.getTextContent().codePointCount(0, code.getTextContent().length());
                double[] steps = code.hasAttribute("DeltaX") ? OfdParts.numbers(code.getAttribute("DeltaX")) : new double[0];
                assertEquals(letters - 1, steps.length, code.getTextContent());
                assertTrue(where[0] > 10 && where[0] + where[2] < box[2] - 10 && where[1] > 0 && where[1] + where[3] < box[3], each.getAttribute("Boundary"));
                double size = Double.parseDouble(each.getAttribute("Size"));
                assertTrue(size > 1.5 && size < 7, each.getAttribute("Size"));
                for (double step : steps) {
                    assertTrue(step > 0 && step < size * 1.2, code.getAttribute("DeltaX"));
                }
            }
        }
    }

    @Test
    void everyObjectHasANumberOfItsOwnUpToTheOneTheDocumentNames() throws IOException {
        OfdParts file = ofd(sheet(90, "网点"));
        Set<Integer> ids = new TreeSet<>();
        int count = 0;
        List<Document> parts = new ArrayList<>(file.pages());
        parts.add(file.document());
        for (Document part : parts) {
            for (String name : List.of("Page", "Layer", "TextObject", "PathObject")) {
                for (Element each : OfdParts.elements(part, name)) {
                    if (each.hasAttribute("ID")) {
                        ids.add(Integer.parseInt(each.getAttribute("ID")));
                        count++;
                    }
                }
            }
        }
        assertEquals(count, ids.size());
        assertEquals(Integer.parseInt(OfdParts.text(file.document(), "MaxUnitID")), ids.stream().mapToInt(Integer::intValue).max().orElseThrow());
        assertFalse(ids.contains(1), "the font's");
    }

    @Test
    void theFontHoldsTheLettersOfTheFileAndNoOthers() throws IOException {
        OfdParts file = ofd(sheet(3, "䶮㛃鎏"));
        byte[] bytes = file.font();
        Set<Integer> used = new HashSet<>();
        for (Document page : file.pages()) {
            letters(page).codePoints().forEach(used::add);
        }
        assertTrue(used.contains((int) '䶮') && used.contains((int) '鎏'));
        try (InputStream whole = ChineseFont.open(); TrueTypeFont subset = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
                TrueTypeFont all = new TTFParser().parse(new RandomAccessReadBuffer(whole.readAllBytes()))) {
            assertTrue(bytes.length < 100_000, bytes.length + " bytes");
            assertTrue(subset.getNumberOfGlyphs() <= used.size() + 20, subset.getNumberOfGlyphs() + " glyphs for " + used.size());
            for (int letter : used) {
                int glyph = subset.getUnicodeCmapLookup().getGlyphId(letter);
                assertNotEquals(0, glyph, Character.toString(letter));
                int before = all.getUnicodeCmapLookup().getGlyphId(letter);
                if (letter != ' ') {
                    assertEquals(all.getGlyph().getGlyph(before).getPath().getBounds2D(), subset.getGlyph().getGlyph(glyph).getPath().getBounds2D(), Character.toString(letter));
                }
            }
        }
    }

    /** Of such letters the table of a font that is cut down says nothing, and readers count them in two ways: what they look like is drawn. */
    @Test
    void aLetterBeyondTheFirstPlaneIsDrawnAsItLooks() throws IOException {
        try (InputStream in = ChineseFont.open(); TrueTypeFont all = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            int letter = java.util.stream.IntStream.rangeClosed(0x20000, 0x2FFFF).filter(each -> glyph(all, each) != 0).findFirst().orElseThrow();
            Document with = ofd(sheet(1, "甲" + Character.toString(letter) + "乙")).pages().get(0);
            Document without = ofd(sheet(1, "甲乙")).pages().get(0);
            assertEquals(OfdParts.elements(without, "PathObject").size() + 3, OfdParts.elements(with, "PathObject").size());
            assertFalse(letters(with).contains(Character.toString(letter)));
            List<Element> drawn = OfdParts.elements(with, "PathObject").stream().filter(each -> each.getTextContent().contains("Q ") || each.getTextContent().length() > 120).toList();
            assertEquals(3, drawn.size());
            double[] where = OfdParts.numbers(drawn.get(0).getAttribute("Boundary"));
            var box = all.getGlyph().getGlyph(glyph(all, letter)).getPath().getBounds2D();
            assertEquals(box.getWidth() / box.getHeight(), where[2] / where[3], 0.02);
        }
    }

    private static int glyph(TrueTypeFont font, int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the standard an area without a colour is transparent, and letters are black. */
    @Test
    void everyLineAndAreaSaysItsColour() throws IOException {
        for (Element each : OfdParts.elements(ofd(sheet(3, "甲")).pages().get(0), "PathObject")) {
            String color = each.getAttribute("Fill").equals("true") ? "FillColor" : "StrokeColor";
            assertEquals("0 0 0", ((Element) each.getElementsByTagNameNS("*", color).item(0)).getAttribute("Value"));
        }
    }

    @Test
    void aLetterThatIsMissingIsRefusedAndNotDrawnAsABox() {
        UnprintableException refused = assertThrows(UnprintableException.class, () -> FormFiles.bytes(sheet(1, "\uD842\uDFB7"), SheetFormat.OFD));
        assertEquals("letter-missing", refused.code());
        assertTrue(refused.text().zh().contains("U+20BB7"), refused.text().zh());
    }

    @Test
    void itsDayIsThatOfTheSheetAndItsNumberThatOfItsPages() throws IOException {
        Document beginning = ofd(sheet(2, "甲")).part("OFD.xml");
        assertEquals("2022-07-26", OfdParts.text(beginning, "CreationDate"));
        assertEquals("测试调度表", OfdParts.text(beginning, "Title"));
        assertTrue(OfdParts.text(beginning, "DocID").matches("[0-9a-f]{32}"));
        assertEquals(OfdParts.text(beginning, "DocID"), OfdParts.text(ofd(sheet(2, "甲")).part("OFD.xml"), "DocID"));
        assertNotEquals(OfdParts.text(beginning, "DocID"), OfdParts.text(ofd(sheet(2, "乙")).part("OFD.xml"), "DocID"));
    }

    /** Somebody else's reader finds its pages and their texts. */
    @Test
    void anotherReaderReadsIt() throws IOException {
        FormSheet sheet = sheet(90, "䶮㛃鎏");
        Path file = Files.write(folder.resolve("form.ofd"), FormFiles.bytes(sheet, SheetFormat.OFD));
        try (OFDReader reader = new OFDReader(file)) {
            assertEquals(ofd(sheet).pages().size(), reader.getNumberOfPages());
            ContentExtractor texts = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                assertEquals(sorted(letters(ofd(sheet).pages().get(page - 1))), sorted(String.join("", texts.getPageContent(page))), "page " + page);
            }
            assertTrue(texts.getPageContent(1).contains("测试调度表"), texts.getPageContent(1).toString());
        }
    }

    @Test
    void linesFrameTheTable() throws IOException {
        Document page = ofd(sheet(3, "甲")).pages().get(0);
        assertTrue(OfdParts.elements(page, "PathObject").size() > 20, OfdParts.elements(page, "PathObject").size() + " lines");
        for (Element each : OfdParts.elements(page, "AbbreviatedData")) {
            assertTrue(each.getTextContent().matches("M -?[0-9.]+ -?[0-9.]+( [LMBQ]( -?[0-9.]+)+| C)+"), each.getTextContent());
        }
    }

    @Test
    void whereTheFeatureIsMissingItIsNamed() {
        assertTrue(SheetFormat.there().contains("ofd"));
        maker.stop();
        assertFalse(SheetFormat.there().contains("ofd"));
        UnprintableException refused = assertThrows(UnprintableException.class, () -> FormFiles.bytes(sheet(1, "甲"), SheetFormat.OFD));
        assertEquals("format-absent", refused.code());
        assertTrue(refused.text().zh().contains("OFD") && refused.text().zh().contains("nuanfeng-ofd"), refused.text().zh());
        assertTrue(refused.mend().in(true).contains("feature:install nuanfeng-ofd"), refused.mend().in(true));
    }
}
