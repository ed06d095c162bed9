// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.register;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.register.RegisterJson;
import nuanfeng.json.register.RegisterSchema;
import nuanfeng.record.KeptType;
import nuanfeng.register.RecordType;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** What kinds of records a place keeps: their definitions, not the records. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record RecordTypesResource(Reply reply) {

    /** What kinds there are in any place. */
    @GET
    @Path("/registers")
    @Accepts({Query.ON, Query.EDITION, Query.KNOWN_AT})
    public Answer everywhere(@Context Enquiry enquiry) {
        List<KeptType> types = KeptType.all(enquiry.edition(), enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().hash(), Json.list(types, (json, type) -> RegisterJson.write(json, type, enquiry.language())));
    }

    @GET
    @Path("/places/{place}/registers")
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        List<RecordType> types = enquiry.edition().place(place).registers().all(enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place),
                Json.list(types, (json, type) -> RegisterJson.brief(json, type, enquiry.language(), enquiry.quotation())));
    }

    @GET
    @Path("/places/{place}/registers/{type}/definition")
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer definition(@PathParam("place") String place, @PathParam("type") String name, @Context Enquiry enquiry) {
        RecordType type = enquiry.edition().place(place).registers().type(name, enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place),
                json -> RegisterJson.write(json, type, enquiry.language(), enquiry.quotation()));
    }

    @GET
    @Path("/places/{place}/registers/{type}/schema")
    @Accepts({Query.ON, Query.EDITION, Query.KNOWN_AT})
    public Answer schema(@PathParam("place") String place, @PathParam("type") String name, @Context Enquiry enquiry) {
        RecordType type = enquiry.edition().place(place).registers().type(name, enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place), json -> RegisterSchema.write(json, type, enquiry.language()));
    }
}
