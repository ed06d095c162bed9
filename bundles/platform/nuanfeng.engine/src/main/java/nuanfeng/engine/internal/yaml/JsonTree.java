// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A YAML tree as the schema validator wants it: types by the core schema of YAML 1.2, numbers exact. */
public final class JsonTree {

    private static final int INT_DIGITS = 9;

    private JsonTree() {
    }

    public static JsonNode of(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return of(scalar);
        }
        if (node instanceof YamlNode.Items list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(list.items().size());
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.members().values().forEach(member -> object.set(member.key(), of(member.value())));
        return object;
    }

    private static JsonNode of(YamlNode.Scalar scalar) {
        return switch (CoreScalar.of(scalar)) {
            case INTEGER -> scalar.text().length() <= INT_DIGITS ? IntNode.valueOf(Integer.parseInt(scalar.text()))
                    : BigIntegerNode.valueOf(new BigInteger(scalar.text()));
            case DECIMAL -> DecimalNode.valueOf(new BigDecimal(scalar.text()));
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(scalar.text()));
            default -> TextNode.valueOf(scalar.text());
        };
    }
}
