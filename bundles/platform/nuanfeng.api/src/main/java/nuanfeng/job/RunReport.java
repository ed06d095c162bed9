// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What a monthly run came to.
 *
 * @param run {@code work-injury}
 * @param edition that answered
 * @param values every value of the policy that an answer rests on, each once
 */
public record RunReport(String run, PlaceId place, YearMonth month, String edition, List<Step> steps, List<Value> values) {

    public RunReport {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
    }

    /**
     * One step.
     *
     * @param keeps whether its answers are kept as records
     * @param records how many were asked about
     * @param groups how many questions that made
     * @param amount sum of all amounts; empty where the question has none
     * @param decisions how often each decision was made
     * @param values what else the decision of a step says that asks once: {@code ratio}; empty for those that ask for every group
     * @param refusals every question without an answer
     * @param written how many results are new
     * @param changed how many results differ from those of an earlier run, and took their place
     * @param kept results that differ from what somebody has acted on since, which is left as it is
     */
    public record Step(String name, String rule, boolean keeps, long records, long groups, Optional<BigDecimal> amount, Map<String, Long> decisions,
            Map<String, String> values, List<Refused> refusals, long written, long changed, List<Difference> kept) {

        public Step {
            decisions = Collections.unmodifiableMap(new TreeMap<>(decisions));
            values = Collections.unmodifiableMap(new TreeMap<>(values));
            refusals = List.copyOf(refusals);
            kept = List.copyOf(kept);
        }
    }

    /** @param group what its records have in common @param code of the refusal @param clauses on which it rests: {@code gg-2022-18#3.2.2} */
    public record Refused(List<String> group, String code, Text detail, List<String> clauses) {

        public Refused {
            group = List.copyOf(group);
            clauses = List.copyOf(clauses);
        }
    }

    /** @param result key of the record @param stands what it says @param now what would be said today; empty where there is no answer */
    public record Difference(String result, Optional<BigDecimal> stands, Optional<BigDecimal> now) {
    }

    /** @param place whose value it is @param from its first day */
    public record Value(String key, PlaceId place, LocalDate from) {
    }
}
