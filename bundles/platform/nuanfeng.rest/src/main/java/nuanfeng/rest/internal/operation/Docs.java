// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.EntityTag;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/**
 * The interface to look at and try: Swagger UI from inside the bundle, nothing from elsewhere. A closed list of files.
 *
 * @param version of the bundle: the files change with nothing else
 */
@Open(always = true)
public record Docs(String version) {

    /** Where the folder stands. */
    public static final String PATH = "/docs";

    private static final String FOLDER = PATH + "/";
    private static final String INDEX = "index.html";
    /** Where the build puts the files of the Swagger UI webjar. */
    private static final String SWAGGER_UI = "/docs/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
    private static final Set<String> OWN = Set.of(INDEX, "start.js");
    private static final Map<String, String> FILES = Map.of(
            INDEX, "text/html; charset=utf-8",
            "start.js", "text/javascript; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "favicon-32x32.png", "image/png");

    /** Where whoever reads pages begins, unless there is something better. */
    public static String start() {
        return FOLDER;
    }

    /** Leads somebody on who reads pages and asked for none. */
    public static Answer to(String start) {
        return Reply.fresh(Answer.bare(HttpServletResponse.SC_FOUND)).with("Location", start).with("Vary", "Accept");
    }

    @GET
    @Path(PATH)
    public Answer show(@Context Query query) {
        String path = Optional.ofNullable(query.request().getPathInfo()).orElse("");
        if (path.isEmpty()) {
            return Answer.bare(HttpServletResponse.SC_MOVED_PERMANENTLY).with("Location", FOLDER);
        }
        String file = path.equals("/") ? INDEX : path.substring(1);
        String type = Optional.ofNullable(FILES.get(file)).orElseThrow(() -> Problems.notFound().toException());
        EntityTag tag = EntityTag.of(version, file);
        byte[] body = read(file);
        Answer answer = tag.isAmong(query.request().getHeader("If-None-Match")) ? Answer.unchanged(body.length)
                : new Answer(HttpServletResponse.SC_OK, type, body);
        return answer.with("ETag", tag.toString()).with("Cache-Control", "no-cache").with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    private static byte[] read(String file) {
        try (InputStream in = Docs.class.getResourceAsStream((OWN.contains(file) ? FOLDER : SWAGGER_UI) + file)) {
            if (in == null) {
                throw Problems.notFound().toException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
