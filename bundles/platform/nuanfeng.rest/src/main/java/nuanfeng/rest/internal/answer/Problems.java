// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessException;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.duty.DayRangeException;
import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecordJson;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.Text;
import nuanfeng.print.UnprintableException;
import nuanfeng.record.RecordException;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.problem.ProblemException;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Visit;

/** Says what every exception is to the asker. The only place that does. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "Retry-After";
    private static final String RETRY_SECONDS = "5";

    private Problems() {
    }

    private static Problem of(Throwable thrown) {
        if (thrown instanceof ProblemException exception) {
            return exception.problem();
        }
        if (thrown instanceof UnknownNameException unknown) {
            return Problem.of(Code.find(unknown.kind().code()).orElse(Code.NOT_FOUND), unknown.text())
                    .withSuggestions(unknown.suggestions());
        }
        if (thrown instanceof CalendarGapException gap) {
            return Problem.of(Code.NOT_CONFIGURED, gap.text()).because(
                    new Problem.Gap(gap.configure(), gap.place(), gap.citation().stream().toList()));
        }
        if (thrown instanceof DayRangeException range) {
            return Problem.of(Code.BAD_REQUEST, range.text());
        }
        if (thrown instanceof LifecycleException refused) {
            return lifecycle(refused);
        }
        if (thrown instanceof AccessException refused) {
            return access(refused);
        }
        if (thrown instanceof RecordException refused) {
            return record(refused);
        }
        if (thrown instanceof UnprintableException unprintable) {
            return Problem.of(Code.UNPRINTABLE, Text.of("%s%s", "%s %s").formatted(unprintable.text(), unprintable.mend()));
        }
        if (thrown instanceof UncheckedIOException) {
            LOG.warn("Could not read or write", thrown);
            return Problem.of(Code.UNAVAILABLE, "暂时无法读写，请稍后再试。", "Could not read or write; try again later.")
                    .withHeader(RETRY_AFTER, RETRY_SECONDS);
        }
        if (thrown instanceof IOException) {
            LOG.debug("The asker hung up", thrown);
            return Problem.of(Code.BAD_REQUEST, "请求内容未能读完。", "The request could not be read to its end.");
        }
        return unexpected(thrown);
    }

    private static Problem lifecycle(LifecycleException refused) {
        Code code = Code.find(refused.kind().code()).orElse(Code.INTERNAL_ERROR);
        Map<String, String> headers = refused.policy().isPresent()
                ? Map.of("Location", Hrefs.policy(refused.policy().get().digest()))
                : code == Code.UNAVAILABLE ? Map.of(RETRY_AFTER, RETRY_SECONDS) : Map.of();
        return new Problem(code, refused.text(), List.of(), List.of(), headers,
                refused.policy(), Optional.empty());
    }

    private static Problem access(AccessException refused) {
        Problem problem = Problem.of(Code.find(refused.kind().code()).orElse(Code.INTERNAL_ERROR), refused.text());
        return switch (refused.kind()) {
            case RATE_LIMITED, UNAVAILABLE -> problem.withHeader(RETRY_AFTER, Long.toString(refused.seconds()));
            case UNAUTHORISED -> problem.withHeader("WWW-Authenticate", "Bearer realm=\"nuanfeng\"");
            default -> problem;
        };
    }

    private static Problem record(RecordException refused) {
        Code code = Code.find(refused.kind().code()).orElse(Code.INTERNAL_ERROR);
        List<Fault> faults = refused.issues().stream().filter(each -> !each.warns())
                .map(each -> new Fault(RecordJson.pointer(each.field()), each.code(), each.text())).toList();
        return new Problem(code, refused.text(), faults, List.of(), code == Code.UNAVAILABLE ? Map.of(RETRY_AFTER, RETRY_SECONDS) : Map.of(),
                Optional.empty(), Optional.empty());
    }

    public static Problem methodNotAllowed(String allow) {
        return Problem.of(Code.METHOD_NOT_ALLOWED, "该地址不接受此方法，见 Allow。",
                "This address does not take that method, see Allow.").withHeader("Allow", allow);
    }

    /** @param types what there is at the address */
    public static Problem notAcceptable(List<String> types) {
        return Problem.of(Code.NOT_ACCEPTABLE, "该地址只能返回%s。".formatted(String.join("、", types)),
                "Answers of this address are %s.".formatted(String.join(", ", types)));
    }

    /** @param types what the operation reads; none when it takes no body */
    public static Problem unsupported(List<String> types) {
        return types.isEmpty() ? Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "此操作不接受请求内容。", "This operation takes no body.")
                : Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "此操作只接受 %s。".formatted(String.join("、", types)),
                        "This operation takes %s.".formatted(String.join(", ", types))).withHeader("Accept", String.join(", ", types));
    }

    /** The answer to a request that met this. Takes what is left of its body. */
    public static Answer answer(Throwable thrown, Visit visit) {
        boolean hangUp = Body.discard(visit.request());
        Problem problem = of(thrown);
        Answer answer = Reply.fresh(new Answer(problem.code().status(), ProblemJson.MEDIA_TYPE, problem.headers(), ProblemJson.bytes(problem, visit)));
        return hangUp ? answer.with("Connection", "close") : answer;
    }

    public static Problem notFound() {
        return Problem.of(Code.NOT_FOUND, "访问的地址不存在；接口说明见/docs。", "There is nothing here; /docs describes the interface.");
    }

    private static Problem unexpected(Throwable thrown) {
        String incident = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {}", incident, thrown);
        return Problem.of(Code.INTERNAL_ERROR, "系统出错，未得出结果。请将编号%s告知管理员。".formatted(incident),
                "Internal error, incident %s in the log.".formatted(incident));
    }
}
