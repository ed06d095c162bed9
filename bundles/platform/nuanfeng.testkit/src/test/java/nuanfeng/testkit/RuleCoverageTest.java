// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page about coverage is made from the bundles: no rule, duty, time limit or system of the documents is without a key that an example proves, or a reason. */
class RuleCoverageTest {

    private static final Path SOURCE = Path.of("../../../cnf/coverage.yaml");
    private static final Path PAGE = Path.of("../../../docs/coverage.md");
    private static final Path MADE = Path.of("target/coverage.md");

    private final ShippedKeys shipped = ShippedKeys.in(Path.of("../../policy"));
    private final List<String> holes = new ArrayList<>();

    @Test
    void nothingIsWithoutAKeyThatAnExampleProvesOrAReason() throws IOException {
        page();
        assertEquals(List.of(), holes);
    }

    @Test
    void allRulesAndSystemsOfTheDocumentsAreThere() throws IOException {
        assertEquals(128, section("rules").size());
        assertEquals(41, section("systems").size());
    }

    @Test
    void thePageIsThatOfTheBundles() throws IOException {
        String made = page();
        Files.writeString(MADE, made);
        assertEquals(made, Files.readString(PAGE), "Copy bundles/platform/nuanfeng.testkit/" + MADE + " to docs/coverage.md");
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Coverage

                Made from the bundles and from `cnf/coverage.yaml` by `RuleCoverageTest`; do not edit. Each rule and system of the documents, each duty and each time
                limit: the key that answers, the places that speak of it, and the first example that rests on it; or why none does.
                Which registers serve which system stands in [a page of its own](register-coverage.md).

                """);
        table(page, "Rules of the documents", section("rules"));
        table(page, "Systems of the documents", section("systems"));
        Map<String, Object> unproven = section("unproven");
        each(page, "Duties", "duty", unproven);
        each(page, "Time limits", "clock", unproven);
        each(page, "Questions", "rule", unproven);
        return page.toString();
    }

    @SuppressWarnings("unchecked")
    private void table(StringBuilder page, String title, Map<String, Object> entries) {
        page.append("## ").append(title).append("\n\n| Id | What | Key | Places | Proven by | Remark |\n|---|---|---|---|---|---|\n");
        entries.forEach((id, entry) -> {
            Map<String, Object> said = (Map<String, Object>) entry;
            List<String> keys = (List<String>) said.getOrDefault("keys", List.of());
            String reason = (String) said.getOrDefault("reason", "");
            boolean proven = false;
            for (String key : keys) {
                if (!shipped.isThere(key)) {
                    holes.add("%s names '%s', which no bundle has".formatted(id, key));
                }
                proven |= !shipped.example(key).isEmpty();
            }
            if (!proven && reason.isEmpty()) {
                holes.add(id + " has neither a key that an example proves nor a reason");
            }
            page.append("| %s | %s | %s | %s | %s | %s |%n".formatted(id, said.get("title"), joined(keys, each -> "`" + each.replace(" ", "` `") + "`"),
                    joined(keys, each -> String.join(", ", shipped.places(each))), joined(keys, each -> shipped.example(each).isEmpty() ? "–" : shipped.example(each)), reason).replace("\r", ""));
        });
        page.append('\n');
    }

    private void each(StringBuilder page, String title, String kind, Map<String, Object> unproven) {
        page.append("## ").append(title).append("\n\n| Key | Places | Proven by | Remark |\n|---|---|---|---|\n");
        for (String key : shipped.keys(kind)) {
            String reason = (String) unproven.getOrDefault(key, "");
            if (shipped.example(key).isEmpty() && reason.isEmpty()) {
                holes.add(key + " has no example and no reason");
            }
            page.append("| `%s` | %s | %s | %s |%n".formatted(key.substring(key.indexOf(' ') + 1), String.join(", ", shipped.places(key)), shipped.example(key), reason).replace("\r", ""));
        }
        page.append('\n');
    }

    private static String joined(List<String> keys, Function<String, String> shown) {
        return String.join("<br>", keys.stream().map(shown).toList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(String name) throws IOException {
        Map<String, Object> all = (Map<String, Object>) new Load(LoadSettings.builder().setCodePointLimit(1_000_000).build()).loadFromString(Files.readString(SOURCE));
        return (Map<String, Object>) all.get(name);
    }
}
