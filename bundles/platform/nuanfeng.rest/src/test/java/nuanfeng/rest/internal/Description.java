// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The description of the interface as what answers are held against. For us what may grow has grown: nothing is said that is not listed. */
record Description(JsonNode document) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What a value has that its schema does not allow. OpenAPI 3.0 says {@code nullable}, JSON Schema says it with a type. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode root = MAPPER.createObjectNode();
        root.setAll((ObjectNode) schema.deepCopy());
        root.set("components", document.path("components").deepCopy());
        for (JsonNode nullable : root.findParents("nullable")) {
            ArrayNode types = MAPPER.createArrayNode().add(nullable.path("type").asText()).add("null");
            ((ObjectNode) nullable).set("type", types);
        }
        for (JsonNode listed : root.findParents("x-extensible-enum")) {
            ((ObjectNode) listed).set("enum", listed.path("x-extensible-enum"));
        }
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(value).stream()
                .map(ValidationMessage::getMessage).toList();
    }
}
