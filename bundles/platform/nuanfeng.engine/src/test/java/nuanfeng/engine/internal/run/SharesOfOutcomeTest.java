// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nuanfeng.quantity.Money;
import nuanfeng.run.RunSource;

class SharesOfOutcomeTest {

    private static long[] fen(long amount, String... weights) {
        return SharesOfOutcome.fen(amount, Stream.of(weights).map(BigDecimal::new).toList());
    }

    /** The worked example of the detail form: one payer, two outlets. */
    @Test
    void theFenGoesToTheLargestRemainder() {
        assertArrayEquals(new long[] {1201, 1200, 1250}, fen(3651, "3000.60", "3000.40", "3125.40"));
        assertArrayEquals(new long[] {1640, 1461, 740}, fen(3841, "4101.00", "3651.50", "1850.25"));
    }

    @Test
    void ofEqualRemaindersTheFirstGetsIt() {
        assertArrayEquals(new long[] {1334, 1333, 1333}, fen(4000, "3333.33", "3333.33", "3333.33"));
        assertArrayEquals(new long[] {1, 1, 0}, fen(2, "0", "0", "0"));
    }

    @Test
    void sharesAlwaysAddUp() {
        Random random = new Random(14);
        for (int round = 0; round < 2000; round++) {
            String[] weights = new String[1 + random.nextInt(9)];
            Arrays.setAll(weights, i -> BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4)).toPlainString());
            long amount = random.nextInt(1_000_000);
            long[] shares = fen(amount, weights);
            assertEquals(amount, Arrays.stream(shares).sum());
            assertTrue(Arrays.stream(shares).allMatch(each -> each >= 0), () -> Arrays.toString(weights));
        }
    }

    @Test
    void aLineHasWhatIsAskedOfItsRecord() {
        RunSource source = new RunSource(RunSource.Sort.SHARES, "amount", List.of(), List.of(), "wage", Map.of("outlet", "outlet"));
        List<Map<String, Object>> lines = SharesOfOutcome.of(new Money(3), source, List.of(Map.of("outlet", "W01", "wage", new BigDecimal("2.00")),
                Map.of("wage", new BigDecimal("1.00"))));
        assertEquals(List.of(Map.of("outlet", "W01", "amount", new BigDecimal("0.02")), Map.of("amount", new BigDecimal("0.01"))), lines);
    }
}
