// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.PolicyJson;
import nuanfeng.json.Quotation;
import nuanfeng.policy.Text;
import nuanfeng.rest.internal.problem.Code;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Visit;

/** Problems as {@code application/problem+json}. */
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:nuanfeng:problem:";

    private ProblemJson() {
    }

    public static byte[] bytes(Problem problem, Visit visit) {
        Language language = visit.language();
        return Json.bytes(json -> {
            json.writeStartObject();
            head(json, problem.code(), language, language.of(problem.detail()));
            errors(json, problem.errors(), language);
            suggestions(json, problem.suggestions());
            if (problem.policy().isPresent()) {
                json.writeStringField("policy", Hrefs.policy(problem.policy().get().digest()));
                json.writeFieldName("report");
                PolicyJson.report(json, problem.policy().get().report());
            }
            if (problem.gap().isPresent()) {
                Problem.Gap gap = problem.gap().get();
                json.writeStringField("configure", gap.configure());
                json.writeStringField("decidedBy", gap.place().path());
                visit.quotation().write(json, gap.citations());
            }
            json.writeStringField("edition", visit.editionHash());
            json.writeEndObject();
        });
    }

    /** A refusal: an outcome of a calculation that stands alone, and so is told as a problem. */
    public static byte[] bytes(Code code, Calculation calculation, Outcome.Refusal refusal, boolean traced, Language language,
            Quotation quotation, String engine) {
        return Json.bytes(json -> {
            json.writeStartObject();
            head(json, code, language, refusal.detail());
            errors(json, refusal.issues().stream().map(ProblemJson::fault).toList(), language);
            CalculationJson.writeRefused(json, calculation, refusal, traced, quotation, engine);
            json.writeEndObject();
        });
    }

    private static Fault fault(FactIssue issue) {
        return new Fault("/facts" + issue.field(), issue.code(), Text.of(issue.detail()));
    }

    private static void head(JsonGenerator json, Code code, Language language, String detail) throws IOException {
        json.writeStringField("type", TYPE + code.code());
        json.writeStringField("title", language.of(code.title()));
        json.writeNumberField("status", code.status());
        json.writeStringField("detail", detail);
        json.writeStringField("code", code.code());
    }

    private static void errors(JsonGenerator json, List<Fault> faults, Language language) throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (Fault fault : faults) {
            json.writeStartObject();
            json.writeStringField("field", fault.field());
            json.writeStringField("code", fault.code());
            json.writeStringField("detail", language.of(fault.detail()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void suggestions(JsonGenerator json, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("suggestions");
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
