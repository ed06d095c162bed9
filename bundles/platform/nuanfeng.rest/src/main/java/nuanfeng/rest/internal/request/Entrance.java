// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.json.Code;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.access.Gatekeeper;
import nuanfeng.rest.internal.problem.Problem;

/**
 * Where every request comes in: it is given the edition that speaks, its asker is let in, its query is read.
 *
 * @param clock in the time zone of the policy, which is not the machine's
 */
public record Entrance(PolicyLibrary library, Gatekeeper gatekeeper, Clock clock) {

    private static final Pattern UTF_8 = Pattern.compile("charset\\s*=\\s*\"?utf-8\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private static final String TABLE = "text/csv";
    private static final String PLACE = "place";

    /** The edition that speaks now. A request stays with it whatever is activated meanwhile. */
    public Edition edition() {
        return library.current();
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException for what the JAX-RS runtime would take for something else */
    public static void mustBeReadable(HttpServletRequest request) {
        if (request.getHeader("OnewayRequest") != null) {
            throw Problem.of(Code.BAD_REQUEST, "不支持单向请求。", "One-way requests are not supported.").toException();
        }
        String type = request.getContentType();
        int charset = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset");
        // A table says itself how it was written; whoever else reads a body reads UTF-8.
        if (charset >= 0 && !type.toLowerCase(Locale.ROOT).startsWith(TABLE) && !UTF_8.matcher(type.substring(charset)).matches()) {
            throw Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "内容须以 UTF-8 编码。", "Bodies are UTF-8.").toException();
        }
    }

    /** Whether anybody may read policy and calculate. */
    public boolean isOpenToAnybody() {
        return gatekeeper.isOpenToAnybody();
    }

    /**
     * Lets in whoever may do what the visit is for, as far as the address tells of which place that is. Where it is for nothing, whoever may anything.
     *
     * @throws nuanfeng.rest.internal.problem.ProblemException 401 or 403
     */
    public Principal admit(Visit visit) {
        Principal principal = gatekeeper.recognise(visit.request());
        mustBeAllowed(principal, visit);
        return principal;
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException 403 */
    public void mustBeAllowed(Principal principal, Visit visit) {
        List<Role> roles = visit.route().roles();
        Optional<String> place = visit.route().value(PLACE, visit.segments());
        boolean allowed = place.isEmpty() ? principal.mayAnyOfSomewhere(roles)
                : place(place.get(), visit.current()).map(where -> principal.mayAnyOf(roles, where)).orElseGet(() -> principal.mayAnyOfEverywhere(roles));
        if (!allowed) {
            throw Enquiry.forbidden(roles, place.orElse(""));
        }
    }

    /** Empty for a code that nobody has. */
    private static Optional<PlaceId> place(String pathOrCode, Edition edition) {
        if (PlaceId.isPath(pathOrCode)) {
            return Optional.of(new PlaceId(pathOrCode));
        }
        try {
            return Optional.of(edition.view(pathOrCode).place());
        } catch (UnknownNameException e) {
            return Optional.empty();
        }
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException 429 for whoever has asked for too many costly answers */
    public void mustNotHurry(Visit visit, Optional<Principal> principal) {
        if (visit.route().isCostly()) {
            gatekeeper.mustNotHurry(principal, visit.request());
        }
    }

    /** Begins to read the query, which is told when it has been read to its end: {@link Query#enquiry}. */
    public Query read(Visit visit, Route route, Optional<Principal> principal) {
        return Query.of(visit, route, principal, this);
    }

    /**
     * @param query of which the operation has read what is its own
     * @throws nuanfeng.rest.internal.problem.ProblemException when the query is wrong
     * @throws nuanfeng.library.UnknownNameException when no such edition is known
     */
    Enquiry receive(Query query, Optional<Principal> principal) {
        Visit visit = query.visit();
        Optional<LocalDate> on = query.on();
        Optional<String> pinned = query.edition();
        Optional<Instant> knownAt = query.knownAt();
        visit.quote(query.flag(Query.TEXTS, false));
        query.complete();
        if (pinned.isPresent() || knownAt.isPresent()) {
            visit.answerFrom(pinned.map(library::edition).orElseGet(() -> library.knownAt(knownAt.get())));
        }
        return new Enquiry(visit, visit.edition(), visit.language(), query, on, LocalDate.now(clock), principal);
    }
}
