// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecordsTest {

    private final Records records = Records.random(1, 2000);

    @Test
    void theSameSeedDrawsTheSameRecords() {
        assertEquals(records.facts(), Records.random(1, 2000).facts());
    }

    @Test
    void columnsSayTheSameAsFacts() {
        for (int i = 0; i < records.size(); i++) {
            Facts facts = records.facts(i);
            assertEquals(facts.month().toEpochDay(), records.day(i));
            assertEquals(facts.totalWages().movePointRight(2).longValueExact(), records.totalFen(i));
            assertEquals(facts.floatingFactor().movePointRight(2).intValueExact(), records.factorPercent(i));
            assertEquals(facts.place(), Tariff.AVERAGES.keySet().stream().skip(records.place(i)).findFirst().orElseThrow());
        }
    }

    @Test
    void bothBaseModesAndTheClampOccur() {
        assertTrue(records.facts().stream().anyMatch(each -> each.baseMode() == BaseMode.AVG_WAGE));
        assertTrue(records.facts().stream().anyMatch(each -> each.baseMode() == BaseMode.TOTAL_WAGES));
        assertTrue(records.facts().stream()
                .anyMatch(each -> each.floatingFactor().compareTo(Tariff.lowestFactor(each.rateClass())) < 0));
    }
}
