// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void anOutlierMovesThePercentileAndNotTheMedian() {
        Figures figures = new Figures(List.of(3.0, 1.0, 2.0, 900.0));
        assertEquals(2.5, figures.median());
        assertEquals(900.0, figures.p90());
    }

    @Test
    void ratiosAreTakenRoundByRound() {
        assertEquals(2.0, new Figures(List.of(2.0, 20.0, 8.0)).over(new Figures(List.of(1.0, 10.0, 1.0))).median());
    }

    @Test
    void jsonSurvivesQuotesAndMissingFigures() {
        assertEquals("[\n  \"a\\\"b\",\n  null\n]\n", Json.write(List.of("a\"b", Double.NaN)));
    }
}
