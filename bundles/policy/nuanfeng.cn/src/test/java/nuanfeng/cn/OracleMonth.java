// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import nuanfeng.engine.PolicyEdition;

/** What a made-up nation says in one month, as text for the edition and as numbers for the oracle. All of it is test data. */
record OracleMonth(YearMonth month, String rateText, String averageText, boolean yearly, String multiplierText, String turnoverText,
        String factorText, String cutText, boolean perPerson, boolean limited, String mode, int decimals) {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final int MONTHS = 400;

    static List<OracleMonth> random(SplittableRandom random) {
        List<OracleMonth> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            boolean yearly = random.nextBoolean();
            String average = yearly ? String.valueOf(30_000 + random.nextInt(120_000))
                    : String.format(Locale.ROOT, "%s.%02d", 2_500 + random.nextInt(10_000), random.nextInt(100));
            boolean plain = random.nextInt(3) > 0;
            months.add(new OracleMonth(FIRST.plusMonths(i), String.format(Locale.ROOT, "0.%04d", 1 + random.nextInt(190)), average, yearly,
                    one(random, "1", "0.6", "1.0", "3", "0.85"), String.format(Locale.ROOT, "0.%03d", 1 + random.nextInt(400)),
                    one(random, "0.5", "0.8", "1", "1.2", "1.5"), one(random, "0", "0.2", "0.50", "0.125"), random.nextInt(4) == 0,
                    random.nextInt(4) == 0, plain ? "HALF_UP" : one(random, "HALF_EVEN", "UP", "DOWN"),
                    plain ? 2 : random.nextInt(3)));
        }
        return months;
    }

    static PolicyEdition edition(List<OracleMonth> months) {
        TestNation nation = TestNation.withDefaults();
        for (OracleMonth each : months) {
            LocalDate from = each.month.atDay(1);
            nation.value("rate", from, each.rateText, Optional.empty())
                    .value("average-wage", from, each.averageText, Optional.of(each.yearly ? "CNY/year" : "CNY/month"))
                    .value("average-wage-multiplier", from, each.multiplierText, Optional.empty())
                    .value("turnover-ratio", from, each.turnoverText, Optional.empty())
                    .value("floating-factor", from, each.factorText, Optional.empty())
                    .value("phased-cut", from, each.cutText, Optional.empty())
                    .value("rounding-scope", from, each.perPerson ? "PER_PERSON" : "PAYER_MONTH", Optional.empty())
                    .value("base-limits-apply", from, String.valueOf(each.limited), Optional.empty())
                    .value("rounding", from, each.mode + " " + each.decimals, Optional.empty());
        }
        return nation.edition();
    }

    /** Whether a mere total is refused in this month. */
    boolean needsPersons() {
        return perPerson || limited;
    }

    Oracle.Ratio rate() {
        return Oracle.Ratio.of(rateText);
    }

    /** Per month. */
    Oracle.Ratio average() {
        return yearly ? Oracle.Ratio.of(averageText).over(12) : Oracle.Ratio.of(averageText);
    }

    Oracle.Ratio multiplier() {
        return Oracle.Ratio.of(multiplierText);
    }

    Oracle.Ratio turnoverRatio() {
        return Oracle.Ratio.of(turnoverText);
    }

    Oracle.Ratio floatingFactor() {
        return Oracle.Ratio.of(factorText);
    }

    Oracle.Ratio phasedCut() {
        return Oracle.Ratio.of(cutText);
    }

    private static String one(SplittableRandom random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
