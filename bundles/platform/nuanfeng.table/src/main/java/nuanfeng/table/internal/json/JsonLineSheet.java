// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.table.SheetCell;
import nuanfeng.table.TableWriter;

/**
 * JSON lines: numbers as texts, so that nobody reads them as binary ones; blank cells left out. A column {@code roles/role} is a list of one row,
 * which has one member.
 */
public final class JsonLineSheet implements TableWriter {

    private final List<String> columns;
    private final JsonGenerator json;

    private JsonLineSheet(List<String> columns, JsonGenerator json) {
        this.columns = columns;
        this.json = json;
    }

    public static JsonLineSheet begin(List<String> columns, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
        return new JsonLineSheet(List.copyOf(columns), json);
    }

    @Override
    public void write(List<SheetCell> cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            SheetCell cell = cells.get(i);
            String[] path = columns.get(i).split("/");
            if (path.length == 2 && !cell.isBlank()) {
                json.writeArrayFieldStart(path[0]);
                json.writeStartObject();
                json.writeStringField(path[1], cell.written());
                json.writeEndObject();
                json.writeEndArray();
            } else if (cell.kind() == SheetCell.Kind.FLAG) {
                json.writeBooleanField(columns.get(i), (Boolean) cell.value());
            } else if (!cell.isBlank()) {
                json.writeStringField(columns.get(i), cell.written());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
