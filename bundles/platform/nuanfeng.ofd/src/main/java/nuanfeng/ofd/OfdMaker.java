// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import nuanfeng.ofd.internal.OfdFile;
import nuanfeng.print.FurtherFormats;
import nuanfeng.print.PageMaker;
import nuanfeng.print.SheetFormat;

/** While it is there, whatever can be had as a PDF can be had as an OFD (GB/T 33190-2016) with the same pages. */
@Component(immediate = true, service = {})
public final class OfdMaker implements PageMaker {

    @Activate
    public void start() {
        FurtherFormats.bring(this);
    }

    @Deactivate
    public void stop() {
        FurtherFormats.takeAway(this);
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.OFD;
    }

    @Override
    public void make(byte[] pages, String title, LocalDate day, OutputStream out) throws IOException {
        OfdFile.write(pages, title, day, out);
    }
}
