// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import nuanfeng.font.ChineseFont;
import nuanfeng.lifecycle.Digest;

/** The pages of a PDF of ours as an OFD of GB/T 33190-2016: one document, its pages, one font with the letters that it uses. */
public final class OfdFile {

    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String DOCUMENT = "Doc_0/";
    private static final String FONT_FILE = "NotoSansSC.ttf";
    private static final int FONT = 1;
    private static final int LETTERS_OF_AN_ID = 32;

    private OfdFile() {
    }

    /** @param pages a PDF of ours @param day the one day that the file names */
    public static void write(byte[] pages, String title, LocalDate day, OutputStream out) throws IOException {
        List<DrawnPage> drawn = new ArrayList<>();
        try (PDDocument paper = Loader.loadPDF(pages)) {
            for (PDPage each : paper.getPages()) {
                drawn.add(DrawnPage.of(each));
            }
        }
        UsedLetters letters = new UsedLetters();
        drawn.forEach(page -> page.texts().forEach(text -> text.letters().forEach(letters::use)));
        AtomicInteger last = new AtomicInteger(FONT);
        ZipOutputStream zip = new ZipOutputStream(out);
        part(zip, "OFD.xml", beginning(Digest.of(pages), title, day));
        part(zip, DOCUMENT + "PublicRes.xml", resources());
        part(zip, DOCUMENT + "Res/" + FONT_FILE, letters.subset());
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            ids.add(last.incrementAndGet());
            part(zip, DOCUMENT + page(i), new PageContent(drawn.get(i), last::incrementAndGet, FONT).bytes());
        }
        part(zip, DOCUMENT + "Document.xml", document(drawn.get(0), ids, last.get()));
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String page(int number) {
        return "Pages/Page_" + number + "/Content.xml";
    }

    private static byte[] beginning(String digest, String title, LocalDate day) {
        OfdMarkup markup = new OfdMarkup("OFD", "Version", "1.0", "DocType", "OFD");
        markup.begin("DocBody").begin("DocInfo");
        markup.text("DocID", digest.substring(digest.length() - LETTERS_OF_AN_ID)).text("Title", title).text("CreationDate", day.toString());
        markup.text("ModDate", day.toString()).text("Creator", "Nuanfeng").end();
        return markup.text("DocRoot", DOCUMENT + "Document.xml").end().bytes();
    }

    private static byte[] resources() {
        OfdMarkup markup = new OfdMarkup("Res", "BaseLoc", "Res");
        markup.begin("Fonts").begin("Font", "ID", Integer.toString(FONT), "FontName", ChineseFont.FAMILY, "FamilyName", ChineseFont.FAMILY, "Charset", "unicode");
        return markup.text("FontFile", FONT_FILE).end().end().bytes();
    }

    private static byte[] document(DrawnPage first, List<Integer> pages, int last) {
        OfdMarkup markup = new OfdMarkup("Document");
        markup.begin("CommonData").text("MaxUnitID", Integer.toString(last)).begin("PageArea");
        markup.text("PhysicalBox", Millimetres.of(0, 0, first.width(), first.height())).end().text("PublicRes", "PublicRes.xml").end();
        markup.begin("Pages");
        for (int i = 0; i < pages.size(); i++) {
            markup.empty("Page", "ID", pages.get(i).toString(), "BaseLoc", page(i));
        }
        return markup.end().bytes();
    }
}
