// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GroupStatisticsTest {

    private static final List<Integer> QUARTILES = List.of(25, 50, 75);
    private static final List<Quantity> NINE = numbers(3800, 4000, 4200, 4500, 4800, 5200, 5600, 6000, 7500);

    private static List<Quantity> numbers(long... numbers) {
        return IntStream.range(0, numbers.length).mapToObj(i -> Quantity.of(numbers[i])).toList();
    }

    private static List<Quantity> many(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Quantity::of).toList();
    }

    private static GroupStatistics.Manner manner(int below) {
        return new GroupStatistics.Manner(below, Percentile.NEAREST_RANK, QUARTILES);
    }

    @Test
    void theNearestRankIsAValueThatThereIs() {
        assertEquals(numbers(4200, 4800, 5600), QUARTILES.stream().map(each -> Percentile.NEAREST_RANK.of(NINE, each)).toList());
        assertEquals(Quantity.of(7500), Percentile.NEAREST_RANK.of(NINE, 100));
        assertEquals(Quantity.of(3800), Percentile.NEAREST_RANK.of(NINE, 1));
        assertEquals(Quantity.of(7), Percentile.NEAREST_RANK.of(numbers(7), 50));
    }

    @Test
    void betweenTwoRanksItIsInProportion() {
        List<Quantity> four = numbers(3800, 4000, 4200, 5000);
        assertEquals(numbers(3950, 4100, 4400), QUARTILES.stream().map(each -> Percentile.INTERPOLATED.of(four, each)).toList());
        assertEquals(Quantity.of(5000), Percentile.INTERPOLATED.of(four, 100));
        assertEquals(Quantity.parse("3806"), Percentile.INTERPOLATED.of(four, 1));
    }

    @Test
    void thereIsNoPercentileOfNoughtOrOfMoreThanAll() {
        for (Percentile each : Percentile.values()) {
            for (int wrong : new int[] {0, 101, -1}) {
                assertThrows(IllegalArgumentException.class, () -> each.of(NINE, wrong));
            }
        }
    }

    /** Forms reckon in decimals, rules in ratios: the same ranks. */
    @Test
    void formsAndRulesTakeTheSameValue() {
        Random random = new Random(20220630);
        for (int i = 0; i < 500; i++) {
            List<Integer> values = IntStream.range(0, 1 + random.nextInt(40)).map(each -> random.nextInt(9000)).boxed().toList();
            List<Quantity> ascending = values.stream().sorted().map(Quantity::of).toList();
            for (int percent : new int[] {1, 10, 25, 50, 75, 90, 100}) {
                assertEquals(Percentile.NEAREST_RANK.of(ascending, percent).toString(),
                        Aggregates.percentile(values.stream().map(BigDecimal::valueOf).toList(), percent).orElseThrow().toPlainString());
            }
        }
    }

    @Test
    void rankDoesNotOverflow() {
        assertEquals(1_000_000_000, Percentile.rank(2_000_000_000, 50));
    }

    @Test
    void ofAGroupThatIsLargeEnoughEverythingIsToldExactly() {
        GroupStatistics.Figures figures = GroupStatistics.of("甲", NINE, manner(9)).figures().orElseThrow();
        assertEquals(9, figures.count());
        assertEquals(Quantity.ofRatio(45600, 9), figures.mean());
        assertEquals(List.copyOf(QUARTILES), List.copyOf(figures.percentiles().keySet()));
        assertTrue(GroupStatistics.of("甲", NINE, manner(10)).figures().isEmpty());
    }

    @Test
    void theOneThatCouldBeSubtractedIsHiddenTogetherWithAnother() {
        Map<String, List<Quantity>> groups = new LinkedHashMap<>();
        groups.put("甲", many(40));
        groups.put("乙", many(3));
        groups.put("丙", many(12));
        assertEquals(List.of("甲"), told(groups, true));
        assertEquals(List.of("甲", "丙"), told(groups, false));
        groups.put("丁", many(4));
        assertEquals(List.of("甲", "丙"), told(groups, true), "neither of two can be subtracted");
    }

    private static List<String> told(Map<String, List<Quantity>> groups, boolean isTotalTold) {
        return GroupStatistics.of(groups, manner(10), isTotalTold).stream().filter(each -> each.figures().isPresent()).map(GroupStatistics::group).toList();
    }

    /** Whatever the sizes: no told group is too small, and with the total told never exactly one is hidden beside others. */
    @Test
    void nothingSmallIsToldAndNothingHiddenCanBeSubtracted() {
        Random random = new Random(56);
        for (int i = 0; i < 2000; i++) {
            Map<String, List<Quantity>> groups = new LinkedHashMap<>();
            int several = 1 + random.nextInt(6);
            Stream.iterate(0, each -> each < several, each -> each + 1).forEach(each -> groups.put("g" + each, many(1 + random.nextInt(20))));
            List<GroupStatistics> all = GroupStatistics.of(groups, manner(10), true);
            long hidden = all.stream().filter(each -> each.figures().isEmpty()).count();
            assertTrue(all.stream().allMatch(each -> each.figures().isEmpty() || each.figures().get().count() >= 10));
            assertTrue(hidden != 1 || several == 1, groups.toString());
        }
    }
}
