// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.json.Code;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.library.Edition;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.problem.ProblemException;

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

    /** Whether the asker may do there what this operation does. */
    public boolean may(PlaceId place) {
        return principal.stream().anyMatch(each -> each.mayAnyOf(visit.route().roles(), place));
    }

    /** @throws ProblemException 403 when the asker may not do there what this operation does */
    public void must(PlaceId place) {
        if (!may(place)) {
            throw forbidden(visit.route().roles(), place.path());
        }
    }

    /** @throws ProblemException 403 when the asker does not have that role there */
    public void must(Role role, PlaceId place) {
        if (principal.stream().noneMatch(each -> each.may(role, place))) {
            throw forbidden(List.of(role), place.path());
        }
    }

    static ProblemException forbidden(List<Role> roles, String place) {
        String names = String.join(" / ", roles.stream().map(Role::code).toList());
        String where = place.isEmpty() ? "" : " (%s)".formatted(place);
        return Problem.of(Code.FORBIDDEN, "无权办理此事项%s%s。".formatted(place.isEmpty() ? "" : "（%s）".formatted(place), roles.isEmpty() ? "" : "，须有角色：" + names),
                "You may not do this%s%s.".formatted(where, roles.isEmpty() ? "" : "; it takes the role " + names)).toException();
    }
}
