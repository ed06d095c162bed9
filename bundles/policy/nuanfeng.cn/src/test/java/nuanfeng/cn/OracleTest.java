// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.engine.PolicyEdition;

/**
 * Random records, answered by the real rule through the real edition, against {@link Oracle}, which knows nothing of either: not
 * one fen apart. {@code -Dnuanfeng.oracle.records=…} asks for more of them, {@code -Dnuanfeng.oracle.seed=…} for others.
 */
class OracleTest {

    private static final int RECORDS = Integer.getInteger("nuanfeng.oracle.records", 1_000_000);
    private static final long SEED = Long.getLong("nuanfeng.oracle.seed", 20_220_627L);
    private static final long MOST_FEN = 100_000_000_000_000L;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<OracleMonth> months = OracleMonth.random(random);
    private final PolicyEdition edition = OracleMonth.edition(months);

    @Test
    void aMillionRecordsAndNotOneFenApart() {
        for (int i = 0; i < RECORDS; i++) {
            OracleMonth month = months.get(random.nextInt(months.size()));
            Map<String, Object> facts = new HashMap<>();
            facts.put("month", random.nextBoolean() ? month.month() : month.month().toString());
            facts.put("population", "OUTLET");
            Oracle oracle = new Oracle(month, rateFacts(month, facts));
            long expected = record(month, facts, oracle);
            Calculation answer = edition.calculate(Case.of("cn", "work-injury.premium", facts));
            if (!(answer.outcome() instanceof Outcome.Amount amount) || amount.amount().fen() != expected) {
                assertEquals(expected + " fen", answer.outcome().toString(), "record %s of seed %s: %s in %s".formatted(i, SEED, facts, month));
            }
        }
    }

    /** Writes what the asker says of wages, headcount or turnover, and returns what the oracle makes of it. */
    private long record(OracleMonth month, Map<String, Object> facts, Oracle oracle) {
        int kind = random.nextInt(10);
        if (kind < 4 && !month.needsPersons()) {
            long fen = fen();
            facts.put("totalWages", yuan(fen));
            return oracle.premium(BigInteger.valueOf(fen), BigInteger.valueOf(100));
        }
        if (kind == 4 && !month.needsPersons()) {
            long fen = fen();
            facts.put("baseMode", "TURNOVER_RATIO");
            facts.put("turnover", yuan(fen));
            return oracle.premium(BigInteger.valueOf(fen).multiply(month.turnoverRatio().top()),
                    BigInteger.valueOf(100).multiply(month.turnoverRatio().bottom()));
        }
        if (kind < 7) {
            int heads = 1 + (random.nextInt() >>> 1 >> random.nextInt(31));
            facts.put("baseMode", "AVG_WAGE");
            facts.put("baseModeReason", "难于直接按照工资总额计算");
            facts.put("headcount", BigDecimal.valueOf(Math.min(heads, 100_000_000)));
            return oracle.averages(Math.min(heads, 100_000_000));
        }
        List<Object> wages = new ArrayList<>();
        List<Long> fen = new ArrayList<>();
        for (int persons = 1 + random.nextInt(4); persons > 0; persons--) {
            fen.add(fen() >> 8);
            wages.add(yuan(fen.get(fen.size() - 1)));
        }
        facts.put("wages", wages);
        return oracle.wages(fen);
    }

    /** Sometimes the asker knows floating factor and cut, sometimes the place has configured them. */
    private Oracle.Ratio[] rateFacts(OracleMonth month, Map<String, Object> facts) {
        Oracle.Ratio factor = month.floatingFactor();
        Oracle.Ratio cut = month.phasedCut();
        if (random.nextBoolean()) {
            String given = List.of("0.5", "0.80", "1", "1.2", "1.50").get(random.nextInt(5));
            facts.put("floatingFactor", random.nextBoolean() ? given : new BigDecimal(given));
            factor = Oracle.Ratio.of(given);
        }
        if (random.nextBoolean()) {
            String given = List.of("0", "0.2", "0.50", "0.333333", "1").get(random.nextInt(5));
            facts.put("phasedCut", given);
            cut = Oracle.Ratio.of(given);
        }
        return new Oracle.Ratio[] {factor, cut};
    }

    private long fen() {
        return (random.nextLong() >>> 1 >> random.nextInt(17, 63)) % MOST_FEN;
    }

    private Object yuan(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return switch (random.nextInt(3)) {
            case 0 -> yuan.toPlainString();
            case 1 -> yuan.stripTrailingZeros();
            default -> yuan;
        };
    }
}
