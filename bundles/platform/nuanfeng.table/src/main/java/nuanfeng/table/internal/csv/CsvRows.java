// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import nuanfeng.table.FoundCharset;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;

/** The rows of a CSV file, whatever separates its fields. A letter that its charset does not have ends the reading: nothing is guessed. */
public final class CsvRows implements SheetRows {

    private static final int PEEK = 1 << 16;
    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"?");
    /** A row of the widest sheet with texts of a usual length; one cell that has more is refused sooner. */
    private static final int LONGEST_ROW = 1 << 22;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final TableLimits limits;
    private final FoundCharset letters;
    private int number;

    private CsvRows(CsvReader<CsvRecord> reader, TableLimits limits, FoundCharset letters) {
        this.reader = reader;
        this.records = reader.iterator();
        this.limits = limits;
        this.letters = letters;
    }

    public static CsvRows open(Path file, FoundCharset letters, TableLimits limits) throws IOException {
        CharsetDecoder decoder = letters.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(letters.skip());
            Reader text = new BufferedReader(new InputStreamReader(in, decoder), PEEK);
            return new CsvRows(CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false).detectBomHeader(false)
                    .acceptCharsAfterQuotes(true).maxBufferSize(LONGEST_ROW).ofCsvRecord(text), limits, letters);
        } catch (CharacterCodingException e) {
            in.close();
            throw strange(letters, 1);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The comma, unless another sign stands in more of the first lines, and in half of them. */
    private static char separator(Reader text) throws IOException {
        text.mark(PEEK);
        char[] head = new char[PEEK];
        int length = Math.max(0, text.read(head));
        text.reset();
        String[] lines = QUOTED.matcher(new String(head, 0, length)).replaceAll("x").split("\\R");
        long filled = Arrays.stream(lines).filter(each -> !each.isBlank()).count();
        long[] counts = new long[SEPARATORS.length];
        for (int each = 0; each < SEPARATORS.length; each++) {
            char sign = SEPARATORS[each];
            counts[each] = Arrays.stream(lines).filter(line -> line.indexOf(sign) >= 0).count();
        }
        int most = 0;
        for (int each = 1; each < SEPARATORS.length; each++) {
            most = counts[each] > counts[most] && counts[each] * 2 >= filled ? each : most;
        }
        return SEPARATORS[most];
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        try {
            while (records.hasNext()) {
                number++;
                SheetRow row = row(records.next());
                if (!row.cells().isEmpty()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            if (isStrange(e)) {
                throw strange(letters, number + 1);
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            throw isStrange(e) ? strange(letters, number + 1) : new TableException("row-too-long", number + 1);
        }
    }

    private static boolean isStrange(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private SheetRow row(CsvRecord fields) {
        int last = fields.getFieldCount();
        while (last > 0 && fields.getField(last - 1).isBlank()) {
            last--;
        }
        if (last > limits.columns()) {
            throw new TableException("too-wide", number, limits.columns());
        }
        List<SheetCell> cells = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            String field = fields.getField(i);
            if (field.length() > limits.cell()) {
                throw new TableException("cell-too-long", number, limits.cell());
            }
            cells.add(SheetCell.text(field));
        }
        return new SheetRow("", number, cells);
    }

    private static TableException strange(FoundCharset letters, int row) {
        return new TableException("not-in-charset", letters.charset().name(), row);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
