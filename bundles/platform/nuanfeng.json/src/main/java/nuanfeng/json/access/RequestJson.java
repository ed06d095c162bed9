// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.access;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.lifecycle.Change;

/** Requests: what is asked for, where it is, who did what. */
public final class RequestJson {

    private RequestJson() {
    }

    /** Without the plans, which are long. */
    public static void writeAll(JsonGenerator json, List<ChangeRequest> requests, PersonNames names, Language language) throws IOException {
        json.writeStartArray();
        for (ChangeRequest each : requests) {
            json.writeStartObject();
            members(json, each, names, language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public static void write(JsonGenerator json, ChangeRequest request, PersonNames names, Language language) throws IOException {
        json.writeStartObject();
        members(json, request, names, language);
        json.writeFieldName("plan");
        json.writeRawValue(language == Language.ENGLISH ? request.content().preview().en() : request.content().preview().zh());
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, ChangeRequest request, PersonNames names, Language language) throws IOException {
        Content content = request.content();
        json.writeStringField("id", Long.toString(request.id()));
        json.writeNumberField("version", request.version());
        json.writeStringField("state", request.state().code());
        json.writeBooleanField("emergency", request.emergency());
        json.writeBooleanField("unconfirmed", request.isUnconfirmed());
        json.writeArrayFieldStart("changes");
        for (Change change : content.changes()) {
            json.writeStartObject();
            json.writeStringField("place", change.place().path());
            if (change instanceof Change.Activate put) {
                json.writeStringField("digest", put.digest());
            } else {
                json.writeBooleanField("remove", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("planHash", content.planHash());
        json.writeStringField("baseEdition", content.baseEdition());
        json.writeStringField("edition", content.edition());
        json.writeArrayFieldStart("accept");
        for (String id : content.accept().stream().sorted().toList()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeStringField("approvalNumber", content.approvalNumber());
        json.writeStringField("comment", content.comment());
        if (content.notBefore().isPresent()) {
            json.writeStringField("notBefore", Json.moment(content.notBefore().get()));
        }
        json.writeStringField("preparedBy", request.preparedBy());
        names.write(json, "preparedByName", request.preparedBy());
        json.writeStringField("preparedAt", Json.moment(request.preparedAt()));
        if (request.approvedBy().isPresent()) {
            json.writeStringField("approvedBy", request.approvedBy().get());
            names.write(json, "approvedByName", request.approvedBy().get());
        }
        if (request.approvedAt().isPresent()) {
            json.writeStringField("approvedAt", Json.moment(request.approvedAt().get()));
        }
        if (!request.problem().isEmpty()) {
            json.writeStringField("problem", language.of(request.problem()));
        }
        if (request.activation().isPresent()) {
            json.writeNumberField("activation", request.activation().getAsLong());
        }
        json.writeArrayFieldStart("life");
        for (Moment each : request.life()) {
            json.writeStartObject();
            json.writeStringField("deed", each.deed());
            json.writeStringField("state", each.state().code());
            json.writeStringField("by", each.by());
            names.write(json, "byName", each.by());
            json.writeStringField("at", Json.moment(each.at()));
            json.writeStringField("note", each.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
