// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A finished answer with everything that goes out of it: nothing else sets a header.
 *
 * @param type media type of {@code body}; empty when there is no body to speak of
 * @param headers beside type and length
 * @param flow what writes it piece by piece, instead of a body that is there
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body, Optional<Flow> flow) {

    public static final String JSON = "application/json";

    private static final byte[] NOTHING = {};
    private static final byte[] MEMBER = "\"edition\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_OTHER = 300;

    /** Writes a body of which nobody knows the length. */
    @FunctionalInterface
    public interface Flow {

        /** @throws IOException when nobody reads any more, or the rest cannot be had */
        void writeTo(OutputStream out) throws IOException;
    }

    public Answer(int status, String type, Map<String, String> headers, byte[] body) {
        this(status, type, headers, body, Optional.empty());
    }

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
        return new Answer(status, type, more, body, flow);
    }

    /** Whether its body, where it names an edition by the usual member, names another one than this. */
    public boolean saysOtherThan(String edition) {
        byte[] name = MEMBER;
        for (int at = body.length - name.length - edition.length(); at >= 0 && status < FIRST_OTHER; at--) {
            if (body[at] == name[0] && Arrays.equals(body, at, at + name.length, name, 0, name.length)) {
                int from = at + name.length;
                return !new String(body, from, edition.length(), StandardCharsets.US_ASCII).equals(edition);
            }
        }
        return false;
    }

    /** The same, written piece by piece. */
    Answer flowing(Flow what) {
        return new Answer(status, type, headers, NOTHING, Optional.of(what));
    }

    /** The same with this header, if it has none of that name. */
    public Answer orElse(String header, String value) {
        return headers.containsKey(header) ? this : with(header, value);
    }

    /** Writes status, headers and body. */
    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (flow.isPresent()) {
            response.setHeader(nuanfeng.http.Flow.HEADER, "1");
            response.setContentType(type);
            flow.get().writeTo(response.getOutputStream());
            return;
        }
        if (!type.isEmpty()) {
            response.setContentType(type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
