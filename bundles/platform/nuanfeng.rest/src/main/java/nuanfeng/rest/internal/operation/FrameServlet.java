// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.json.Code;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Visit;

/**
 * The frame around everything that answers: takes the edition that speaks, names it in the answer, counts, and tells as a problem
 * whatever escapes from inside. It also sets the class loader that the embedded JAX-RS runtime looks things up in.
 */
public final class FrameServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrameServlet.class);

    private static final Pattern UTF_8 = Pattern.compile("charset\\s*=\\s*\"?utf-8\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private final transient Servlet framed;
    private final transient PolicyLibrary library;
    private final transient Metrics metrics;

    public FrameServlet(Servlet framed, PolicyLibrary library, Metrics metrics) {
        this.framed = framed;
        this.library = library;
        this.metrics = metrics;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        ClassLoader before = enter();
        try {
            framed.init(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void destroy() {
        ClassLoader before = enter();
        try {
            framed.destroy();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static ClassLoader enter() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(FrameServlet.class.getClassLoader());
        return before;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        long start = System.nanoTime();
        response.setHeader("X-Content-Type-Options", "nosniff");
        ClassLoader before = enter();
        Visit visit = Visit.begin(request, response);
        try {
            visit.answerFrom(library.current());
            mustBeReadable(request);
            framed.service(request, response);
        } catch (Throwable thrown) {
            // Whatever it is: the asker gets a problem, never the container's page about it.
            tell(visit, thrown);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            metrics.note(visit.route(), response.getStatus(), System.nanoTime() - start);
        }
    }

    /** Refuses what the JAX-RS runtime would take for something else. */
    private static void mustBeReadable(HttpServletRequest request) {
        if (request.getHeader("OnewayRequest") != null) {
            throw Problem.of(Code.BAD_REQUEST, "不支持单向请求。", "One-way requests are not supported.").toException();
        }
        String type = request.getContentType();
        int charset = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset");
        if (charset >= 0 && !UTF_8.matcher(type.substring(charset)).matches()) {
            throw Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "内容须以 UTF-8 编码。", "Bodies are UTF-8.").toException();
        }
    }

    private static void tell(Visit visit, Throwable thrown) {
        HttpServletResponse response = visit.response();
        if (response.isCommitted()) {
            LOG.debug("The answer broke off", thrown);
            return;
        }
        Throwable cause = thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
        response.resetBuffer();
        Body.discard(visit.request(), response);
        try {
            Problems.answer(cause, visit).writeTo(response);
        } catch (IOException e) {
            LOG.debug("Nobody reads the answer", e);
        }
    }
}
