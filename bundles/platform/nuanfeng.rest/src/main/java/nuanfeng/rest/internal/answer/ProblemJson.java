// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.PolicyJson;
import nuanfeng.json.RefusalJson;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Visit;

/** Problems as {@code application/problem+json}. */
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {
    }

    public static byte[] bytes(Problem problem, Visit visit) {
        Language language = visit.language();
        return Json.bytes(json -> {
            json.writeStartObject();
            RefusalJson.head(json, problem.code(), language, language.of(problem.detail()));
            errors(json, problem.errors(), language);
            suggestions(json, problem.suggestions());
            if (problem.policy().isPresent()) {
                json.writeStringField("policy", Hrefs.policy(problem.policy().get().digest()));
                json.writeFieldName("report");
                PolicyJson.report(json, problem.policy().get().report(), language);
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

    private static void errors(JsonGenerator json, List<Fault> faults, Language language) throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (Fault fault : faults) {
            RefusalJson.error(json, fault.field(), fault.code(), language.of(fault.detail()));
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
