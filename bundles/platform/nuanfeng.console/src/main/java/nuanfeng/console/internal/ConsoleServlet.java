// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves a closed list of files and nothing else: no folder is looked into, whatever an address says. The pages have their own
 * addresses behind the number sign, so that no other path leads anywhere.
 */
final class ConsoleServlet extends HttpServlet {

    static final String ADDRESS = "/console/";
    static final String INDEX = "index.html";
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
            + "trusted-types vue";
    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final transient Map<String, BuiltFile> files;

    /** @param files by their path below the address */
    ConsoleServlet(Map<String, BuiltFile> files) {
        this.files = Map.copyOf(files);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", ADDRESS);
            return;
        }
        BuiltFile file = files.get(path.equals("/") ? INDEX : path.substring(1));
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", file.hashed() ? FOR_EVER : ASK_AGAIN);
        response.setHeader("ETag", file.tag());
        if (isAmong(file.tag(), request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    /** A server that zips an answer marks its tag as weak, or with what it did: the letters are the same. */
    private static boolean isAmong(String tag, String header) {
        return header != null && (header.equals("*") || header.contains(tag.substring(1, tag.length() - 1)));
    }
}
