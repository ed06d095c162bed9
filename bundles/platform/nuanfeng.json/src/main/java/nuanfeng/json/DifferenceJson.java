// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;

/** What two places, or two versions of one place, say differently. {@code null} is where one of them says nothing. */
public final class DifferenceJson {

    private DifferenceJson() {
    }

    public static void write(JsonGenerator json, List<Difference> differences, Language language, Quotation quotation)
            throws IOException {
        json.writeStartArray();
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("key", difference.key());
            json.writeStringField("kind", difference.kind());
            Json.optional(json, "label", difference.label().map(language::of));
            json.writeStringField("mark", difference.mark().name().toLowerCase(Locale.ROOT));
            side(json, "here", difference.here().code());
            side(json, "there", difference.there().code());
            Json.optional(json, "hereText", difference.here().text(language == Language.ENGLISH));
            Json.optional(json, "thereText", difference.there().text(language == Language.ENGLISH));
            Json.optional(json, "from", difference.from());
            Citations citations = new Citations(quotation);
            cites(json, "hereCites", difference.hereCitations(), citations);
            cites(json, "thereCites", difference.thereCitations(), citations);
            citations.write(json);
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

    /** Indexes into {@code citations}. */
    private static void cites(JsonGenerator json, String name, List<Citation> cited, Citations citations) throws IOException {
        json.writeArrayFieldStart(name);
        for (Citation each : cited) {
            json.writeNumber(citations.indexOf(each));
        }
        json.writeEndArray();
    }
}
