// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.StoredPolicy;

/** Stored versions and what the gate said about them. */
public final class PolicyJson {

    private PolicyJson() {
    }

    /** One stored version with its report, and the activation that followed at once, where one did. */
    public static void write(JsonGenerator json, StoredPolicy policy, Optional<Activation> activation, Language language) throws IOException {
        json.writeStartObject();
        members(json, policy, language);
        json.writeFieldName("report");
        report(json, policy.report(), language);
        if (activation.isPresent()) {
            json.writeFieldName("activation");
            ActivationJson.write(json, activation.get());
        }
        json.writeEndObject();
    }

    public static void writeAll(JsonGenerator json, List<StoredPolicy> policies, Language language) throws IOException {
        json.writeStartArray();
        for (StoredPolicy policy : policies) {
            json.writeStartObject();
            members(json, policy, language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void members(JsonGenerator json, StoredPolicy policy, Language language) throws IOException {
        Json.optional(json, "place", policy.place());
        Json.optional(json, "version", policy.version());
        json.writeStringField("digest", policy.digest());
        json.writeStringField("href", Hrefs.policy(policy.digest()));
        json.writeStringField("state", policy.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("arrivedAt", Json.moment(policy.arrivedAt()));
        json.writeStringField("origin", policy.origin());
        json.writeStringField("by", policy.by());
        if (policy.signer().isPresent()) {
            json.writeStringField("signer", policy.signer().get());
        }
        Json.texts(json, "needs", policy.needs().stream().map(language::of).toList());
    }

    public static void report(JsonGenerator json, GateReport report, Language language) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("passed", report.passed());
        json.writeArrayFieldStart("checks");
        for (GateReport.Check check : report.checks()) {
            json.writeStartObject();
            json.writeStringField("check", check.check());
            json.writeBooleanField("passed", check.passed());
            findings(json, "findings", check.findings(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
        consequences(json, report.consequences(), language);
        json.writeEndObject();
    }

    static void findings(JsonGenerator json, String name, List<Finding> findings, Language language) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("bundle", finding.bundle());
            Json.optional(json, "file", finding.file());
            if (finding.line() > 0) {
                json.writeNumberField("line", finding.line());
            }
            Json.optional(json, "key", finding.key());
            json.writeStringField("code", finding.code());
            json.writeStringField("detail", language.of(finding.detail()));
            Json.optional(json, "mend", language.of(finding.mend()));
            json.writeBooleanField("severe", finding.severe());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void consequences(JsonGenerator json, List<Consequence> consequences, Language language) throws IOException {
        json.writeArrayFieldStart("consequences");
        for (Consequence consequence : consequences) {
            json.writeStartObject();
            json.writeStringField("id", consequence.id());
            json.writeStringField("place", consequence.place().path());
            json.writeStringField("example", consequence.example());
            json.writeStringField("detail", language.of(consequence.detail()));
            Json.texts(json, "because", consequence.because());
            if (consequence.rows().isPresent()) {
                json.writeObjectFieldStart("rows");
                json.writeNumberField("kept", consequence.rows().get().kept());
                json.writeNumberField("misfit", consequence.rows().get().misfit());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
