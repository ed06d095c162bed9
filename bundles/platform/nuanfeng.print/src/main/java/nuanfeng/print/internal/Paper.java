// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.zip.CRC32;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A page of ours on paper. Nothing is loaded for it from anywhere; its letters are in the file. */
public final class Paper {

    private static final int REGULAR = 400;
    private static final float VERSION = 1.7f;
    private static final int MILLISECONDS_OF_CHINA = 8 * 60 * 60 * 1000;
    /** One at a time: a sheet on its way to paper takes much memory. */
    private static final Semaphore ROOM = new Semaphore(1, true);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private Paper() {
    }

    /** The first letter of a text that the font does not have; -1 where it has all. */
    public static int missing(String text) {
        PaperFont font = PaperFont.one();
        return text.codePoints().filter(each -> !font.has(each)).findFirst().orElse(-1);
    }

    /** @param markup a page of well-formed XML @param day the one day that the file names @param content tells files apart that say other things */
    public static void write(String markup, String title, LocalDate day, String content, OutputStream out) throws IOException {
        ROOM.acquireUninterruptibly();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfVersion(VERSION);
            builder.useFastMode();
            builder.useFont(new PDFontSupplier(PaperFont.one().in(document)), PaperFont.FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> null);
            builder.withProducer("Nuanfeng");
            builder.withW3cDocument(PageReader.read(PaperFont.one().written(markup)), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                describe(document, title, day);
                CRC32 sum = new CRC32();
                sum.update(content.getBytes(StandardCharsets.UTF_8));
                document.setDocumentId(sum.getValue());
                document.save(out);
            }
        } finally {
            ROOM.release();
        }
    }

    private static void describe(PDDocument document, String title, LocalDate day) {
        GregorianCalendar moment = new GregorianCalendar(new SimpleTimeZone(MILLISECONDS_OF_CHINA, "GMT+08:00"), Locale.ROOT);
        moment.setTimeInMillis(day.atStartOfDay().toInstant(ZoneOffset.ofHours(8)).toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(moment);
        information.setModificationDate(moment);
    }
}
