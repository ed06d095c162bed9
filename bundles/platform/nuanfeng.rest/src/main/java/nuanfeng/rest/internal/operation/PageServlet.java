// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/** Shows one {@link Page}. Pages are read, nothing else. */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final transient Route route;
    private final transient Page page;

    PageServlet(Route route, Page page) {
        this.route = route;
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        visit.isFor(route);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> page.show(visit).writeTo(response);
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> throw Problems.methodNotAllowed(METHODS).toException();
        }
    }
}
