// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import nuanfeng.policy.Text;

/** The words of a schema along a way through it: titles, descriptions, known keys. */
final class SchemaText {

    private final List<JsonNode> way = new ArrayList<>();

    /** @param evaluation as in {@link SchemaProblem#evaluation()} */
    SchemaText(JsonNode schema, List<String> evaluation) {
        JsonNode at = schema;
        for (String step : evaluation) {
            way.add(at);
            if (step.equals("$ref")) {
                at = schema.at(at.path("$ref").asText().substring(1));
            } else {
                at = at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
            }
        }
        way.add(at);
    }

    /** What stands behind the keyword at the way's end. */
    JsonNode keyword() {
        return way.get(way.size() - 1);
    }

    /** The schema object that holds the keyword. */
    JsonNode holder() {
        return way.size() < 2 ? MissingNode.getInstance() : way.get(way.size() - 2);
    }

    List<String> knownKeys() {
        List<String> keys = new ArrayList<>();
        holder().path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The last title on the way, below that of the whole file: what the piece is, or the rule that is broken. */
    Optional<Text> title() {
        return last("title").map(SchemaWords::of);
    }

    Optional<Text> description() {
        return last("description").map(SchemaWords::of);
    }

    /** Title of a member of the piece that holds the keyword, or of what holds that. */
    Optional<Text> title(String property) {
        for (int at = way.size() - 1; at >= 0; at--) {
            JsonNode member = way.get(at).path("properties").path(property);
            if (member.isObject()) {
                JsonNode meant = member.path("title").isTextual() || !member.path("$ref").isTextual() ? member
                        : way.get(0).at(member.path("$ref").asText().substring(1));
                return Optional.of(meant.path("title")).filter(JsonNode::isTextual).map(JsonNode::asText).map(SchemaWords::of);
            }
        }
        return Optional.empty();
    }

    /** The texts of a list in the schema: {@code A, B}. */
    static List<String> words(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).distinct().toList()
                : List.of(list.asText());
    }

    private Optional<String> last(String name) {
        for (int at = way.size() - 1; at > 0; at--) {
            if (way.get(at).path(name).isTextual()) {
                return Optional.of(way.get(at).path(name).asText());
            }
        }
        return Optional.empty();
    }
}
