// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.engine.Facts;
import nuanfeng.exchange.internal.batch.BatchesOfLines;
import nuanfeng.job.BatchOrder;
import nuanfeng.library.Edition;
import nuanfeng.policy.Citation;
import nuanfeng.quantity.Quantity;

/** The platform's own code: what {@code bin/nuanfeng batch} and the interface call, and the engine alone. */
final class Product {

    private static final int AT_HAND = 16_384;

    private final Edition edition;
    private Calculation latest;

    Product(Edition edition) {
        this.edition = edition;
    }

    long answer(String format, Path from, Path to) throws IOException {
        BatchOrder order = new BatchOrder(edition, Lines.PLACE, Lines.RULE, Optional.empty(), format, Optional.empty(), false);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            return new BatchesOfLines().begin(order, from).writeTo(out);
        }
    }

    /** The engine asked as often, of facts at hand; naming them belongs to the decision. */
    Bare bare() {
        List<TypedFacts> facts = Lines.first(AT_HAND).stream().map(TypedFacts::of).toList();
        return count -> {
            for (int i = 0; i < count; i++) {
                latest = edition.calculate(facts.get(i & AT_HAND - 1).question());
                if (!(latest.outcome() instanceof Outcome.Amount)) {
                    throw new IllegalStateException(latest.outcome().toString());
                }
            }
        };
    }

    /** A number of decisions. */
    interface Bare {

        void decide(int count);
    }

    /** Month by month the clauses that an answer rests on. */
    List<List<String>> clauses() {
        return Lines.first(AT_HAND).stream().map(Lines.Line::month).distinct().sorted()
                .map(month -> edition.calculate(Case.of(Lines.PLACE, Lines.RULE, Map.of("month", month, "population", "OUTLET", "totalWages", "5000", "floatingFactor", "1", "phasedCut", "0"))))
                .map(each -> each.citations().stream().map(Citation::id).toList()).toList();
    }

    private record TypedFacts(YearMonth month, Quantity wages, Quantity factor, Quantity cut) {

        static TypedFacts of(Lines.Line line) {
            return new TypedFacts(YearMonth.parse(line.month()), quantity(line.wages()), quantity(line.factor()), quantity(line.cut()));
        }

        private static Quantity quantity(String written) {
            return Quantity.of(new BigDecimal(written));
        }

        Case question() {
            Map<String, Object> named = Facts.named(5);
            named.put("month", month);
            named.put("population", "OUTLET");
            named.put("totalWages", wages);
            named.put("floatingFactor", factor);
            named.put("phasedCut", cut);
            return Case.of(Lines.PLACE, Lines.RULE, named);
        }
    }
}
