// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A premium and the six steps that led to it. */
record Explained(BigDecimal premium, List<Step> steps) {

    enum Kind {
        FACT, PARAMETER, STEP
    }

    /** Where a number comes from: made once with the rules, only pointed at by a step. */
    record Source(String place, LocalDate from, String document, String clause) {
    }

    /** One line of the trace; its exact value is {@code numerator / divisor}, because ÷ 12 has no finite decimal. */
    record Step(Kind kind, String name, BigDecimal numerator, int divisor, Source source) {
    }
}
