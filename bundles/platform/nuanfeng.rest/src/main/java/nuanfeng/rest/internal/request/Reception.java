// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.rest.internal.access.Gatekeeper;
import nuanfeng.rest.internal.access.Principal;

/**
 * Where every resource method begins: lets the asker in, reads the query, takes the edition. Afterwards the request stays with
 * that edition whatever is activated meanwhile.
 */
public final class Reception {

    private final PolicyLibrary library;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    /** @param clock in the time zone of the policy, which is not the machine's */
    public Reception(PolicyLibrary library, Gatekeeper gatekeeper, Clock clock) {
        this.library = library;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** For an operation that reads nothing of its own that could be wrong. */
    public Enquiry receive(Route route, HttpServletRequest request) {
        return receive(Query.of(route, request));
    }

    /**
     * @param query of which the operation has read what is its own
     * @throws nuanfeng.rest.internal.problem.ProblemException when the query is wrong or the asker may not
     * @throws nuanfeng.library.UnknownNameException when no such edition is known
     */
    public Enquiry receive(Query query) {
        Visit visit = Visit.of(query.request());
        visit.isFor(query.route());
        Optional<Principal> principal = query.route().access() == Route.Access.ADMINISTRATOR
                ? Optional.of(gatekeeper.admit(query.request())) : Optional.empty();
        Optional<LocalDate> on = query.on();
        Optional<String> pinned = query.edition();
        Optional<Instant> knownAt = query.knownAt();
        visit.quote(query.flag(Query.TEXTS, false));
        query.complete();
        if (pinned.isPresent() || knownAt.isPresent()) {
            Edition edition = pinned.map(library::edition).orElseGet(() -> library.knownAt(knownAt.get()));
            visit.answerFrom(edition);
        }
        return new Enquiry(visit, visit.edition(), visit.language(), query, on, LocalDate.now(clock), principal);
    }
}
