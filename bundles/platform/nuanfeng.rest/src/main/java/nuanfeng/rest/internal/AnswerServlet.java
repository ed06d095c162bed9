// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.Principal;
import nuanfeng.record.RecordException;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.OtherSites;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.operation.Metrics;
import nuanfeng.rest.internal.request.Entrance;
import nuanfeng.rest.internal.request.Visit;

/**
 * The way of every request, from what came to what goes out. Whatever happens on it, the asker gets an answer of ours, never the
 * container's page about it.
 */
final class AnswerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Whose answers name the edition that they were made from. */
    private static final String ANSWERED = "/calculations/{rule}";
    private static final Logger LOG = LoggerFactory.getLogger(AnswerServlet.class);

    private final transient Entrance entrance;
    private final transient Finder finder;
    private final transient OtherSites sites;
    private final transient Metrics metrics;

    AnswerServlet(Entrance entrance, Finder finder, OtherSites sites, Metrics metrics) {
        this.sites = sites;
        this.entrance = entrance;
        this.finder = finder;
        this.metrics = metrics;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        long start = System.nanoTime();
        ClassLoader before = enter();
        Visit visit = new Visit(request);
        Answer answer;
        try {
            visit.answerFrom(entrance.edition());
            Optional<Answer> judged = sites.judge(request);
            answer = judged.isPresent() ? judged.get() : find(visit);
        } catch (Throwable thrown) {
            answer = Problems.answer(thrown, visit);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        Answer signed = signed(answer, visit);
        try {
            signed.writeTo(response);
        } catch (IOException e) {
            LOG.debug("Nobody reads the answer", e);
            cut(answer, e);
        } catch (RecordException e) {
            LOG.warn("An answer broke off: {}", e.kind().code());
            cut(answer, e);
        } finally {
            long took = System.nanoTime() - start;
            metrics.note(visit.route(), answer.status(), took);
            if (!visit.route().isAdministered()) {
                String edition = signed.headers().getOrDefault(Reply.EDITION, "");
                metrics.note(edition, answer.status(), visit.route().path().endsWith(ANSWERED) && signed.saysOtherThan(edition), took);
            }
        }
    }

    /** Half an answer must not look like a whole one: the connection ends with it. */
    private static void cut(Answer answer, Exception why) {
        if (answer.flow().isPresent()) {
            throw new IllegalStateException("The answer broke off", why);
        }
    }

    private Answer find(Visit visit) throws Throwable {
        // Before anything else is looked at: a stranger learns nothing, not even what there is.
        Optional<Principal> principal = finder.isClosed(visit, entrance.isOpenToAnybody()) ? Optional.of(entrance.admit(visit)) : Optional.empty();
        Entrance.mustBeReadable(visit.request());
        return finder.find(visit, call -> {
            visit.isFor(call.route());
            Optional<Principal> asker = call.route().isAdministered() ? Optional.of(admitted(principal, visit)) : Optional.empty();
            entrance.mustNotHurry(visit, asker.or(() -> principal));
            return call.answer(entrance.read(visit, call.route(), asker));
        });
    }

    /** Whoever was let in for what the address seemed to be, for what it turned out to be. */
    private Principal admitted(Optional<Principal> principal, Visit visit) {
        if (principal.isEmpty()) {
            return entrance.admit(visit);
        }
        entrance.mustBeAllowed(principal.get(), visit);
        return principal.get();
    }

    /** With what every answer carries. */
    private Answer signed(Answer answer, Visit visit) {
        Answer named = visit.editionHash().isEmpty() ? answer : answer.orElse(Reply.EDITION, visit.editionHash());
        return sites.signed(named.with("X-Content-Type-Options", "nosniff"), visit.request());
    }

    /** The embedded JAX-RS runtime looks things up in the thread's class loader. */
    private static ClassLoader enter() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(AnswerServlet.class.getClassLoader());
        return before;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        ClassLoader before = enter();
        try {
            finder.init(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void destroy() {
        ClassLoader before = enter();
        try {
            finder.destroy();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
