// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

/** The reference: the job in ratios of {@code BigInteger}, rounded once at the end. An engine that says otherwise is wrong. */
public final class ExactPremium {

    private ExactPremium() {
    }

    public static long fen(Facts facts) {
        Fraction factor = Fraction.of(facts.floatingFactor())
                .max(Fraction.of(Tariff.lowestFactor(facts.rateClass())))
                .min(Fraction.of(Tariff.HIGHEST_FACTOR));
        return base(facts)
                .times(Fraction.of(Tariff.rate(facts.rateClass())))
                .times(factor)
                .times(Fraction.of(1).minus(Fraction.of(facts.phasedCut())))
                .times(Fraction.of(100))
                .halfUp();
    }

    private static Fraction base(Facts facts) {
        return switch (facts.baseMode()) {
            case TOTAL_WAGES -> Fraction.of(facts.totalWages());
            case AVG_WAGE -> Fraction.of(Tariff.average(facts.place(), facts.month())).over(12).times(Fraction.of(facts.headcount()));
        };
    }
}
