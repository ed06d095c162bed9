// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.EntityTag;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/** The interface to look at and try: Swagger UI from inside the bundle, nothing from elsewhere. A closed list of files. */
public final class Docs {

    private static final String FOLDER = "/docs/";
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

    private final String version;

    /** @param version of the bundle: the files change with nothing else */
    public Docs(String version) {
        this.version = version;
    }

    public HttpServlet servlet() {
        return new PageServlet(Route.DOCS, this::show);
    }

    private Answer show(Visit visit) {
        HttpServletResponse response = visit.response();
        String path = Optional.ofNullable(visit.request().getPathInfo()).orElse("");
        if (path.isEmpty()) {
            return Answer.bare(HttpServletResponse.SC_MOVED_PERMANENTLY).with("Location", FOLDER);
        }
        String file = path.equals("/") ? INDEX : path.substring(1);
        String type = Optional.ofNullable(FILES.get(file)).orElseThrow(() -> Problems.notFound().toException());
        EntityTag tag = EntityTag.of(version, file);
        response.setHeader("ETag", tag.toString());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        byte[] body = read(file);
        return tag.isAmong(visit.request().getHeader("If-None-Match")) ? Answer.unchanged(response, body.length)
                : new Answer(HttpServletResponse.SC_OK, type, Map.of(), body);
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
