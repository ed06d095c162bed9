// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;

/** Two places side by side as a table that spreadsheets open without asking: UTF-8 with its mark, CRLF, one row per difference. */
public final class DiffTable {

    public static final String TYPE = "text/csv;charset=utf-8;header=present";

    /** Without it, spreadsheets take the text for one in the code page of their machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DiffTable() {
    }

    public static byte[] write(Comparison comparison) {
        Words words = new Words(comparison.language());
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header(comparison, words));
            for (Difference each : comparison.rows()) {
                csv.writeRecord(row(comparison, words, each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(Comparison comparison, Words words) {
        String here = words.of(comparison.here().name());
        String there = words.of(comparison.there().name());
        List<String> header = new ArrayList<>(List.of(words.of("类别", "kind"), words.of("编号", "key"), words.of("事项", "item"),
                words.of("标记", "mark"), here, there, here + words.of("依据", " clauses"), there + words.of("依据", " clauses"),
                words.of("说明", "note"), words.of("日期", "on"), words.of("政策版本", "edition")));
        if (comparison.texts()) {
            header.add(here + words.of("条文", " texts"));
            header.add(there + words.of("条文", " texts"));
        }
        return cells(header);
    }

    private static List<String> row(Comparison comparison, Words words, Difference row) {
        List<String> cells = new ArrayList<>(List.of(words.of(row.about().heading()), row.key(), row.label().map(words::of).orElse(""),
                words.mark(row.mark()), words.of(row.here()), words.of(row.there()),
                cited(row.hereCitations()), cited(row.thereCitations()), comparison.note(row.key()), comparison.on().toString(),
                comparison.edition()));
        if (comparison.texts()) {
            cells.add(texts(comparison, row.hereCitations()));
            cells.add(texts(comparison, row.thereCitations()));
        }
        return cells(cells);
    }

    private static String cited(List<Citation> citations) {
        return citations.stream().map(each -> each.basis().zh()).distinct().collect(Collectors.joining("；"));
    }

    private static String texts(Comparison comparison, List<Citation> citations) {
        return citations.stream().map(comparison.text()).filter(text -> text.status() == TextStatus.STORED).map(ClauseText::words)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> cells(List<String> texts) {
        return texts.stream().map(Cell::of).toList();
    }
}
