// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.json.Code;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.library.Edition;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.access.Principal;
import nuanfeng.rest.internal.problem.Problem;

/**
 * A request that was read and let in: its edition, its day, its language, who asks.
 *
 * @param on the day named in the query
 * @param today in the platform's time zone, taken once
 * @param principal who administers; empty for operations that are open to everybody
 */
public record Enquiry(Visit visit, Edition edition, Language language, Query query, Optional<LocalDate> on, LocalDate today,
        Optional<Principal> principal) {

    /** The day the answer is about. */
    public LocalDate day() {
        return on.orElse(today);
    }

    public OnFrom dayFrom() {
        return on.isPresent() ? OnFrom.QUERY : OnFrom.TODAY;
    }

    public HttpServletRequest request() {
        return visit.request();
    }

    /** How the answer cites: {@code texts=true} wants the words of the clauses too. */
    public Quotation quotation() {
        return visit.quotation();
    }

    /** Who, for the log. */
    public String by() {
        return principal.map(Principal::subject).orElse("");
    }

    public boolean mayAdminister(PlaceId place) {
        return principal.stream().anyMatch(each -> each.mayAdminister(place));
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException 403 when the asker may not administer that place */
    public void mustAdminister(PlaceId place) {
        if (!mayAdminister(place)) {
            throw Problem.of(Code.FORBIDDEN, "无权变更 %s。".formatted(place), "You may not change %s.".formatted(place))
                    .toException();
        }
    }
}
