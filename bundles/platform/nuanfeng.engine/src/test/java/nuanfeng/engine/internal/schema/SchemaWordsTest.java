// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.policy.Text;

/** A clerk reads no English. */
class SchemaWordsTest {

    @Test
    void everythingThatASchemaSaysIsThereInBothLanguages() {
        Schemas schemas = Schemas.compile(Kinds.FILES);
        List<String> missing = new ArrayList<>();
        Kinds.FILES.forEach(kind -> schemas.source(kind).forEach(part -> walk(part, missing)));

        assertEquals(List.of(), missing);
    }

    @Test
    void aTitleCarriesItsChineseInBrackets() {
        assertEquals(Text.of("行政区划代码, GB/T 2260", "Division code"), SchemaWords.of("Division code (行政区划代码, GB/T 2260)"));
        assertEquals(Text.of("列（仅国家政策包）", "Columns of a table – nation only"), SchemaWords.of("Columns of a table (列) – nation only"));
    }

    private static void walk(JsonNode node, List<String> missing) {
        for (String name : List.of("title", "description")) {
            JsonNode said = node.path(name);
            if (said.isTextual() && SchemaWords.of(said.asText()).zh().equals(said.asText())) {
                missing.add(said.asText());
            }
        }
        node.forEach(part -> walk(part, missing));
    }
}
