// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Language;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;

/** The description of this interface, which a test checks against the resources. */
@Open(always = true)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Reply reply;
    private final byte[] english;
    private final byte[] chinese;

    public OpenApiResource(Reply reply, byte[] english, byte[] chinese) {
        this.reply = reply;
        this.english = english.clone();
        this.chinese = chinese.clone();
    }

    @GET
    @Path("/openapi.json")
    public Answer document(@Context Enquiry enquiry) {
        byte[] document = enquiry.language() == Language.ENGLISH ? english : chinese;
        return reply.read(enquiry, Integer.toString(document.length), document);
    }
}
