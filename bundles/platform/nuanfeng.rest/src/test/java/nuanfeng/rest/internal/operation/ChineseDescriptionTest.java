// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ChineseDescriptionTest {

    private static final Path FRAGMENTS = Path.of("src/main/resources/openapi");

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(FRAGMENTS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).sorted()
                    .map(name -> name.substring(0, name.length() - ".json".length())).toList();
        }
    }

    /** Whoever writes a summary or a description writes it in both languages: in openapi/zh, under the English. */
    @Test
    void everySummaryAndDescriptionIsSaidInChinese() throws IOException {
        Map<String, String> texts = ChineseDescription.texts(rooms());
        TreeSet<String> said = new TreeSet<>();
        TreeSet<String> missing = new TreeSet<>();
        for (String room : rooms()) {
            collect(new ObjectMapper().readTree(FRAGMENTS.resolve(room + ".json").toFile()), "", "", said);
        }
        said.stream().filter(english -> !texts.containsKey(english)).forEach(missing::add);
        assertEquals(new TreeSet<>(), missing, "have no Chinese");
        TreeSet<String> stale = new TreeSet<>(texts.keySet());
        stale.removeAll(said);
        assertEquals(new TreeSet<>(), stale, "Chinese of what nobody says any more");
    }

    @Test
    void onlyWhatIsSaidIsTranslatedAndNothingElseMoves() {
        String english = """
                {"summary": "Asks \\"one\\" question",
                  "properties": {"example": {"description": "A page"}, "description": {"type": "string", "description": "Nobody wrote this"}},
                  "example": {"description": "A page"}, "examples": {"one": {"summary": "A page", "value": {"summary": "A page"}}}, "x": 1.50}
                """;
        assertEquals("""
                {"summary": "查询“一个”\\"事项\\"",
                  "properties": {"example": {"description": "一页"}, "description": {"type": "string", "description": "Nobody wrote this"}},
                  "example": {"description": "A page"}, "examples": {"one": {"summary": "一页", "value": {"summary": "A page"}}}, "x": 1.50}
                """, ChineseDescription.of(english, Map.of("Asks \"one\" question", "查询“一个”\"事项\"", "A page", "一页")));
    }

    private static void collect(JsonNode node, String name, String above, TreeSet<String> said) {
        node.fields().forEachRemaining(each -> {
            boolean example = each.getKey().equals("example") && !name.equals("properties") || each.getKey().equals("value") && above.equals("examples");
            if (!example && each.getValue().isTextual() && (each.getKey().equals("description") || each.getKey().equals("summary"))) {
                said.add(each.getValue().textValue());
            } else if (!example) {
                collect(each.getValue(), each.getKey(), name, said);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> collect(each, "", "", said));
        }
    }
}
