// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.job.Exports;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.table.TableFormat;
import nuanfeng.table.record.RecordSheet;

/** One search as a file: page by page out of the register and into the file, never more than one page at hand. */
record Exporting(Records records, Search search, Sight sight, TableFormat format, Charset charset, RecordPage first) implements Exports.Export {

    private static final int PATIENCE = 120;

    static Exporting begin(Records records, Search search, Sight sight, TableFormat format, Charset charset) {
        Search whole = new Search(search.register(), search.filters(), search.on(), search.knownAt(), search.ended(), OptionalLong.empty(), Search.MOST);
        return new Exporting(records, whole, sight, format, charset, records.search(whole, sight));
    }

    @Override
    public long writeTo(OutputStream out) throws IOException {
        long written = 0;
        try (RecordSheet sheet = RecordSheet.begin(search.register().type(), format, charset, out)) {
            for (Optional<RecordPage> page = Optional.of(first); page.isPresent(); page = next(page.get())) {
                for (StoredRecord each : page.get().records()) {
                    sheet.write(each.body());
                    written++;
                }
            }
        }
        return written;
    }

    private Optional<RecordPage> next(RecordPage page) {
        if (page.next().isEmpty()) {
            return Optional.empty();
        }
        Search rest = search.after(page.next().getAsLong());
        for (int patience = PATIENCE;; patience--) {
            try {
                return Optional.of(records.search(rest, sight));
            } catch (RecordException e) {
                if (e.kind() != RecordException.Kind.UNAVAILABLE || patience == 0) {
                    throw e;
                }
                Bringing.sleep();
            }
        }
    }
}
