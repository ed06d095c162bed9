// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import nuanfeng.table.FoundCharset;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

/** The workbook of a place's values, as somebody downloads, changes and hands it in. */
record ValueSheets(Distribution server, Path folder) {

    static final int FROM = 1;
    static final int VALUE = 2;
    static final int REVIEW = 7;
    static final int KEY = 9;
    static final int BASE = 10;
    private static final FoundCharset LETTERS = new FoundCharset(StandardCharsets.UTF_8, FoundCharset.By.values()[0], 0);

    /** Its rows without the head, after somebody worked on them. */
    Path changed(String place, UnaryOperator<List<List<SheetCell>>> work) {
        Path file = folder.resolve(place + "-parameters.xlsx");
        try {
            Files.write(file, java.net.http.HttpClient.newHttpClient().send(server.request("/api/v1/places/" + place + "/parameters.xlsx").build(),
                    BodyHandlers.ofByteArray()).body());
            List<List<SheetCell>> rows = new ArrayList<>();
            try (SheetRows read = new TableFile(file, TableFormat.XLSX, Optional.empty(), TableLimits.USUAL).rows(LETTERS)) {
                for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                    List<SheetCell> cells = new ArrayList<>();
                    for (int i = 0; i <= BASE; i++) {
                        cells.add(row.get().cell(i));
                    }
                    rows.add(cells);
                }
            }
            List<String> titles = rows.remove(0).stream().map(SheetCell::written).toList();
            try (TableWriter written = NewTable.open(TableFormat.XLSX, "x", List.of(), titles, Files.newOutputStream(file))) {
                for (List<SheetCell> row : work.apply(rows)) {
                    written.write(row);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same with a row more: that key has another value from that day on. */
    Path with(String place, String key, String from, String value) {
        return changed(place, rows -> {
            List<SheetCell> copied = new ArrayList<>(rows.stream().filter(row -> row.get(KEY).written().equals(key)).findFirst().orElseThrow());
            copied.set(FROM, SheetCell.text(from));
            copied.set(VALUE, SheetCell.text(value));
            copied.set(REVIEW, SheetCell.BLANK);
            rows.add(copied);
            return rows;
        });
    }
}
