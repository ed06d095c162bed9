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
 * JSON lines: numbers as texts, so that nobody reads them as binary ones; blank cells left out. A column {@code roles/role} is a member of the one row of a
 * list; the columns of a list stand side by side.
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
        String open = "";
        for (int i = 0; i < cells.size(); i++) {
            String[] path = columns.get(i).split("/");
            String list = path.length == 2 ? path[0] : "";
            if (!cells.get(i).isBlank()) {
                if (!list.equals(open)) {
                    end(open);
                    begin(list);
                    open = list;
                }
                member(path[path.length - 1], cells.get(i));
            }
        }
        end(open);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void begin(String list) throws IOException {
        if (!list.isEmpty()) {
            json.writeArrayFieldStart(list);
            json.writeStartObject();
        }
    }

    private void end(String list) throws IOException {
        if (!list.isEmpty()) {
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void member(String name, SheetCell cell) throws IOException {
        if (cell.kind() == SheetCell.Kind.FLAG) {
            json.writeBooleanField(name, (Boolean) cell.value());
        } else {
            json.writeStringField(name, cell.written());
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
