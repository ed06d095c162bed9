// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.library.Edition;

/** What is known of a request before anything reads it, and what it turns out to be: its operation, the edition that answers. */
public final class Visit {

    private final HttpServletRequest request;
    private Optional<Edition> current = Optional.empty();
    private Optional<Edition> answering = Optional.empty();
    private Route route = Route.UNKNOWN;
    private boolean quoting;

    public Visit(HttpServletRequest request) {
        this.request = request;
    }

    /** The edition that spoke when the request came. */
    public Edition current() {
        return current.orElseThrow();
    }

    /** The edition that answers: the current one or the pinned one. */
    public Edition edition() {
        return answering.orElseThrow();
    }

    /** Of the edition that answers; empty before one was taken. */
    public String editionHash() {
        return answering.map(Edition::hash).orElse("");
    }

    /** From here on this edition answers. The first one told is the current one. */
    public void answerFrom(Edition edition) {
        answering = Optional.of(edition);
        current = current.or(() -> answering);
    }

    /** From here on citations carry the words of their clauses, if that is what was asked for. */
    public void quote(boolean texts) {
        quoting = texts;
    }

    public Quotation quotation() {
        return quoting ? Quotation.from(edition()) : answering.map(Quotation::naming).orElse(Quotation.NONE);
    }

    public Language language() {
        return AcceptLanguage.preferred(request.getHeader("Accept-Language"));
    }

    public Route route() {
        return route;
    }

    public void isFor(Route operation) {
        route = operation;
    }

    /** What was asked, still encoded, relative to where the servlet stands. */
    public String address() {
        String base = request.getContextPath() + request.getServletPath();
        String uri = request.getRequestURI();
        return uri.startsWith(base) ? uri.substring(base.length()) : uri;
    }

    /** The parts of what was asked, decoded and without parameters, relative to where the servlet stands. */
    public List<String> segments() {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return Route.segments(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    public HttpServletRequest request() {
        return request;
    }
}
