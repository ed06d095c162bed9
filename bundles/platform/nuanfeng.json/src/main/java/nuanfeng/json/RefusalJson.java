// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** A question that was refused, as the problem that it is for a single one; and what all problems look like. */
public final class RefusalJson {

    private static final Phrases PHRASES = Phrases.beside(RefusalJson.class);
    private static final String TYPE = "urn:nuanfeng:problem:";

    private RefusalJson() {
    }

    /** @param traced whether to tell the way, as far as it went */
    public static void write(JsonGenerator json, Calculation calculation, Outcome.Refusal refusal, boolean traced, Language language,
            Quotation quotation, String engine) throws IOException {
        json.writeStartObject();
        Code code = code(refusal);
        head(json, code, code.status(), title(refusal), language,
                language.of(refusal.sentence()));
        errors(json, refusal.issues(), language);
        CalculationJson.refused(json, calculation, refusal, traced, language, quotation, engine);
        json.writeEndObject();
    }

    /** What the refusal is called: which kind of gap it is, else what its code means. */
    public static Text title(Outcome.Refusal refusal) {
        return refusal.missing().map(missing -> PHRASES.say("missing/" + missing.kind().code())).orElse(code(refusal).title());
    }

    public static Code code(Outcome.Refusal refusal) {
        return Code.find(refusal.code().code()).orElse(Code.INTERNAL_ERROR);
    }

    /** What every problem begins with. */
    public static void head(JsonGenerator json, Code code, Language language, String detail) throws IOException {
        head(json, code, code.status(), language, detail);
    }

    /** The same where HTTP has a status of its own for it. */
    public static void head(JsonGenerator json, Code code, int status, Language language, String detail) throws IOException {
        head(json, code, status, code.title(), language, detail);
    }

    private static void head(JsonGenerator json, Code code, int status, Text title, Language language, String detail) throws IOException {
        json.writeStringField("type", TYPE + code.code());
        json.writeStringField("title", language.of(title));
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
        json.writeStringField("code", code.code());
    }

    private static void errors(JsonGenerator json, List<FactIssue> issues, Language language) throws IOException {
        if (issues.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (FactIssue issue : issues) {
            error(json, issue.pointer(), issue.code(), language.of(issue.sentence()));
        }
        json.writeEndArray();
    }

    /** One of the {@code errors} of a problem. */
    public static void error(JsonGenerator json, String field, String code, String detail) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", field);
        json.writeStringField("code", code);
        json.writeStringField("detail", detail);
        json.writeEndObject();
    }
}
