// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nuanfeng.audit.AuditChain;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.Audits.Check;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.table.GuardedText;
import nuanfeng.table.JsonLines;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableException;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;

/** Reads an audit file line by line and reckons its chain anew. */
record AuditReading(Path file, TableFormat format) {

    private static final Phrases PHRASES = Phrases.beside(AuditFiles.class);
    private static final List<String> COLUMNS = Stream.concat(AuditEntry.COLUMNS.stream(), Stream.of(AuditChain.COLUMN)).toList();

    static AuditReading of(Path file) {
        return new AuditReading(file, file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? TableFormat.CSV : TableFormat.NDJSON);
    }

    /** The cells of one line after the other, the hash last. */
    private interface Lines extends Closeable {

        /** Empty at the end. @throws TableException where it cannot be read */
        Optional<List<String>> next() throws IOException;
    }

    Check check() throws IOException {
        AuditChain chain = new AuditChain();
        String last = AuditChain.BEGINNING;
        long number = 0;
        boolean ended = false;
        try (Lines lines = format == TableFormat.CSV ? rows() : members()) {
            for (Optional<List<String>> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                List<String> cells = line.get().subList(0, AuditEntry.COLUMNS.size());
                String hash = line.get().get(AuditEntry.COLUMNS.size());
                boolean end = cells.get(0).equals(AuditChain.END);
                if (ended || !chain.next(cells).equals(hash) || end && !cells.get(1).equals(Long.toString(number - 1))) {
                    return new Check(number - 1, OptionalLong.of(number), last, PHRASES.say("broken", number));
                }
                last = hash;
                ended = end;
            }
        } catch (TableException e) {
            return new Check(number, OptionalLong.of(number + 1), last, PHRASES.say("broken", number + 1));
        }
        return new Check(ended ? number - 1 : number, OptionalLong.empty(), last, ended ? Text.NONE : PHRASES.say("cut-off"));
    }

    private Lines rows() throws IOException {
        TableFile table = new TableFile(file, format, Optional.of(StandardCharsets.UTF_8), TableLimits.USUAL);
        SheetRows rows = table.rows(table.findCharset());
        // Titles.
        rows.next();
        return new Lines() {

            @Override
            public Optional<List<String>> next() throws IOException {
                return rows.next().map(AuditReading::texts);
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    private static List<String> texts(SheetRow row) {
        return IntStream.range(0, COLUMNS.size()).mapToObj(column -> GuardedText.plain(row.cell(column).written())).toList();
    }

    private Lines members() throws IOException {
        JsonLines lines = new TableFile(file, format, Optional.empty(), TableLimits.USUAL).lines();
        return new Lines() {

            @Override
            public Optional<List<String>> next() throws IOException {
                Optional<JsonLines.Line> line = lines.next();
                if (line.isPresent() && line.get().trouble().isPresent()) {
                    throw line.get().trouble().get();
                }
                return line.map(each -> COLUMNS.stream().map(name -> String.valueOf(each.members().getOrDefault(name, ""))).toList());
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }
}
