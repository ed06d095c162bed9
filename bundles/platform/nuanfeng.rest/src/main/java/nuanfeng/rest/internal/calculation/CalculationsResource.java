// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.calculation;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.json.CalculationJson;
import nuanfeng.library.CalculationOffer;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/**
 * The questions that can be asked of a place, and their answers.
 *
 * @param mostBytes of one question
 */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record CalculationsResource(Reply reply, int mostBytes) {

    @GET
    @Path("/places/{place}/calculations")
    @Accepts({Query.ON, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        List<CalculationOffer> offers = enquiry.edition().place(place).calculations();
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place),
                json -> CalculationJson.offers(json, offers, enquiry.language()));
    }

    @POST
    @Path("/places/{place}/calculations/{rule}")
    @Accepts({Query.ON, Query.TRACE, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf"})
    public Answer calculate(@PathParam("place") String place, @PathParam("rule") String rule, @Context Query query) {
        boolean traced = query.flag(Query.TRACE, true);
        Enquiry enquiry = query.enquiry();
        Question question = Question.parse(Body.json(query.request(), mostBytes).bytes());
        Calculation calculation = enquiry.edition()
                .calculate(new Case(place, rule, enquiry.on(), question.facts(), question.overrides()));
        Format format = Format.preferred(query.request().getHeader("Accept"), Format.HTML, Format.PDF);
        if (format != Format.JSON) {
            return Explanation.of(enquiry.edition(), place, calculation, format);
        }
        if (calculation.outcome() instanceof Outcome.Refusal refusal) {
            return reply.refused(enquiry, calculation, refusal, traced);
        }
        return Reply.fresh(
                json -> CalculationJson.write(json, calculation, traced, enquiry.language(), enquiry.quotation(), reply.engine()));
    }
}
