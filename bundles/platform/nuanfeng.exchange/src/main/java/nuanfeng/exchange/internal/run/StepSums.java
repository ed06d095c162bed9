// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.job.RunReport;
import nuanfeng.policy.Citation;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** What the answers of a step come to. */
final class StepSums {

    private final Step step;
    private final long records;
    private final Map<String, Long> decisions = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<RunReport.Refused> refusals = new ArrayList<>();
    private long fen;
    private boolean hasAmounts;

    StepSums(Step step, long records) {
        this.step = step;
        this.records = records;
    }

    void note(StepAnswer answer) {
        if (answer.isRefused()) {
            refusals.add(new RunReport.Refused(answer.key().stream().map(String::valueOf).toList(), answer.refusal(), answer.detail(),
                    answer.calculation().map(each -> each.citations().stream().map(Citation::id).toList()).orElse(List.of())));
        } else if (answer.calculation().orElseThrow().outcome() instanceof Outcome.Amount amount) {
            fen = Math.addExact(fen, amount.amount().fen());
            hasAmounts = true;
        } else if (answer.calculation().orElseThrow().outcome() instanceof Outcome.Decision decision) {
            decisions.merge(decision.code(), 1L, Long::sum);
            if (step.per().isEmpty()) {
                decision.values().forEach((name, value) -> values.put(name, String.valueOf(value)));
            }
        }
    }

    RunReport.Step counted(long groups) {
        return told(groups, Optional.empty());
    }

    RunReport.Step told(long groups, Optional<Results> results) {
        return new RunReport.Step(step.name(), step.rule(), step.result().isPresent(), records, groups, hasAmounts ? Optional.of(BigDecimal.valueOf(fen, 2)) : Optional.empty(),
                decisions, values, refusals, results.map(Results::written).orElse(0L), results.map(Results::changed).orElse(0L),
                results.map(Results::kept).orElse(List.of()));
    }
}
