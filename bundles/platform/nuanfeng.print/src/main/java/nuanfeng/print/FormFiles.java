// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import nuanfeng.print.internal.Paper;
import nuanfeng.report.FormPage;
import nuanfeng.sheet.FormSheet;
import nuanfeng.table.TableException;
import nuanfeng.table.sheet.SheetBook;
import nuanfeng.table.sheet.SheetCsv;

/** Filled forms as files. The same form in the same format is the same bytes, on any machine, in any zone and language, on any day. */
public final class FormFiles {

    private static final int MOST_LINES_OF_A_PAGE = 10_000;
    private static final int MOST_LINES_ON_PAPER = 5_000;

    private static final int AROUND = 30;

    private FormFiles() {
    }

    /** @param charset of {@link SheetFormat#CSV} alone: UTF-8 or GB18030 @throws UnprintableException when the format cannot hold it */
    public static void write(FormSheet sheet, SheetFormat format, Charset charset, OutputStream out) throws IOException {
        try {
            switch (format) {
                case XLSX -> SheetBook.write(sheet, out);
                case CSV -> SheetCsv.write(sheet, charset, out);
                case HTML -> out.write(page(sheet, MOST_LINES_OF_A_PAGE, "too-long-for-a-page").bytes());
                case PDF -> paper(sheet, out);
                case OFD -> further(sheet, FurtherFormats.maker(format), out);
            }
        } catch (TableException e) {
            throw new UnprintableException(e.code(), e.text(), e.mend());
        }
    }

    /** A file that fits into memory, as all but the largest do; CSV in UTF-8. */
    public static byte[] bytes(FormSheet sheet, SheetFormat format) {
        return bytes(sheet, format, StandardCharsets.UTF_8);
    }

    public static byte[] bytes(FormSheet sheet, SheetFormat format, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(sheet, format, charset, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @throws UnprintableException when it is longer than anybody reads in a browser */
    public static FormPage page(FormSheet sheet) {
        return page(sheet, MOST_LINES_OF_A_PAGE, "too-long-for-a-page");
    }

    /** @param markup a page of well-formed XML of our own @param day the one day that the file names @throws UnprintableException where a letter is missing */
    public static byte[] paper(String markup, String title, LocalDate day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            lettered(markup);
            Paper.write(markup, title, day, markup, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void paper(FormSheet sheet, OutputStream out) throws IOException {
        String markup = page(sheet, MOST_LINES_ON_PAPER, "too-long-for-paper").markup();
        lettered(markup);
        Paper.write(markup, sheet.title(), sheet.foot().asOf(), markup, out);
    }

    private static void further(FormSheet sheet, PageMaker maker, OutputStream out) throws IOException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        paper(sheet, pages);
        maker.make(pages.toByteArray(), sheet.title(), sheet.foot().asOf(), out);
    }

    /** A letter that the font has not would be a box, or nothing. */
    private static void lettered(String markup) {
        int missing = Paper.missing(markup);
        if (missing >= 0) {
            int at = markup.indexOf(Character.toString(missing));
            String around = markup.substring(Math.max(0, at - AROUND), at).replaceAll("(?s).*>", "");
            throw new UnprintableException("letter-missing", "U+" + String.format(Locale.ROOT, "%04X", missing), around);
        }
    }

    private static FormPage page(FormSheet sheet, int most, String otherwise) {
        int lines = 0;
        for (var each = sheet.lines().iterator(); each.hasNext(); each.next()) {
            if (++lines > most) {
                throw new UnprintableException(otherwise, most);
            }
        }
        return FormPage.of(sheet);
    }
}
