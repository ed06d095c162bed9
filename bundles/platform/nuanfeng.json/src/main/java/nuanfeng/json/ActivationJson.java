// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;

/** Entries of the activation log. */
public final class ActivationJson {

    private ActivationJson() {
    }

    public static void write(JsonGenerator json, Activation activation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seq", activation.seq());
        json.writeStringField("at", Json.moment(activation.at()));
        json.writeStringField("by", activation.by());
        json.writeArrayFieldStart("changes");
        for (Activation.Step step : activation.changes()) {
            json.writeStartObject();
            json.writeStringField("place", step.place().path());
            Json.optional(json, "from", step.from());
            Json.optional(json, "to", step.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("edition", activation.edition());
        json.writeStringField("previousEdition", activation.previousEdition());
        json.writeStringField("comment", activation.comment());
        Json.optional(json, "preparedBy", activation.sanction().preparedBy());
        Json.optional(json, "approvedBy", activation.sanction().approvedBy());
        Json.optional(json, "approvalNumber", activation.sanction().approvalNumber());
        Json.optional(json, "request", activation.sanction().request());
        if (activation.sanction().emergency()) {
            json.writeBooleanField("emergency", true);
        }
        json.writeStringField("prevHash", activation.prevHash());
        json.writeStringField("hash", activation.hash());
        json.writeEndObject();
    }

    public static void writeAll(JsonGenerator json, List<Activation> activations) throws IOException {
        json.writeStartArray();
        for (Activation activation : activations) {
            write(json, activation);
        }
        json.writeEndArray();
    }

    public static void write(JsonGenerator json, LogCheck check, Language language) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("intact", check.intact());
        json.writeNumberField("entries", check.entries());
        Json.optional(json, "problem", language.of(check.problem()));
        json.writeEndObject();
    }
}
