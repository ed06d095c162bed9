// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The description that a server gives of itself, as what its answers are held against: that the operation has this status and this media
 * type, and that the body is as described. What may grow has grown: nothing is said that is not listed.
 */
final class Described {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of the JSON document itself; one that describes itself would describe every other. */
    private static final String ITSELF = "/openapi.json";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final Map<String, Optional<JsonSchema>> schemas = new HashMap<>();

    Described(Api api) {
        document = api.get(ITSELF).expect(200).json();
    }

    /** The same answer, once it is as described. */
    Answer holds(Answer answer) {
        assertEquals(List.of(), faults(answer), answer::toString);
        return answer;
    }

    /** What it has that the description does not; empty for what came to no operation. */
    List<String> faults(Answer answer) {
        String[] request = answer.request().split(" ", 2);
        String path = URI.create(request[1]).getRawPath();
        String method = request[0].equals("HEAD") ? "get" : request[0].toLowerCase(Locale.ROOT);
        Optional<String> template = template(path, method);
        if (template.isEmpty()) {
            return answer.status() < 400 ? List.of() : problem(answer);
        }
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        JsonNode response = resolved(document.at("/paths").path(template.get()).path(method).path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of(answer.status() + " is not described");
        }
        if (answer.text().isEmpty() || answer.status() == 304) {
            return List.of();
        }
        JsonNode media = response.path("content").path(type);
        if (media.isMissingNode()) {
            return List.of(type + " is not described");
        }
        return type.endsWith("json") && !template.get().equals(ITSELF) ? schemas.computeIfAbsent(method + template.get() + answer.status() + type,
                key -> schema(media)).map(schema -> schema.validate(answer.json()).stream().map(ValidationMessage::getMessage).toList()).orElse(List.of())
                : List.of();
    }

    /** What came to no operation is refused as everything else is. */
    private List<String> problem(Answer answer) {
        if (answer.text().isEmpty()) {
            return List.of();
        }
        return !answer.header("Content-Type").equals(PROBLEM) ? List.of("no problem but " + answer.header("Content-Type")) : schemas.computeIfAbsent(PROBLEM, key -> schema(document.at("/components/responses/NotFound/content")
                .path(PROBLEM))).orElseThrow().validate(answer.json()).stream().map(ValidationMessage::getMessage).toList();
    }

    private Optional<String> template(String path, String method) {
        return StreamSupport.stream(((Iterable<String>) () -> document.path("paths").fieldNames()).spliterator(), false)
                .filter(each -> document.path("paths").path(each).has(method) && path.matches(regex(each)))
                // What is written out comes before what is variable.
                .min(Comparator.comparing((String each) -> each.chars().filter(c -> c == '{').count()));
    }

    private String regex(String template) {
        JsonNode servers = document.path("paths").path(template).path("servers");
        boolean isPage = !servers.isMissingNode();
        String base = (isPage ? servers : document.path("servers")).path(0).path("url").asText().replaceAll("/$", "");
        return Arrays.stream((base + template).split("/", -1)).map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")) + (isPage ? "" : "/?");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** OpenAPI 3.0 says {@code nullable}, JSON Schema says it with a type. */
    private Optional<JsonSchema> schema(JsonNode media) {
        if (!media.has("schema")) {
            return Optional.empty();
        }
        ObjectNode root = JSON.createObjectNode();
        root.setAll((ObjectNode) media.path("schema").deepCopy());
        root.set("components", document.path("components").deepCopy());
        for (JsonNode nullable : root.findParents("nullable")) {
            ArrayNode types = JSON.createArrayNode().add(nullable.path("type").asText()).add("null");
            ((ObjectNode) nullable).set("type", types);
        }
        for (JsonNode listed : root.findParents("x-extensible-enum")) {
            ((ObjectNode) listed).set("enum", listed.path("x-extensible-enum"));
        }
        return Optional.of(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root));
    }
}
