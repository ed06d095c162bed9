// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import nuanfeng.shell.internal.command.WrongWordsException;

/** A JSON file with facts, read exactly. */
public final class FactFile {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FactFile() {
    }

    /**
     * An object from a file: scalars as {@code String}, {@code BigDecimal} and {@code Boolean}, members that are {@code null}
     * left out.
     *
     * @throws WrongWordsException when the file does not hold one JSON object
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(Path file) throws IOException {
        JsonNode node;
        try {
            node = MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new WrongWordsException("not-json", file,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new WrongWordsException("no-json-object", file);
        }
        return (Map<String, Object>) plain(node);
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().forEach(each -> {
                if (!each.getValue().isNull()) {
                    members.put(each.getKey(), plain(each.getValue()));
                }
            });
            return members;
        } else if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(each -> items.add(plain(each)));
            return items;
        } else if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asText();
    }
}
