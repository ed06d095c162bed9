// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.sheet;

import java.io.IOException;
import java.io.OutputStream;

import nuanfeng.sheet.FormSheet;
import nuanfeng.table.internal.form.DrawnBook;

/** A form as a workbook. */
public final class SheetBook {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetBook() {
    }

    /** @throws nuanfeng.table.TableException when a spreadsheet cannot hold it: more than 1 048 576 rows, a text of more than 32 767 characters */
    public static void write(FormSheet sheet, OutputStream out) throws IOException {
        DrawnBook.write(sheet, out);
    }
}
