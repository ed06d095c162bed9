// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A finished answer with everything that goes out of it: nothing else sets a header.
 *
 * @param type media type of {@code body}; empty when there is no body to speak of
 * @param headers beside type and length
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body) {

    public static final String JSON = "application/json";

    private static final byte[] NOTHING = {};

    public Answer(int status, String type, byte[] body) {
        this(status, type, Map.of(), body);
    }

    public static Answer json(int status, byte[] body) {
        return new Answer(status, JSON, body);
    }

    /** An answer that is only a status. */
    public static Answer bare(int status) {
        return new Answer(status, "", NOTHING);
    }

    /** 204, to whoever asks what may be done at an address. */
    public static Answer allowing(String methods) {
        return bare(HttpServletResponse.SC_NO_CONTENT).with("Allow", methods);
    }

    /** 304. It tells the length that the answer would have had: the server would say 0 otherwise, and a cache believe it. */
    public static Answer unchanged(int length) {
        return bare(HttpServletResponse.SC_NOT_MODIFIED).with("Content-Length", Integer.toString(length));
    }

    /** The same with one header more, or with another value of it. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, more, body);
    }

    /** The same with this header, if it has none of that name. */
    public Answer orElse(String header, String value) {
        return headers.containsKey(header) ? this : with(header, value);
    }

    /** Writes status, headers and body, whole. */
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
