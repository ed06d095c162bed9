// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.library.Edition;
import nuanfeng.quantity.Quantity;

/**
 * Premiums to be asked of an edition, over and over. As many questions at every size, so that only what the edition holds differs; proved exact
 * before anything is measured. All of it is test data.
 */
final class Questions implements Ladder.Work {

    private static final int COUNT = 4096;

    private final Edition edition;
    private final List<Case> cases;
    private int next;
    /** Keeps the newest answer reachable, so that the compiler cannot leave the trace out. */
    private Calculation latest;

    private Questions(Edition edition, List<Case> cases) {
        this.edition = edition;
        this.cases = cases;
    }

    /** @param place of each question @param month of each question @param rate that must hold then */
    static Questions of(Edition edition, IntFunction<String> place, IntFunction<YearMonth> month, Function<YearMonth, BigDecimal> rate) {
        Random random = new Random(20_220_627);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            BigDecimal wages = BigDecimal.valueOf(200_000 + random.nextInt(80_000_000), 2);
            YearMonth on = month.apply(random.nextInt(Integer.MAX_VALUE));
            Case question = Case.of(place.apply(random.nextInt(Integer.MAX_VALUE)), "work-injury.premium", Map.of("month", on,
                    "population", "OUTLET", "totalWages", Quantity.of(wages), "floatingFactor", Quantity.of(1), "phasedCut", Quantity.of(0)));
            long expected = wages.multiply(rate.apply(on)).setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
            if (fen(edition.calculate(question)) != expected) {
                throw new IllegalStateException("Not %d fen but %s for %s".formatted(expected, edition.calculate(question).outcome(), question));
            }
            cases.add(question);
        }
        return new Questions(edition, cases);
    }

    @Override
    public void run(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            latest = edition.calculate(cases.get(next));
            next = (next + 1) % COUNT;
            sum += fen(latest);
        }
        if (sum <= 0) {
            throw new IllegalStateException("Nothing to pay in " + times + " questions");
        }
    }

    /** The least that the same questions cost: one hash look-up of the place and one rate beside it. What it grows by, the processor's caches cost. */
    Ladder.Work floor() {
        Map<String, long[]> rates = new HashMap<>();
        cases.forEach(each -> rates.computeIfAbsent(new String(each.place()), place -> new long[] {4, 1000}));
        return times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                Case question = cases.get(next);
                next = (next + 1) % COUNT;
                long[] rate = rates.get(question.place());
                sum += question.rule().length() * rate[0] / rate[1] + 1;
            }
            if (sum == 0) {
                throw new IllegalStateException();
            }
        };
    }

    private static long fen(Calculation calculation) {
        if (calculation.outcome() instanceof Outcome.Amount amount) {
            return amount.amount().fen();
        }
        throw new IllegalStateException(calculation.outcome().toString());
    }
}
