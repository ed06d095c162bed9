// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void aGoalIsMoreThanAMust() {
        assertEquals("PASS (goal): p99 2.00 ms (must ≤ 5 ms, goal ≤ 2.50 ms)", Verdict.atMost("p99", 2, 5, 2.5, " ms"));
        assertEquals("PASS: p99 5.00 ms (must ≤ 5 ms, goal ≤ 2.50 ms)", Verdict.atMost("p99", 5, 5, 2.5, " ms"));
        assertEquals("MISS: p99 5.10 ms (must ≤ 5 ms, goal ≤ 2.50 ms)", Verdict.atMost("p99", 5.1, 5, 2.5, " ms"));
        assertEquals("MISS: share 91.0 % (must ≥ 92 %, goal ≥ 97 %)", Verdict.atLeast("share", 91, 92, 97, " %"));
    }

    @Test
    void aFigureThatIsMissingIsNeverReached() {
        assertEquals("MISS: p99 – ms (must ≤ 5 ms)", Verdict.atMost("p99", Double.NaN, 5, " ms"));
        assertEquals("MISS: share – % (must ≥ 92 %, goal ≥ 97 %)", Verdict.atLeast("share", Double.NaN, 92, 97, " %"));
    }
}
