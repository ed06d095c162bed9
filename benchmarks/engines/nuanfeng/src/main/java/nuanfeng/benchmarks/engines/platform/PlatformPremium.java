// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.platform;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.BaseMode;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.job.Tariff;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.library.Edition;
import nuanfeng.quantity.Quantity;

/** A question to an edition, with its whole trace. The facts are typed beforehand; naming them and asking belong to the decision. */
public final class PlatformPremium implements EngineMaker {

    /** Keeps the newest answer reachable, so that the compiler cannot leave the trace out. */
    private Calculation latest;

    @Override
    public Engine make(Records records) {
        Edition edition = TestEdition.make();
        List<TypedFacts> facts = records.facts().stream().map(TypedFacts::of).toList();
        return record -> {
            latest = edition.calculate(facts.get(record).question());
            if (latest.outcome() instanceof Outcome.Amount amount) {
                return amount.amount().fen();
            }
            throw new IllegalStateException(latest.outcome().toString());
        };
    }

    /** @param measure total wages or headcount, as the mode wants */
    private record TypedFacts(String place, YearMonth month, BaseMode mode, Quantity measure, Quantity factor, Quantity cut) {

        /** The records share the few factors that there are, and so do these. */
        private static final Map<BigDecimal, Quantity> FACTORS = Tariff.FACTORS.stream().collect(Collectors.toMap(each -> each, Quantity::of));

        static TypedFacts of(Facts facts) {
            return new TypedFacts(TestEdition.placeOf(facts.place(), facts.rateClass()), YearMonth.from(facts.month()), facts.baseMode(),
                    facts.baseMode() == BaseMode.AVG_WAGE ? Quantity.of(facts.headcount()) : Quantity.of(facts.totalWages()),
                    FACTORS.get(facts.floatingFactor().max(Tariff.lowestFactor(facts.rateClass()))), Quantity.of(facts.phasedCut()));
        }

        Case question() {
            Map<String, Object> named = nuanfeng.engine.Facts.named(7);
            named.put("month", month);
            named.put("population", "OUTLET");
            named.put("baseMode", mode.name());
            if (mode == BaseMode.AVG_WAGE) {
                named.put("baseModeReason", "测试数据");
                named.put("headcount", measure);
            } else {
                named.put("totalWages", measure);
            }
            named.put("floatingFactor", factor);
            named.put("phasedCut", cut);
            return Case.of(place, TestEdition.RULE, named);
        }
    }
}
