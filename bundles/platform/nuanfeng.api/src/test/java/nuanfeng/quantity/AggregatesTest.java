// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class AggregatesTest {

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void partsAddUpToTheAmountAndTheLargestRemainderGetsTheFen() {
        assertEquals(numbers("23.34", "23.34", "23.34"), Aggregates.allocated(new BigDecimal("70.02"), numbers("1", "1", "1"), 2));
        assertEquals(numbers("12.01", "12.00", "12.50"), Aggregates.allocated(new BigDecimal("36.51"), numbers("3000.60", "3000.40", "3125.40"), 2));
        assertEquals(numbers("13.34", "13.33", "13.33"), Aggregates.allocated(new BigDecimal("40.00"), numbers("0", "0", "0"), 2));
        assertEquals(List.of(), Aggregates.allocated(BigDecimal.TEN, List.of(), 2));
    }

    @Test
    void aShareOfNoughtIsNothing() {
        assertEquals(Optional.of(new BigDecimal("66.67")), Aggregates.ratio(new BigDecimal(2), new BigDecimal(3)));
        assertEquals(Optional.empty(), Aggregates.ratio(BigDecimal.ONE, BigDecimal.ZERO));
        assertEquals(Optional.empty(), Aggregates.mean(List.of(), 2));
    }

    @Test
    void aPercentileIsAValueThatThereIs() {
        List<BigDecimal> wages = numbers("3800", "4000", "4200", "4500", "4800", "5000", "5200", "5600", "6100", "7500");
        assertEquals(List.of(new BigDecimal(4200), new BigDecimal(4800), new BigDecimal(5600)),
                Stream.of(25, 50, 75).map(at -> Aggregates.percentile(wages, at).orElseThrow()).toList());
        assertEquals(Optional.empty(), Aggregates.percentile(List.of(), 50));
    }

    @Test
    void aGroupThatCouldBeFoundOutFromTheTotalIsHiddenToo() {
        assertEquals(List.of(false, true, true), Aggregates.suppressed(List.of(40, 12, 7), 10, true));
        assertEquals(List.of(false, false, true), Aggregates.suppressed(List.of(40, 12, 7), 10, false));
        assertEquals(List.of(true, false, true), Aggregates.suppressed(List.of(3, 12, 7), 10, true));
        assertEquals(List.of(false, false), Aggregates.suppressed(List.of(40, 12), 10, true));
    }
}
