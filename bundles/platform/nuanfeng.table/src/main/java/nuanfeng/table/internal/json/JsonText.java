// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.table.LineWriter;
import nuanfeng.table.TableLimits;

/** Whole values as JSON: a record a line, or a list in a cell. */
public final class JsonText implements LineWriter {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String AROUND = "{\"rows\":%s}";

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    public static JsonText begin(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
        return new JsonText(json);
    }

    @Override
    public void write(Map<String, ?> members) throws IOException {
        value(json, members);
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                json.writeFieldName(String.valueOf(each.getKey()));
                value(json, each.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    /** A list, for a cell. */
    public static String of(List<?> rows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            value(json, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The list of a cell; empty where it is none. */
    public static Optional<List<?>> list(String cell) {
        byte[] line = AROUND.formatted(cell).getBytes(StandardCharsets.UTF_8);
        return JsonLineRows.line(line, TableLimits.USUAL).filter(members -> members.size() == 1).map(members -> members.get("rows"))
                .filter(List.class::isInstance).map(each -> (List<?>) each);
    }
}
