// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;

/** What plain Java compiles to is no reason to refuse a rule. */
class GoodRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aRuleMayUsePlainJava() {
        assertPasses(Malformed.city().ruleType("Route", "work-injury.route", """
                    private static final Map<String, Integer> RANKS = Map.of("a", 1);
                    private static final List<Integer> WEIGHTS = List.of(7, 9, 10);
                    private final Comparator<String> order = Comparator.reverseOrder();
                    enum Way { DIRECT, VIA_OWNER }
                    record Pair(String left, Quantity right) { }
                    sealed interface Shape permits Flat { }
                    record Flat(int area) implements Shape { }
                    static final class Missing extends RuntimeException {
                        Missing(String detail) { super(detail); }
                    }
                    public Outcome apply(Worksheet sheet) {
                        Way way = sheet.hasParameter("a.b") ? Way.DIRECT : Way.VIA_OWNER;
                        String code = switch (way) { case DIRECT -> "D"; case VIA_OWNER -> "V"; };
                        switch (code) { case "D": code += WEIGHTS.get(0); break; default: break; }
                        assert code != null : "no code";
                        Object shape = new Flat(3);
                        if (shape instanceof Flat flat && flat.area() > 2) {
                            code = code + flat;
                        }
                        List<String> sorted = Stream.of("b", "a").map(String::toUpperCase).sorted(order).collect(Collectors.toList());
                        Map<Way, List<String>> byWay = new EnumMap<>(Way.class);
                        byWay.computeIfAbsent(way, key -> new ArrayList<>()).addAll(sorted);
                        LocalDate due = sheet.on().plusDays(5).withDayOfMonth(1);
                        BigDecimal exact = BigDecimal.TEN.setScale(1, RoundingMode.HALF_UP);
                        long days = java.time.temporal.ChronoUnit.DAYS.between(sheet.on(), due);
                        int sum = IntStream.rangeClosed(1, 3).sum();
                        try {
                            sheet.parameter("a.b");
                        } catch (IllegalStateException | ArithmeticException e) {
                            throw new Missing(e.getMessage());
                        } finally {
                            sum++;
                        }
                        String text = \"""
                                %s %s\""".formatted(exact, days + sum);
                        Way[] ways = Way.values().clone();
                        Pair pair = new Pair(text, Quantity.of(ways.length));
                        return new Outcome.Decision(pair.left(), Map.of("h", "" + pair.hashCode() + pair.equals(byWay)), List.of());
                    }
                """));
    }

    @Test
    void aRuleMayHaveHelpersAndAnAbstractParent() {
        assertPasses(Malformed.city()
                .type("Base", "abstract class Base implements Rule { public RuleDescription describe() { return null; } "
                        + "protected String now() { return \"\"; } "
                        + "public static class Route extends Base { public Outcome apply(Worksheet sheet) { now(); return null; } } }")
                .component("Base$Route", "work-injury.route"));
    }

    private void assertPasses(BundleMaker bundle) {
        Reading reading = PolicyReader.unsigned().read(bundle.write(folder));
        assertEquals(List.of(), reading.findings());
        assertEquals(Set.of("work-injury.route"), Behind.content(reading).orElseThrow().rules());
    }
}
