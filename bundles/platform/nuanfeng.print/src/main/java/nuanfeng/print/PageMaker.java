// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** Makes files of a further format of what is on paper already. Whoever brings one says so to {@link FurtherFormats}. */
public interface PageMaker {

    SheetFormat format();

    /** The same pages are the same bytes. @param pages a PDF of ours, with its one font in it @param day the one day that the file names */
    void make(byte[] pages, String title, LocalDate day, OutputStream out) throws IOException;
}
