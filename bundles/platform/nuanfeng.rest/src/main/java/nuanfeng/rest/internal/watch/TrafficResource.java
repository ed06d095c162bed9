// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.watch;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonGenerator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.operation.Pulse;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/** How many answers policy gave in each of the last seconds, and which edition gave them. */
@Needs(Needs.READER)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record TrafficResource(Pulse pulse) {

    private static final int USUAL = 60;
    private static final int MICRO_DIGITS = 6;

    @GET
    @Path("/traffic")
    @Accepts(Query.SECONDS)
    public Answer traffic(@Context Query query) {
        int seconds = query.whole(Query.SECONDS, Pulse.MOST_SECONDS).orElse(USUAL);
        Enquiry enquiry = query.enquiry();
        Pulse.Seconds last = pulse.last(seconds);
        return Reply.fresh(json -> write(json, last, enquiry.edition().hash()));
    }

    private static void write(JsonGenerator json, Pulse.Seconds last, String edition) throws IOException {
        json.writeStartObject();
        json.writeStringField("edition", edition);
        json.writeNumberField("answers", last.sum(Pulse.Second::answers));
        json.writeNumberField("failed", last.sum(Pulse.Second::failed));
        json.writeNumberField("mixed", last.sum(Pulse.Second::mixed));
        json.writeStringField("p99", BigDecimal.valueOf(last.within(), MICRO_DIGITS).stripTrailingZeros().toPlainString());
        json.writeArrayFieldStart("seconds");
        for (Pulse.Second second : last.seconds()) {
            json.writeStartObject();
            json.writeStringField("at", Json.moment(second.at()));
            json.writeNumberField("answers", second.answers());
            json.writeNumberField("failed", second.failed());
            json.writeNumberField("mixed", second.mixed());
            json.writeObjectFieldStart("editions");
            for (var each : second.editions().entrySet()) {
                json.writeNumberField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
