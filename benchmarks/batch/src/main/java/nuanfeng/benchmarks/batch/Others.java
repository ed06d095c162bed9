// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The lines read and written again with an answer of as many letters, by libraries alone: nothing is read as a number, nothing decided. */
final class Others {

    private static final String AMOUNT = "amount";
    private static final String RESULT = "1610.25";
    private static final String PARTS = "employer=1610.25; person=0.00";
    private static final int BUFFER = 1 << 16;

    private final List<String> ids;
    private final String clauses;

    Others(List<String> clauses) {
        this.ids = clauses;
        this.clauses = String.join(" ", clauses);
    }

    long fastcsv(Path from, Path to) throws IOException {
        long lines = 0;
        int columns = Lines.COLUMNS.size();
        String[] cells = new String[columns + 5];
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(from, StandardCharsets.UTF_8);
                CsvWriter writer = CsvWriter.builder().bufferSize(BUFFER).lineDelimiter(LineDelimiter.CRLF).build(to, StandardCharsets.UTF_8)) {
            for (CsvRecord record : reader) {
                for (int i = 0; i < columns; i++) {
                    cells[i] = record.getField(i);
                }
                answer(cells, columns);
                writer.writeRecord(cells);
                lines++;
            }
        }
        return lines - 1;
    }

    long jacksonCsv(Path from, Path to) throws IOException {
        long lines = 0;
        int columns = Lines.COLUMNS.size();
        CsvMapper mapper = new CsvMapper();
        ObjectReader rows = mapper.readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from), BUFFER); OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), BUFFER);
                MappingIterator<String[]> each = rows.readValues(in);
                SequenceWriter writer = mapper.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(out)) {
            String[] cells = new String[columns + 5];
            while (each.hasNext()) {
                System.arraycopy(each.next(), 0, cells, 0, columns);
                answer(cells, columns);
                writer.write(cells);
                lines++;
            }
        }
        return lines - 1;
    }

    private void answer(String[] cells, int columns) {
        cells[columns] = AMOUNT;
        cells[columns + 1] = RESULT;
        cells[columns + 2] = PARTS;
        cells[columns + 3] = clauses;
        cells[columns + 4] = "";
    }

    /** In one thread, as the others are. */
    long duckdb(Path from, Path to) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            String columns = Lines.COLUMNS.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
            return statement.executeLargeUpdate("COPY (SELECT %s, '%s' AS \"_kind\", '%s' AS \"_result\", '%s' AS \"_details\", '%s' AS \"_clauses\", NULL AS \"_message\" FROM read_csv('%s', header = true, all_varchar = true)) TO '%s' (FORMAT csv, HEADER)"
                    .formatted(columns, AMOUNT, RESULT, PARTS, clauses, from, to));
        }
    }

    /** The members of each line are read one by one, those of an answer are written one by one. */
    long jacksonLines(Path from, Path to) throws IOException {
        long lines = 0;
        JsonFactory factory = new JsonFactory();
        try (JsonParser parser = factory.createParser(Files.newInputStream(from)); JsonGenerator out = factory.createGenerator(new BufferedOutputStream(Files.newOutputStream(to), BUFFER))) {
            out.setRootValueSeparator(new SerializedString("\n"));
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                lines++;
                out.writeStartObject();
                out.writeStringField("line", Long.toString(lines));
                String day = "";
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    String value = parser.getText();
                    if (name.equals("_id")) {
                        out.writeStringField(name, value);
                    } else if (name.equals("month")) {
                        day = value;
                    }
                }
                answer(out, day + "-01");
            }
        }
        return lines;
    }

    private void answer(JsonGenerator out, String day) throws IOException {
        out.writeStringField("on", day);
        out.writeObjectFieldStart("outcome");
        out.writeStringField("kind", AMOUNT);
        out.writeStringField(AMOUNT, RESULT);
        out.writeObjectFieldStart("parts");
        out.writeStringField("employer", RESULT);
        out.writeStringField("person", "0.00");
        out.writeEndObject();
        out.writeEndObject();
        out.writeArrayFieldStart("clauses");
        for (String each : ids) {
            out.writeString(each);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("warnings");
        for (String each : List.of("unofficial-source", "review-overdue", "unofficial-source", "unofficial-source", "unofficial-source")) {
            out.writeString(each);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
