// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.json.FormJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;

/** A sheet beside the one that is to take its place: which columns come, go or are otherwise, which cells differ, and both of them whole. Persons are masked. */
public final class SheetsBesideJson {

    private SheetsBesideJson() {
    }

    public static void write(JsonGenerator json, FilledForm before, FilledForm after, Language language) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("columns");
        Json.texts(json, "added", ids(after).stream().filter(id -> before.layout().column(id).isEmpty()).toList());
        Json.texts(json, "removed", ids(before).stream().filter(id -> after.layout().column(id).isEmpty()).toList());
        Json.texts(json, "otherwise", ids(before).stream().filter(id -> after.layout().column(id).filter(other -> !other.equals(before.layout().column(id).orElseThrow()))
                .isPresent()).toList());
        json.writeEndObject();
        json.writeArrayFieldStart("cells");
        for (FilledLine line : before.lines()) {
            cells(json, before, line, after.line(line.mark()), "@" + line.mark());
        }
        if (before.total().isPresent()) {
            cells(json, before, before.total().get(), after.total(), "");
        }
        json.writeEndArray();
        List<String> lines = new ArrayList<>();
        after.lines().stream().filter(line -> before.line(line.mark()).isEmpty()).forEach(line -> lines.add(line.mark()));
        Json.texts(json, "linesAdded", lines);
        Json.texts(json, "linesRemoved", before.lines().stream().filter(line -> after.line(line.mark()).isEmpty()).map(FilledLine::mark).toList());
        json.writeFieldName("before");
        FormJson.filled(json, before, true, language);
        json.writeFieldName("after");
        FormJson.filled(json, after, true, language);
        json.writeEndObject();
    }

    private static List<String> ids(FilledForm sheet) {
        return sheet.layout().columns().stream().map(FormColumn::id).toList();
    }

    private static void cells(JsonGenerator json, FilledForm before, FilledLine line, Optional<FilledLine> other, String row) throws IOException {
        if (other.isEmpty()) {
            return;
        }
        for (Map.Entry<String, FilledCell> each : line.cells().entrySet()) {
            FilledCell now = other.get().cells().get(each.getKey());
            if (now != null && !now.shown().equals(each.getValue().shown())) {
                FormColumn.Mask mask = before.layout().column(each.getKey()).orElseThrow().mask();
                json.writeStartObject();
                json.writeStringField("cell", row.isEmpty() ? FilledLine.TOTAL + each.getKey() : each.getKey() + row);
                json.writeStringField("before", mask.over(each.getValue().shown()));
                json.writeStringField("after", mask.over(now.shown()));
                json.writeEndObject();
            }
        }
    }
}
