// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;

/** The description of this interface, which a test checks against the resources. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Reply reply;
    private final byte[] document;

    public OpenApiResource(Reply reply, byte[] document) {
        this.reply = reply;
        this.document = document.clone();
    }

    @GET
    @Path("/openapi.json")
    public Answer document(@Context Enquiry enquiry) {
        return reply.read(enquiry, Integer.toString(document.length), document);
    }
}
