// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import nuanfeng.rest.internal.ApiServer.Answer;

/** What kinds of records a place keeps. */
class RegistersTest {

    private static final String TYPE = "/places/990100/registers/test-list";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theTypesOfAPlaceAreToldInShort() {
        Answer answer = server.api("/places/990100/registers?on=2022-07-01");
        assertEquals("2022-07-01", answer.header("Policy-On"));
        JsonNode type = answer.json().get(1);
        assertEquals("test-list", type.path("type").asText());
        assertEquals("sensitive", type.path("personal").asText());
        assertEquals(16, type.path("fields").asInt());
        assertEquals(2, server.api("/places/990100/registers?on=2022-06-30").json().size());
    }

    @Test
    void aDefinitionTellsEveryFieldWithItsClauseOrThatItIsProposed() {
        JsonNode type = server.api(TYPE + "/definition", "Accept-Language", "en").json();
        assertEquals("Test list", type.path("title").asText());
        assertEquals("month", type.at("/search/t1").asText());
        assertEquals(2, type.at("/key/1").size());
        type.path("fields").forEach(field -> assertTrue(field.path("proposed").asBoolean() != field.has("citation"), field::toString));
        assertEquals("NEW", type.at("/fields/3/codes/1/code").asText());
        assertEquals("NEW", type.at("/fields/4/requiredWhen/0/is/0").asText());
        assertEquals(100, type.at("/retention/0/years").asInt());
        assertEquals("MBC-49", type.at("/retention/1/configure").asText());
        assertEquals("G-duty", type.at("/grounds/0/basis").asText());
        assertFalse(type.path("digest").asText().isEmpty());
    }

    @Test
    void aTypeThatIsNotThereNamesWhatIs() {
        Answer unknown = server.api("/places/990100/registers/test-lists/definition");
        assertEquals(404, unknown.status());
        assertEquals("record-type-unknown", unknown.code());
        assertFalse(unknown.json().path("suggestions").isEmpty());
    }

    @Test
    void theSchemaRefusesWhatARowMayNotBe() throws Exception {
        JsonNode schema = server.api(TYPE + "/schema").json();
        assertEquals(1, schema.at("/properties/month/x-order").asInt());
        assertFalse(schema.path("properties").has("total"), "what is computed is not entered");
        JsonSchema held = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        assertEquals(List.of(), faults(held, "{\"month\":\"2022-07\",\"change\":\"KEPT\",\"workers\":\"12\",\"parts\":[{\"name\":\"甲\"}]}"));
        assertEquals(List.of("required"), faults(held, "{\"month\":\"2022-07\",\"change\":\"NEW\"}"));
        assertEquals(List.of("enum"), faults(held, "{\"month\":\"2022-07\",\"change\":\"OLD\"}"));
        assertEquals(List.of("required"), faults(held, "{\"month\":\"2022-07\",\"change\":\"KEPT\",\"parts\":[{}]}"));
        assertEquals(List.of("additionalProperties"), faults(held, "{\"month\":\"2022-07\",\"change\":\"KEPT\",\"total\":\"1\"}"));
    }

    private static List<String> faults(JsonSchema schema, String row) throws Exception {
        List<String> faults = new ArrayList<>();
        schema.validate(new ObjectMapper().readTree(row)).forEach(each -> faults.add(each.getType()));
        return faults;
    }
}
