// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.form;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.form.FilledForm;
import nuanfeng.form.FormView;
import nuanfeng.json.FormJson;
import nuanfeng.json.Json;
import nuanfeng.library.Place;
import nuanfeng.print.SheetFormat;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.answer.SheetChoice;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/**
 * The forms that pass between the agencies of a place.
 *
 * @param mostBytes of the rows that a form is filled in with
 */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record FormsResource(Reply reply, int mostBytes) {

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final String OFD = "application/ofd";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** With a day those that are used then; one of which no layout is known is used always. */
    @GET
    @Path("/places/{place}/forms")
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        List<FormView> forms = enquiry.edition().place(place).forms().all().stream()
                .filter(form -> form.layouts().isEmpty() || enquiry.on().map(day -> form.layout(day).isPresent()).orElse(true)).toList();
        return reply.read(enquiry, enquiry.edition().lineageHash(place), Json.list(forms,
                (json, form) -> FormJson.brief(json, form, enquiry.language(), enquiry.quotation())));
    }

    @GET
    @Path("/places/{place}/forms/{form}")
    @Accepts({Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer one(@PathParam("place") String place, @PathParam("form") String id, @Context Enquiry enquiry) {
        FormView form = enquiry.edition().place(place).forms().form(id);
        List<String> formats = SheetFormat.there();
        return reply.read(enquiry, enquiry.edition().lineageHash(place) + String.join("", formats),
                json -> FormJson.write(json, form, formats, enquiry.language(), enquiry.quotation()));
    }

    /** An empty one of a period. */
    @GET
    @Path("/places/{place}/forms/{form}/preview")
    @Accepts({Query.PERIOD, Query.FORMAT, Query.CHARSET, Query.EDITION, Query.KNOWN_AT})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CSV, XLSX, PDF, OFD})
    public Answer blank(@PathParam("place") String place, @PathParam("form") String id, @Context Query query) {
        FormAnswer answer = new FormAnswer(SheetChoice.wanted(query));
        String period = query.required(Query.PERIOD);
        return filled(place, id, query.enquiry(), PreviewBody.blank(period), answer);
    }

    /** Fills it in with what is sent; nothing is kept. */
    @POST
    @Path("/places/{place}/forms/{form}/preview")
    @Accepts({Query.FORMAT, Query.CHARSET, Query.EDITION, Query.KNOWN_AT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CSV, XLSX, PDF, OFD})
    public Answer preview(@PathParam("place") String place, @PathParam("form") String id, @Context Query query) {
        FormAnswer answer = new FormAnswer(SheetChoice.wanted(query));
        Enquiry enquiry = query.enquiry();
        return filled(place, id, enquiry, PreviewBody.parse(Body.json(query.request(), mostBytes).bytes()), answer);
    }

    private static Answer filled(String place, String id, Enquiry enquiry, PreviewBody body, FormAnswer answer) {
        Place asked = enquiry.edition().place(place);
        FilledForm filled = asked.forms().fill(id, body.order(), place, enquiry.edition()::calculate);
        return answer.give(filled, asked, enquiry);
    }
}
