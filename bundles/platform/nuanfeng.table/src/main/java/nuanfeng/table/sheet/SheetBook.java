// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.sheet;

import java.io.IOException;
import java.io.OutputStream;

import nuanfeng.sheet.FormSheet;
import nuanfeng.table.internal.form.DrawnBook;
import nuanfeng.table.internal.form.FilledBook;

/** A form as a workbook. */
public final class SheetBook {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetBook() {
    }

    /** In a drawn template so many lines at most; more are drawn row by row. */
    public static final int MOST_LINES_OF_A_TEMPLATE = 10_000;

    /** @throws nuanfeng.table.TableException when a spreadsheet cannot hold it: more than 1 048 576 rows, a text of more than 32 767 characters */
    public static void write(FormSheet sheet, OutputStream out) throws IOException {
        if (sheet.template().isPresent() && isShort(sheet)) {
            FilledBook.write(sheet, sheet.template().get(), out);
        } else {
            DrawnBook.write(sheet, out);
        }
    }

    private static boolean isShort(FormSheet sheet) {
        int lines = 0;
        for (var each = sheet.lines().iterator(); each.hasNext(); each.next()) {
            if (++lines > MOST_LINES_OF_A_TEMPLATE) {
                return false;
            }
        }
        return true;
    }
}
