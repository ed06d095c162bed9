// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.OfferJson;
import nuanfeng.library.CalculationOffer;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Question;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** The questions that can be asked of a place, and their answers. */
@Path("/places/{place}/calculations")
@Produces(MediaType.APPLICATION_JSON)
public final class CalculationsResource {

    private final Reception reception;
    private final Reply reply;
    private final int mostBytes;

    /** @param mostBytes of one question */
    public CalculationsResource(Reception reception, Reply reply, int mostBytes) {
        this.reception = reception;
        this.reply = reply;
        this.mostBytes = mostBytes;
    }

    @GET
    public Response all(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.CALCULATIONS, request);
        List<CalculationOffer> offers = enquiry.edition().place(place).calculations();
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place),
                json -> OfferJson.write(json, offers, enquiry.language())).toResponse();
    }

    @POST
    @Path("{rule}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response calculate(@PathParam("place") String place, @PathParam("rule") String rule,
            @Context HttpServletRequest request) {
        return answer(place, rule, request).toResponse();
    }

    /** The same for who comes without the JAX-RS runtime. */
    public Answer answer(String place, String rule, HttpServletRequest request) {
        Query query = Query.of(Route.CALCULATE, request);
        boolean traced = query.flag(Query.TRACE, true);
        Enquiry enquiry = reception.receive(query);
        Question question = Question.parse(Body.json(request, mostBytes).bytes());
        Calculation calculation = enquiry.edition()
                .calculate(new Case(place, rule, enquiry.on(), question.facts(), question.overrides()));
        if (calculation.outcome() instanceof Outcome.Refusal refusal) {
            return reply.refused(enquiry, calculation, refusal, traced);
        }
        return reply.fresh(enquiry,
                json -> CalculationJson.write(json, calculation, traced, enquiry.language(), enquiry.quotation(), reply.engine()));
    }
}
