// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.constant;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reads a question to its end and gives the same answer to every one. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class Constant {

    private final byte[] answer;

    public Constant(byte[] answer) {
        this.answer = answer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@Context HttpServletRequest request) throws IOException {
        request.getInputStream().readAllBytes();
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).header("Content-Length", answer.length).build();
    }
}
