// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** The description of this interface, as written by hand and checked against the resources by a test. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Reception reception;
    private final Reply reply;
    private final byte[] document;

    public OpenApiResource(Reception reception, Reply reply, byte[] document) {
        this.reception = reception;
        this.reply = reply;
        this.document = document.clone();
    }

    @GET
    public Response document(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.OPENAPI, request);
        return reply.read(enquiry, Integer.toString(document.length), document).toResponse();
    }
}
