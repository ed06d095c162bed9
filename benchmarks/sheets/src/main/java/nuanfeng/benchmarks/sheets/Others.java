// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import nuanfeng.font.ChineseFont;

/** The same rows by the libraries alone: no titles, no foot, no care for the same bytes. */
final class Others {

    private static TrueTypeFont font;

    private Others() {
    }

    static void fastexcel(int lines, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Nuanfeng", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int y = 0; y < lines; y++) {
                for (int x = 0; x < Forms.COLUMNS; x++) {
                    Object value = Forms.value(y, x);
                    if (value instanceof BigDecimal number) {
                        sheet.value(y, x, number);
                    } else {
                        sheet.value(y, x, value.toString());
                    }
                }
                if (y % 1000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    static void poi(int lines, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("1");
            XSSFCellStyle style = book.createCellStyle();
            for (int y = 0; y < lines; y++) {
                XSSFRow row = sheet.createRow(y);
                for (int x = 0; x < Forms.COLUMNS; x++) {
                    XSSFCell cell = row.createCell(x);
                    cell.setCellStyle(style);
                    Object value = Forms.value(y, x);
                    if (value instanceof BigDecimal number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
        }
    }

    /** Its font is read once, too. */
    static void openhtmltopdf(String markup, OutputStream out) throws IOException {
        if (font == null) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(ChineseFont.open()));
        }
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), ChineseFont.FAMILY, 400, FontStyle.NORMAL, true);
            builder.withHtmlContent(markup, null);
            builder.toStream(out);
            builder.run();
        }
    }
}
