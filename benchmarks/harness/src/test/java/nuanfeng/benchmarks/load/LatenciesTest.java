// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreExactToTwoPercent() {
        Latencies latencies = new Latencies();
        for (long micros = 1; micros <= 100_000; micros++) {
            latencies.add(micros * 1000);
        }
        assertEquals(50, latencies.millis(0.5), 1);
        assertEquals(99, latencies.millis(0.99), 2);
        assertEquals(100, latencies.millis(1));
        assertEquals(100, latencies.longestMillis());
    }

    @Test
    void everyTimeFitsIntoABucketThatIsNotShorter() {
        for (long nanos = 1; nanos > 0 && nanos < Long.MAX_VALUE / 3; nanos = nanos * 3 / 2 + 1) {
            Latencies latencies = new Latencies();
            latencies.add(nanos);
            latencies.add(nanos);
            latencies.add(nanos);
            assertEquals(nanos / 1e6, latencies.millis(0.5), nanos / 1e6 * 0.016);
        }
    }

    @Test
    void withoutAnswersThereIsNoPercentile() {
        assertTrue(Double.isNaN(new Latencies().millis(0.99)));
    }
}
