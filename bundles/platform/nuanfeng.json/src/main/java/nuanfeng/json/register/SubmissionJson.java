// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.duty.DutyItem;
import nuanfeng.json.DutyJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.policy.PlaceId;
import nuanfeng.submission.BodySubmission;
import nuanfeng.submission.DutySubmissions;

/** Who has handed in what is owed. */
public final class SubmissionJson {

    private SubmissionJson() {
    }

    /** A duty, where one asks about more than one place with the place, with who has handed it in. */
    public static void write(JsonGenerator json, Optional<PlaceId> place, DutyItem item, Optional<DutySubmissions> submissions, Language language,
            Quotation quotation) throws IOException {
        json.writeStartObject();
        if (place.isPresent()) {
            json.writeStringField("place", place.get().path());
        }
        DutyJson.members(json, item, language, quotation);
        if (submissions.isPresent()) {
            json.writeFieldName("submission");
            write(json, submissions.get(), language);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DutySubmissions submissions, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("state", submissions.state().word());
        json.writeNumberField("submitted", submissions.submitted());
        json.writeNumberField("returned", submissions.returned());
        json.writeNumberField("late", submissions.bodies().stream().filter(BodySubmission::late).count());
        json.writeNumberField("bodies", submissions.bodies().size());
        json.writeBooleanField("counted", submissions.counted());
        each(json, "each", submissions.bodies(), language);
        if (!submissions.others().isEmpty()) {
            each(json, "others", submissions.others(), language);
        }
        json.writeEndObject();
    }

    private static void each(JsonGenerator json, String name, List<BodySubmission> bodies, Language language) throws IOException {
        json.writeArrayFieldStart(name);
        for (BodySubmission each : bodies) {
            json.writeStartObject();
            json.writeStringField("unit", each.unit());
            json.writeStringField("name", language.of(each.name()));
            json.writeStringField("state", each.state().word());
            json.writeNumberField("attempt", each.attempt());
            Json.texts(json, "outstanding", each.outstanding());
            Json.optional(json, "handedIn", each.handedIn());
            Json.optional(json, "recordedAt", each.recordedAt().map(Json::moment));
            json.writeBooleanField("late", each.late());
            if (each.record().isPresent()) {
                json.writeNumberField("record", each.record().getAsLong());
                json.writeStringField("by", each.by());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
