// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Json;
import nuanfeng.json.RefusalJson;
import nuanfeng.lifecycle.Activation;
import nuanfeng.rest.internal.request.Enquiry;

/**
 * Makes answers: whole bodies of known length, with the headers that let a reader ask again cheaply.
 *
 * @param engine version of the platform; another one may answer the same question in other words
 */
public record Reply(String engine) {

    /** Header of every answer: the edition that it was made from. */
    public static final String EDITION = "Policy-Edition";

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String VARY = "Accept, Accept-Language";

    /**
     * An answer to a reading question, or 304 when the asker has it.
     *
     * @param lineage hash over everything policy says that the answer depends on
     */
    public Answer read(Enquiry enquiry, String lineage, Json.Content content) {
        return read(enquiry, lineage, Json.bytes(content));
    }

    /** The same for a list, which has no room for the day it is about: headers say it. */
    public Answer readOn(Enquiry enquiry, String lineage, Json.Content content) {
        return onDay(enquiry, read(enquiry, lineage, content));
    }

    /** The same for a body that exists. */
    public Answer read(Enquiry enquiry, String lineage, byte[] body) {
        return read(enquiry, lineage, Answer.JSON, body);
    }

    /** About a day, in another form than JSON. */
    public Answer readOn(Enquiry enquiry, String lineage, String type, byte[] body) {
        return onDay(enquiry, read(enquiry, lineage, type, body));
    }

    /** The same in another form than JSON. */
    public Answer read(Enquiry enquiry, String lineage, String type, byte[] body) {
        HttpServletRequest request = enquiry.request();
        EntityTag tag = EntityTag.of(lineage, enquiry.day().toString(), enquiry.today().toString(), enquiry.language().tag(),
                type, engine, request.getRequestURI(), String.valueOf(request.getQueryString()));
        Answer answer = tag.isAmong(request.getHeader("If-None-Match")) ? Answer.unchanged(body.length)
                : new Answer(HttpServletResponse.SC_OK, type, body);
        return answer.with("ETag", tag.toString()).with("Vary", VARY).with(CACHE_CONTROL, "no-cache");
    }

    private static Answer onDay(Enquiry enquiry, Answer answer) {
        return answer.with("Policy-On", enquiry.day().toString()).with("Policy-On-From", CalculationJson.text(enquiry.dayFrom()));
    }

    /** An answer that nobody may keep: calculating, administering. */
    public static Answer fresh(Json.Content content) {
        return fresh(Answer.json(HttpServletResponse.SC_OK, Json.bytes(content)));
    }

    /** The same answer, which nobody may keep. */
    public static Answer fresh(Answer answer) {
        return answer.with(CACHE_CONTROL, "no-store");
    }

    /** The same answer, which names the edition that came of an activation instead of the one before. */
    public static Answer of(Activation activation, Answer answer) {
        return answer.with(EDITION, activation.edition());
    }

    /** A refusal, told as the problem that it is for a single question. */
    public Answer refused(Enquiry enquiry, Calculation calculation, Outcome.Refusal refusal, boolean traced) {
        return fresh(new Answer(RefusalJson.code(refusal).status(), ProblemJson.MEDIA_TYPE, Json.bytes(json -> RefusalJson.write(json,
                calculation, refusal, traced, enquiry.language(), enquiry.quotation(), engine))));
    }

    public static Answer created(String location, Json.Content content) {
        return Answer.json(HttpServletResponse.SC_CREATED, Json.bytes(content)).with("Location", location);
    }
}
