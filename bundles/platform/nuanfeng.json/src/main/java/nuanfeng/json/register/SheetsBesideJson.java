// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.form.FilledForm;
import nuanfeng.form.SheetDifference;
import nuanfeng.json.FormJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;

/** A sheet beside the one that is to take its place: which columns come, go or are otherwise, which cells differ, and both of them whole. Persons are masked. */
public final class SheetsBesideJson {

    private SheetsBesideJson() {
    }

    public static void write(JsonGenerator json, FilledForm before, FilledForm after, Language language) throws IOException {
        SheetDifference difference = SheetDifference.between(before, after);
        json.writeStartObject();
        json.writeObjectFieldStart("columns");
        Json.texts(json, "added", difference.added());
        Json.texts(json, "removed", difference.removed());
        Json.texts(json, "otherwise", difference.otherwise());
        json.writeEndObject();
        json.writeArrayFieldStart("cells");
        for (SheetDifference.Cell each : difference.cells()) {
            json.writeStartObject();
            json.writeStringField("cell", each.cell());
            json.writeStringField("before", each.before());
            json.writeStringField("after", each.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.texts(json, "linesAdded", difference.linesAdded());
        Json.texts(json, "linesRemoved", difference.linesRemoved());
        json.writeFieldName("before");
        FormJson.filled(json, before, true, language);
        json.writeFieldName("after");
        FormJson.filled(json, after, true, language);
        json.writeEndObject();
    }
}
