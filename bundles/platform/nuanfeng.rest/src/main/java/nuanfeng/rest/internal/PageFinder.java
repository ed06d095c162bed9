// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.operation.Docs;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Visit;

/**
 * Stands where one page is, or nothing, outside the JAX-RS runtime and whatever becomes of it. Pages are read, nothing else.
 *
 * @param start where a browser at the root is led to
 */
record PageFinder(Optional<Operation> page, Supplier<String> start) implements Finder {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Override
    public Answer find(Visit visit, Way way) throws Throwable {
        page.map(Operation::route).ifPresent(visit::isFor);
        return switch (visit.request().getMethod()) {
            case "GET", "HEAD" -> isBrowserAtTheRoot(visit) ? Docs.to(start.get()) : way.go(new Call(page.orElseThrow(() -> Problems.notFound().toException()), List.of()));
            case "OPTIONS" -> Answer.allowing(METHODS);
            default -> throw Problems.methodNotAllowed(METHODS).toException();
        };
    }

    /** Whoever types the address of the server into a browser. */
    private boolean isBrowserAtTheRoot(Visit visit) {
        return page.isEmpty() && visit.request().getRequestURI().equals("/")
                && Format.preferred(visit.request().getHeader("Accept"), Format.HTML) == Format.HTML;
    }
}
