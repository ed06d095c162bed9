// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import nuanfeng.report.FormPage;
import nuanfeng.sheet.FormSheet;
import nuanfeng.table.TableException;
import nuanfeng.table.sheet.SheetBook;
import nuanfeng.table.sheet.SheetCsv;

/** Filled forms as files. The same form in the same format is the same bytes, on any machine, in any zone and language, on any day. */
public final class FormFiles {

    private static final int MOST_LINES_OF_A_PAGE = 10_000;

    private FormFiles() {
    }

    /** @param charset of {@link SheetFormat#CSV} alone: UTF-8 or GB18030 @throws UnprintableException when the format cannot hold it */
    public static void write(FormSheet sheet, SheetFormat format, Charset charset, OutputStream out) throws IOException {
        try {
            switch (format) {
                case XLSX -> SheetBook.write(sheet, out);
                case CSV -> SheetCsv.write(sheet, charset, out);
                case HTML -> out.write(page(sheet).bytes());
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
        int lines = 0;
        for (var each = sheet.lines().iterator(); each.hasNext(); each.next()) {
            if (++lines > MOST_LINES_OF_A_PAGE) {
                throw new UnprintableException("too-long-for-a-page", MOST_LINES_OF_A_PAGE);
            }
        }
        return FormPage.of(sheet);
    }
}
