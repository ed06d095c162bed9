// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.Requests;
import nuanfeng.json.Code;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/** Reads what is asked for. */
final class RequestBody {

    private static final String CHANGES = "changes";
    private static final String NUMBER = "approvalNumber";
    private static final String NOT_BEFORE = "notBefore";
    private static final String DRAFT = "draft";
    private static final int MOST_NUMBER = 200;

    private RequestBody() {
    }

    static Requests.Order order(Enquiry enquiry, int mostBytes, Function<Plan, Preview> printer) {
        Set<String> known = new HashSet<>(Decision.MEMBERS);
        known.addAll(List.of(CHANGES, NUMBER, NOT_BEFORE, DRAFT));
        Members members = Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), known);
        List<Change> changes = ChangesBody.in(members);
        Decision decision = Decision.in(members);
        String number = members.text(NUMBER).map(String::strip).orElse("");
        if (number.length() > MOST_NUMBER) {
            members.fault(NUMBER, "too-long", "批准文号不超过%s字。".formatted(MOST_NUMBER), "At most %s characters.".formatted(MOST_NUMBER));
        }
        Optional<Instant> notBefore = members.text(NOT_BEFORE).flatMap(text -> moment(members, text));
        boolean draft = members.flag(DRAFT);
        members.complete();
        return new Requests.Order(changes, decision.planHash("GET /policies/{digest}/plan, POST /plans"), decision.accept(), number, decision.reason(), notBefore, draft, printer);
    }

    private static Optional<Instant> moment(Members members, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            members.fault(NOT_BEFORE, "malformed", "须为时刻，如 2021-08-02T14:00:01+08:00。", "A moment is expected: 2021-08-02T14:00:01+08:00.");
            return Optional.empty();
        }
    }

    /** As {@code If-Match} says it. @throws nuanfeng.rest.internal.problem.ProblemException 428 */
    static int version(Enquiry enquiry) {
        return Optional.ofNullable(enquiry.request().getHeader("If-Match")).filter(text -> text.matches("\"[1-9][0-9]{0,8}\""))
                .map(text -> Integer.valueOf(text.substring(1, text.length() - 1))).orElseThrow(() -> Problem.of(Code.PRECONDITION_REQUIRED,
                        "请在If-Match中写明所见的版本（ETag）。", "Name the version that was seen (ETag) in If-Match.").toException());
    }
}
