// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

/**
 * A finished answer. It leaves through the JAX-RS runtime or, where none is involved, straight through the servlet.
 *
 * @param type media type of {@code body}; empty when there is no body to speak of
 * @param headers beside type and length
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body) {

    public static final String JSON = "application/json";

    private static final String CONTENT_LENGTH = "Content-Length";
    private static final byte[] NOTHING = {};

    public static Answer json(int status, byte[] body) {
        return new Answer(status, JSON, Map.of(), body);
    }

    /** An answer that is only a status. */
    public static Answer bare(int status) {
        return new Answer(status, "", Map.of(), NOTHING);
    }

    /**
     * 304. It tells the length that the answer would have had: the server would say 0 otherwise, and a cache believe it.
     *
     * @param response gets that length
     */
    public static Answer unchanged(HttpServletResponse response, int length) {
        response.setContentLength(length);
        return bare(HttpServletResponse.SC_NOT_MODIFIED);
    }

    public Answer with(String header, String value) {
        return new Answer(status, type, Map.of(header, value), body);
    }

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        if (!type.isEmpty()) {
            response.type(type).header(CONTENT_LENGTH, body.length).entity(body);
        }
        return response.build();
    }

    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (!type.isEmpty()) {
            response.setContentType(type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
