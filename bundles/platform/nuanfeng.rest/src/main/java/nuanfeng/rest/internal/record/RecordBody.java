// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.json.Code;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/** Reads what somebody sends about a record: what it is to say, from when, why, and which version they have seen. */
final class RecordBody {

    private static final String BODY = "body";
    private static final String VALID_FROM = "validFrom";
    private static final String REASON = "reason";
    private static final String ON = "on";
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_KEY = 200;
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private final Enquiry enquiry;
    private final Members members;

    private RecordBody(Enquiry enquiry, Members members) {
        this.enquiry = enquiry;
        this.members = members;
    }

    private static RecordBody of(Enquiry enquiry, int mostBytes, Set<String> names) {
        byte[] body = Body.json(enquiry.request(), mostBytes).bytes();
        return new RecordBody(enquiry, Members.of(body.length == 0 ? Map.of() : StrictJson.readObject(body), names));
    }

    /** @param act who and why */
    record Change(Draft draft, Act act) {
    }

    /** {@code {body, validFrom?, reason?}} @param reasoned whether a reason must be there */
    static Change change(Enquiry enquiry, int mostBytes, boolean reasoned) {
        RecordBody read = of(enquiry, mostBytes, Set.of(BODY, VALID_FROM, REASON));
        Map<String, Object> body = read.members.object(BODY);
        Optional<LocalDate> from = read.day(VALID_FROM);
        String reason = read.reason(reasoned);
        read.members.complete();
        return new Change(new Draft(body, from), new Act(enquiry.by(), reason, key(enquiry.request())));
    }

    /** @param on the day that was named, or today */
    record Ending(LocalDate on, Act act) {
    }

    /** {@code {on?, reason}} */
    static Ending ending(Enquiry enquiry, int mostBytes) {
        RecordBody read = of(enquiry, mostBytes, Set.of(ON, REASON));
        Optional<LocalDate> on = read.day(ON);
        String reason = read.reason(true);
        read.members.complete();
        return new Ending(on.orElse(enquiry.today()), Act.of(enquiry.by(), reason));
    }

    /** {@code {reason}} */
    static Act act(Enquiry enquiry, int mostBytes) {
        RecordBody read = of(enquiry, mostBytes, Set.of(REASON));
        String reason = read.reason(true);
        read.members.complete();
        return Act.of(enquiry.by(), reason);
    }

    private Optional<LocalDate> day(String name) {
        return members.text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                members.fault(name, "malformed", "须为日期，如 2022-07-31。", "A date is expected: 2022-07-31.");
                return Optional.empty();
            }
        });
    }

    private String reason(boolean needed) {
        String reason = members.text(REASON).map(String::strip).orElse("");
        if (needed && reason.isEmpty()) {
            members.fault(REASON, "missing", "请写明理由（依据的文件或差错）；理由永久保存，请勿写入个人信息。",
                    "Say why: the document, or the mistake. It is kept for good, so nothing personal.");
        } else if (reason.length() > LONGEST_REASON) {
            members.fault(REASON, "too-long", "理由不超过 %s 字。".formatted(LONGEST_REASON), "A reason has at most %s characters.".formatted(LONGEST_REASON));
        }
        return reason;
    }

    private static Optional<String> key(HttpServletRequest request) {
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key")).map(String::strip).filter(text -> !text.isEmpty());
        if (key.filter(text -> text.length() > LONGEST_KEY).isPresent()) {
            throw Problem.of(Code.BAD_REQUEST, "Idempotency-Key 不超过 %s 字。".formatted(LONGEST_KEY),
                    "An Idempotency-Key has at most %s characters.".formatted(LONGEST_KEY)).toException();
        }
        return key;
    }

    /** The version that {@code If-Match} names; -1, which none has, for whatever is no version. @throws nuanfeng.rest.internal.problem.ProblemException 428 */
    static int version(Enquiry enquiry) {
        String tag = enquiry.request().getHeader("If-Match");
        if (tag == null) {
            throw Problem.of(Code.PRECONDITION_REQUIRED, "请在 If-Match 中给出所依据的版本，即读取该记录时的 ETag，如 \"3\"。",
                    "Name the version that you have seen in If-Match: the ETag of the record, \"3\".").toException();
        }
        Matcher version = VERSION.matcher(tag.strip());
        return version.matches() ? Integer.parseInt(version.group(1)) : -1;
    }
}
