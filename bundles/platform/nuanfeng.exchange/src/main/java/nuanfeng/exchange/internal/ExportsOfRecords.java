// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.job.Exports;
import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.table.TableFormat;

/** Offers the records of this server as files. */
@Component(service = Exports.class)
public final class ExportsOfRecords implements Exports {

    private static final Phrases PHRASES = Phrases.beside(ExportsOfRecords.class);

    private final Records records;

    @Activate
    public ExportsOfRecords(@Reference Records records) {
        this.records = records;
    }

    @Override
    public Export begin(Search search, Sight sight, String format, Optional<String> charset) {
        TableFormat table = TableFormat.of(format).orElseThrow(() -> new RecordException(RecordException.Kind.BAD_REQUEST, PHRASES.say("no-such-format")));
        Charset letters = charset.map(ExportsOfRecords::charset).orElse(StandardCharsets.UTF_8);
        return Exporting.begin(records, search, sight, table, letters);
    }

    /** Others lack letters of names. */
    private static Charset charset(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "GB18030" -> Charset.forName("GB18030");
            default -> throw new RecordException(RecordException.Kind.BAD_REQUEST, PHRASES.say("no-such-charset"));
        };
    }
}
