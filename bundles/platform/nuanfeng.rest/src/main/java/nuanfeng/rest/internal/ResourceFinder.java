// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/**
 * Finds the operation of a resource. What is plain is read off the table, at a third of the cost; everything else is judged by the
 * JAX-RS runtime. A test asks both ways the same and compares.
 */
final class ResourceFinder implements Finder {

    private final Routes routes;
    private final JaxRsRuntime runtime;

    ResourceFinder(Api api) {
        routes = api.routes();
        runtime = new JaxRsRuntime(api);
    }

    @Override
    public Answer find(Visit visit, Way way) throws Throwable {
        if (visit.request().getMethod().equals("OPTIONS")) {
            return options(visit);
        }
        Optional<Call> call = routes.find(visit);
        return call.isPresent() ? way.go(call.get()) : runtime.find(visit, way);
    }

    @Override
    public boolean isClosed(Visit visit, boolean toAnybody) {
        List<String> segments = visit.segments();
        Optional<Route> meant = routes.at(visit.request().getMethod(), segments);
        boolean closed = meant.isPresent() ? meant.get().isAdministered() || !toAnybody && !meant.get().isForEverybody()
                : !toAnybody || routes.areClosed(segments);
        if (closed) {
            meant.ifPresent(visit::isFor);
        }
        return closed;
    }

    private Answer options(Visit visit) {
        String allowed = routes.allowed(visit.address());
        if (allowed.isEmpty()) {
            throw Problems.notFound().toException();
        }
        return Answer.allowing(allowed);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        runtime.init(config);
    }

    @Override
    public void destroy() {
        runtime.destroy();
    }
}
