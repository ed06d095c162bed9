// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.json;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.Difference;

/** What two places, or two versions of one place, say differently. {@code null} is where one of them says nothing. */
public final class DifferenceJson {

    private DifferenceJson() {
    }

    public static void write(JsonGenerator json, List<Difference> differences, Quotation quotation) throws IOException {
        json.writeStartArray();
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("key", difference.key());
            json.writeStringField("kind", difference.kind());
            side(json, "here", difference.here());
            side(json, "there", difference.there());
            Json.optional(json, "from", difference.from());
            quotation.write(json, difference.citations());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void side(JsonGenerator json, String name, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }
}
