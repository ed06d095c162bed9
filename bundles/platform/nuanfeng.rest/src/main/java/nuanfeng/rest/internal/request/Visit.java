// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.library.Edition;

/**
 * What is known of a request before anything reads it: the edition that spoke when it came, and the language. It travels with the
 * servlet request, and is told which operation it turned out to be.
 */
public final class Visit {

    public static final String EDITION_HEADER = "Policy-Edition";

    private static final String KEY = Visit.class.getName();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private Optional<Edition> current = Optional.empty();
    private Optional<Edition> answering = Optional.empty();
    private Route route = Route.UNKNOWN;
    private boolean quoting;

    private Visit(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    public static Visit begin(HttpServletRequest request, HttpServletResponse response) {
        Visit visit = new Visit(request, response);
        request.setAttribute(KEY, visit);
        return visit;
    }

    public static Visit of(HttpServletRequest request) {
        return (Visit) request.getAttribute(KEY);
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

    /** From here on the answer names this edition. The first one told is the current one. */
    public void answerFrom(Edition edition) {
        answering = Optional.of(edition);
        current = current.or(() -> answering);
        response.setHeader(EDITION_HEADER, edition.hash());
    }

    /** Names another edition in the answer: the one that an activation brought. */
    public void nameEdition(String hash) {
        response.setHeader(EDITION_HEADER, hash);
    }

    /** From here on citations carry the words of their clauses, if that is what was asked for. */
    public void quote(boolean texts) {
        quoting = texts;
    }

    public Quotation quotation() {
        return quoting ? Quotation.from(edition()) : Quotation.NONE;
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

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }
}
