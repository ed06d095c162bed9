// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.json.Code;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What went wrong, ready to be written. Thrown as {@link ProblemException}.
 *
 * @param detail a sentence: what was asked, what is missing, where to mend it
 * @param errors every single thing that is wrong; may be empty
 * @param suggestions nearest names, best first; may be empty
 * @param headers further response headers: {@code Allow}, {@code Location}, {@code Retry-After}
 * @param policy the stored version it is about, with its report
 * @param gap what is not configured
 */
public record Problem(Code code, Text detail, List<Fault> errors, List<String> suggestions, Map<String, String> headers,
        Optional<StoredPolicy> policy, Optional<Gap> gap) {

    /** What must be configured, in which place, and the clauses that leave it open. */
    public record Gap(String configure, PlaceId place, List<Citation> citations) {
        public Gap {
            citations = List.copyOf(citations);
        }
    }

    public Problem {
        errors = List.copyOf(errors);
        suggestions = List.copyOf(suggestions);
        headers = Map.copyOf(headers);
    }

    public static Problem of(Code code, Text detail) {
        return new Problem(code, detail, List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    public static Problem of(Code code, String zh, String english) {
        return of(code, Text.of(zh, english));
    }

    /** A request with these faults. */
    public static Problem badRequest(List<Fault> faults) {
        Fault first = faults.get(0);
        return new Problem(Code.BAD_REQUEST, faults.size() == 1 ? first.detail() : Text.of(
                "请求中有 %s 处错误，见 errors。".formatted(faults.size()),
                "%s things are wrong with the request, see errors.".formatted(faults.size())),
                faults, List.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    public Problem withHeader(String name, String value) {
        return new Problem(code, detail, errors, suggestions, Map.of(name, value), policy, gap);
    }

    public Problem withSuggestions(List<String> names) {
        return new Problem(code, detail, errors, names, headers, policy, gap);
    }

    public Problem about(Optional<StoredPolicy> stored) {
        return new Problem(code, detail, errors, suggestions, headers, stored, gap);
    }

    public Problem because(Gap open) {
        return new Problem(code, detail, errors, suggestions, headers, policy, Optional.of(open));
    }

    public ProblemException toException() {
        return new ProblemException(this);
    }
}
