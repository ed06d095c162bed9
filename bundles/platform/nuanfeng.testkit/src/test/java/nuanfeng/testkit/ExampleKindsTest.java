// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Each rule is asked in an ordinary case, where it refuses, and at an edge, which the name of the example says. What each lacks, place by place, stands in {@code target/example-kinds.md}. */
class ExampleKindsTest {

    private static final Path POLICIES = Path.of("../../policy");
    private static final Path MADE = Path.of("target/example-kinds.md");
    private static final Pattern EDGE = Pattern.compile("恰好|前一日|当日|当月|以前|前没有|满|上限|下限|零1|多一分|超过|不足|低于|至少|多半|日前|日起|未收录|[0-9]日");

    private final Map<String, Map<String, List<Map<String, Object>>>> examples = new TreeMap<>();

    @Test
    void everyRuleIsAskedInTheOrdinaryCaseAtAnEdgeAndWhereItRefuses() throws IOException {
        read();
        List<String> lacking = new ArrayList<>();
        StringBuilder page = new StringBuilder("# Examples by kind\n\n| Rule | Place | Examples | Refusals | Edges |\n|---|---|---|---|---|\n");
        examples.forEach((rule, places) -> {
            places.forEach((place, those) -> page.append("| `%s` | %s | %d | %d | %d |%n".formatted(rule, place, those.size(), refusals(those), edges(those))));
            List<Map<String, Object>> all = places.values().stream().flatMap(List::stream).toList();
            if (all.size() == refusals(all)) {
                lacking.add(rule + ": no ordinary case");
            }
            if (refusals(all) == 0) {
                lacking.add(rule + ": no refusal");
            }
            if (edges(all) == 0) {
                lacking.add(rule + ": no edge");
            }
        });
        Files.writeString(MADE, page.toString());
        assertEquals(List.of(), lacking);
    }

    @SuppressWarnings("unchecked")
    private void read() throws IOException {
        try (Stream<Path> files = Files.walk(POLICIES, 3)) {
            for (Path file : files.filter(each -> each.getParent().endsWith("examples") && each.toString().endsWith(".yaml")).sorted().toList()) {
                Map<String, Object> root = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                String place = file.getParent().getParent().getFileName().toString().replace("nuanfeng.", "");
                for (Map<String, Object> example : (List<Map<String, Object>>) root.get("examples")) {
                    if (example.get("rule") instanceof String rule && !rule.startsWith("clock.")) {
                        examples.computeIfAbsent(rule, each -> new TreeMap<>()).computeIfAbsent(place, each -> new ArrayList<>()).add(example);
                    }
                }
            }
        }
    }

    private static long refusals(List<Map<String, Object>> those) {
        return those.stream().filter(each -> ((Map<?, ?>) each.get("expect")).containsKey("refusal")).count();
    }

    private static long edges(List<Map<String, Object>> those) {
        return those.stream().filter(each -> EDGE.matcher(each.get("name").toString()).find()).count();
    }
}
