// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.parameter;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.ParameterJson;
import nuanfeng.json.ParameterJson.Asked;
import nuanfeng.library.Edition;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterView;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** The values of a place on a day, with the clause of each. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record ParametersResource(Reply reply) {

    @GET
    @Path("/places/{place}/parameters")
    @Accepts({Query.ON, Query.SUBJECT, Query.STATUS, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Query query) {
        List<String> kinds = kinds(query);
        Enquiry enquiry = query.enquiry();
        Asked asked = asked(enquiry, place);
        List<ParameterView> parameters = enquiry.edition().place(place).parameters().on(enquiry.day(), enquiry.query().find(Query.SUBJECT)).stream()
                .filter(each -> ParameterJson.is(each, kinds)).toList();
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place), Json.list(parameters,
                (json, parameter) -> ParameterJson.write(json, parameter, asked, enquiry.language(), enquiry.quotation())));
    }

    @GET
    @Path("/places/{place}/parameters/{key}")
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer one(@PathParam("place") String place, @PathParam("key") String key, @Context Enquiry enquiry) {
        Asked asked = asked(enquiry, place);
        ParameterView parameter = enquiry.edition().place(place).parameters().parameter(key, enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place),
                json -> ParameterJson.write(json, parameter, asked, enquiry.language(), enquiry.quotation()));
    }

    /** What the places that it listens to have said of a key on all days, and which of it holds here when. */
    @GET
    @Path("/places/{place}/parameters/{key}/timeline")
    @Accepts({Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer timeline(@PathParam("place") String place, @PathParam("key") String key, @Context Enquiry enquiry) {
        Edition edition = enquiry.edition();
        List<ParameterStretch> stretches = edition.place(place).parameters().timeline(key);
        return reply.read(enquiry, edition.lineageHash(place), Json.list(stretches, (json, stretch) -> ParameterJson.write(json, stretch,
                edition.view(stretch.setting().decidedBy().path()).name(), enquiry.language(), enquiry.quotation())));
    }

    /** The kinds of values asked for; empty for all. */
    private static List<String> kinds(Query query) {
        List<String> asked = query.find(Query.STATUS).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        if (!ParameterJson.KINDS.containsAll(asked)) {
            String shown = String.join(", ", ParameterJson.KINDS);
            query.fault(Query.STATUS, "malformed", "须为以逗号分隔的状态：%s。".formatted(shown),
                    "Statuses separated by commas are expected: %s.".formatted(shown));
        }
        return asked;
    }

    private static Asked asked(Enquiry enquiry, String place) {
        return new Asked(enquiry.edition().view(place).place(), place, enquiry.day(), enquiry.dayFrom());
    }
}
