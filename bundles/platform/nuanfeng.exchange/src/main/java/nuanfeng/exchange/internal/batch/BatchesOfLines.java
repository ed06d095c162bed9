// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import nuanfeng.calculation.Case;
import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.library.CalculationOffer;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.record.RecordException;
import nuanfeng.table.TableException;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;

/** Answers the lines of CSV and of JSON. */
@Component(service = Batches.class)
public final class BatchesOfLines implements Batches {

    private static final Phrases PHRASES = Phrases.beside(BatchesOfLines.class);

    @Override
    public Batch begin(BatchOrder order, Path file) {
        TableFormat format = TableFormat.of(order.format()).filter(each -> each != TableFormat.XLSX).orElseThrow(() -> refused("no-such-format"));
        RuleDescription question = question(order);
        TableFile lines = new TableFile(file, format, order.charset().map(BatchesOfLines::charset), TableLimits.USUAL);
        try {
            return format == TableFormat.CSV ? CsvBatch.begin(order, question, lines) : JsonBatch.of(order, question, lines);
        } catch (TableException e) {
            throw new RecordException(RecordException.Kind.BAD_REQUEST, e.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleDescription question(BatchOrder order) {
        Optional<RuleDescription> known = order.edition().place(order.place()).calculations().stream().filter(each -> each.rule().equals(order.rule()))
                .map(CalculationOffer::description).findFirst();
        return known.orElseGet(() -> {
            // Whoever answers one question says best that there is none of that name.
            order.edition().calculate(new Case(order.place(), order.rule(), order.on(), Map.of(), Map.of()));
            throw new IllegalStateException("A question that is not offered was answered: " + order.rule());
        });
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refused("no-such-charset");
        }
    }

    static RecordException refused(String key, Object... arguments) {
        return new RecordException(RecordException.Kind.BAD_REQUEST, PHRASES.say(key, arguments));
    }
}
