// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.FormerCode;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.PlaceId;

/** Places: who they are, whether they are served, by which bundle. */
public final class PlaceJson {

    private PlaceJson() {
    }

    public static void write(JsonGenerator json, PlaceView view, String asked, Language language) throws IOException {
        write(json, view, asked, language, end -> { });
    }

    /** @param further members that stand behind the others */
    public static void write(JsonGenerator json, PlaceView view, String asked, Language language, Json.Content further) throws IOException {
        json.writeStartObject();
        asked(json, view.place(), asked);
        json.writeStringField("code", view.code());
        json.writeObjectFieldStart("covers");
        for (Map.Entry<String, String> district : new TreeMap<>(view.covers()).entrySet()) {
            json.writeStringField(district.getKey(), district.getValue());
        }
        json.writeEndObject();
        formerly(json, view, asked);
        json.writeStringField("name", language.of(view.name()));
        json.writeStringField("level", view.level());
        if (view.parent().isPresent()) {
            json.writeStringField("parent", view.parent().get().path());
        } else {
            json.writeNullField("parent");
        }
        status(json, view, language);
        further.writeTo(json);
        json.writeEndObject();
    }

    /** What became of abolished codes, and of the one that was asked. */
    private static void formerly(JsonGenerator json, PlaceView view, String asked) throws IOException {
        Optional<String> today = view.today(asked).filter(code -> !code.equals(asked));
        if (today.isPresent()) {
            json.writeStringField("today", today.get());
        }
        if (!view.formerly().isEmpty()) {
            json.writeObjectFieldStart("formerly");
            for (Map.Entry<String, FormerCode> former : new TreeMap<>(view.formerly()).entrySet()) {
                json.writeObjectFieldStart(former.getKey());
                json.writeStringField("name", former.getValue().name());
                json.writeStringField("now", former.getValue().successor());
                if (former.getValue().until().isPresent()) {
                    json.writeNumberField("until", former.getValue().until().get().getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    /** Whether it is served, why not, and by which bundle. */
    static void status(JsonGenerator json, PlaceView view, Language language) throws IOException {
        json.writeStringField("status", view.served() ? "served" : "refused");
        Json.optional(json, "reason", language.of(view.reason()));
        json.writeObjectFieldStart("bundle");
        json.writeStringField("version", view.version());
        json.writeStringField("digest", view.digest());
        json.writeEndObject();
    }

    /** The place that answers and, where that is something else, what was asked: the code of a district, say. */
    static void asked(JsonGenerator json, PlaceId place, String asked) throws IOException {
        json.writeStringField("place", place.path());
        if (!asked.equals(place.path())) {
            json.writeStringField("asked", asked);
        }
    }
}
