// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the example dashboard and the example alerts look at is what this server exports. */
class MonitoringTest {

    private static final Path FOLDER = Path.of("../../../docs/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\b(?:nuanfeng|jvm|process)_[a-z_]+\\b");
    private static final Pattern LABELS = Pattern.compile("(nuanfeng_[a-z_]+)\\{([^{}]*(?:\"[^\"]*\"[^{}]*)*)}");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=~?\"");

    private static String exported;

    @BeforeAll
    static void ask() throws Exception {
        try (ApiServer server = new ApiServer()) {
            server.api("/places");
            exported = server.get("/metrics").text();
        }
    }

    @AfterAll
    static void forget() {
        exported = null;
    }

    private static Set<String> names() {
        return exported.lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")).flatMap(words -> words[3].equals("histogram")
                ? List.of(words[2] + "_bucket", words[2] + "_sum", words[2] + "_count").stream() : List.of(words[2]).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(FOLDER.resolve("dashboard.json")));
        List<String> all = dashboard.findValuesAsText("expr");
        dashboard.findValues("query").stream().filter(JsonNode::isTextual).map(JsonNode::asText).forEach(all::add);
        Files.readString(FOLDER.resolve("alerts.yaml")).lines().map(String::strip).filter(line -> line.startsWith("expr: ")).map(line -> line.substring("expr: ".length())).forEach(all::add);
        assertTrue(all.size() > 20, all::toString);
        return all;
    }

    @Test
    void everyMetricThatIsLookedAtIsExported() throws IOException {
        Set<String> unknown = expressions().stream().flatMap(each -> METRIC.matcher(each).results()).map(found -> found.group()).filter(each -> !names().contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyMetricThatIsExportedIsOnTheDashboard() throws IOException {
        String dashboard = Files.readString(FOLDER.resolve("dashboard.json"));
        Set<String> known = Set.of("nuanfeng_http_request_duration_seconds_sum", "nuanfeng_http_request_duration_seconds_count", "jvm_classes_loaded");
        assertEquals(Set.of(), names().stream().filter(each -> !known.contains(each) && !dashboard.contains(each)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyLabelThatIsChosenByIsOneThatTheMetricHas() throws IOException {
        int looked = 0;
        for (String expression : expressions()) {
            for (var selector : LABELS.matcher(expression).results().toList()) {
                for (var label : LABEL.matcher(selector.group(2)).results().toList()) {
                    // The instance is put there by Prometheus itself.
                    if (!label.group(1).equals("instance")) {
                        String shown = exported.lines().filter(line -> line.startsWith(selector.group(1) + "{")).findFirst().orElse("");
                        assertTrue(shown.contains(label.group(1) + "=\""), expression + " chooses by " + label.group(1) + ": " + shown);
                        looked++;
                    }
                }
            }
        }
        assertTrue(looked >= 5, "only " + looked);
    }

    @Test
    void anOperationThatAnAlertNamesIsThere() throws Exception {
        try (ApiServer server = new ApiServer()) {
            Set<String> paths = server.resources.stream().map(each -> each.path()).collect(Collectors.toSet());
            Pattern route = Pattern.compile("route=\"([^\"]+)\"");
            for (String expression : expressions()) {
                route.matcher(expression).results().forEach(found -> assertTrue(paths.contains(found.group(1)), expression));
            }
        }
    }
}
