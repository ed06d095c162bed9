// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Test;

import nuanfeng.json.Code;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Route;

/** The description, the table of operations and the resources say the same, all three ways round. */
class OpenApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final Set<Route> DIFFS = Set.of(Route.DIFF, Route.DIFF_PAGE, Route.DIFF_TABLE);
    private static final Set<Route> DATED = Set.of(Route.CALENDAR_DAYS, Route.WORKING_DAYS, Route.DUTIES, Route.DUTY_FEED, Route.AGENCY_DUTIES);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private static JsonNode document() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyOperationIsDescribedAndEveryDescriptionIsAnOperation() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }));
        assertEquals(Arrays.stream(Route.values()).filter(route -> route != Route.UNKNOWN)
                .map(route -> route.method() + " " + route.path()).collect(Collectors.toCollection(TreeSet::new)), described);
    }

    @Test
    void everyResourceMethodIsAnOperationAndTheOtherWayRound() {
        ApiServer.SettableClock clock = new ApiServer.SettableClock(java.time.Instant.EPOCH);
        FakeLibrary library = new FakeLibrary();
        Api api = new Api(library, new FakeAdministration(),
                new nuanfeng.rest.internal.request.Reception(library,
                        new nuanfeng.rest.internal.access.Gatekeeper(key -> java.util.Optional.empty(), clock), clock),
                new Api.Limits(1, 1), "1.0.0");
        Set<String> methods = new TreeSet<>();
        for (Object resource : api.getSingletons()) {
            Path root = resource.getClass().getAnnotation(Path.class);
            for (Method method : root == null ? new Method[0] : resource.getClass().getMethods()) {
                Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                        .filter(java.util.Objects::nonNull).forEach(http -> {
                            Path path = method.getAnnotation(Path.class);
                            methods.add(http.value() + " " + root.value() + (path == null ? "" : "/" + path.value()));
                        });
            }
        }
        assertEquals(Arrays.stream(Route.values()).filter(Route::isResource).map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new)), methods);
    }

    @Test
    void everyParameterIsDescribedAndNoOther() {
        for (Route route : Route.values()) {
            if (!route.isResource()) {
                continue;
            }
            JsonNode operation = operation(route);
            assertEquals(new TreeSet<>(route.parameters()), names(operation, "query"), route.toString());
            Set<String> inPath = new TreeSet<>();
            java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(route.path()).results().forEach(each -> inPath.add(each.group(1)));
            assertEquals(inPath, names(operation, "path"), route.toString());
            assertEquals(route.access() == Route.Access.ADMINISTRATOR, operation.has("security"), route.toString());
        }
    }

    private static JsonNode operation(Route route) {
        return DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> names(JsonNode operation, String in) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode resolved = resolved(parameter);
            if (resolved.path("in").asText().equals(in)) {
                names.add(resolved.path("name").asText());
            }
        });
        return names;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void whateverCitesTakesTexts() {
        for (Route route : Route.values()) {
            if (route.access() == Route.Access.EVERYBODY && cites(operation(route).path("responses").path("200"), new TreeSet<>())) {
                assertTrue(route.parameters().contains(Query.TEXTS), route + " cites, but its citations cannot carry their texts");
            }
        }
    }

    /** Whether a citation can be reached from there. */
    private static boolean cites(JsonNode node, Set<String> seen) {
        for (String ref : node.findValuesAsText("$ref")) {
            if (ref.endsWith("/schemas/Citation") || seen.add(ref) && cites(DOCUMENT.at(ref.substring(1)), seen)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        DOCUMENT.findValuesAsText("$ref").forEach(ref -> assertFalse(DOCUMENT.at(ref.substring(1)).isMissingNode(), ref));
    }

    @Test
    void everyCodeOfAProblemIsDescribed() {
        Set<String> codes = Arrays.stream(Code.values()).map(Code::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        DOCUMENT.at("/components/schemas/Problem/properties/code/enum").forEach(code -> described.add(code.asText()));
        assertEquals(codes, described);
    }

    @Test
    void everyExampleFulfilsItsSchema() {
        DOCUMENT.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().has("example")) {
                assertValid(schema.getValue(), schema.getValue().path("example"), schema.getKey());
            }
        });
        for (JsonNode media : DOCUMENT.findParents("schema")) {
            if (media.has("example") && !media.has("in")) {
                assertValid(media.path("schema"), media.path("example"), media.toString());
            }
        }
    }

    @Test
    void everyAnswerFulfilsItsSchema() throws Exception {
        Map<String, String> bodies = Map.of("/places/{place}/calculations/{rule}",
                "{\"facts\":{\"month\":\"2022-07\",\"totalWages\":\"1000\"}}",
                "/plans", "{\"changes\":[{\"place\":\"cn\",\"remove\":true}]}",
                "/activations", "{\"changes\":[{\"place\":\"cn\",\"remove\":true}],\"planHash\":\"plan-1\"}");
        try (ApiServer server = new ApiServer()) {
            for (Route route : Route.values()) {
                if (route == Route.UNKNOWN || route == Route.METRICS || route == Route.DOCS || route == Route.OPENAPI) {
                    continue;
                }
                String path = (route.isResource() ? "/api/v1" : "") + route.path().replace("{place}", "990102")
                        .replace("{key}", "test.rate").replace("{rule}", "test.premium").replace("{id}", "test-2022-1")
                        .replace("{clause}", "3.2.2").replace("{agency}", "testcity-hrss").replace("{hash}", FakeLibrary.OLD).replace("{digest}", FakeAdministration.DIGEST)
                        + (DIFFS.contains(route) ? "?against=cn" : DATED.contains(route) ? "?from=2022-04-29&to=2022-05-10" : route == Route.UPLOAD ? "?activate=true" : "");
                byte[] body = route.method().equals("POST") ? bodies.getOrDefault(route.path(), route == Route.UPLOAD ? "good" : "{}")
                        .getBytes(StandardCharsets.UTF_8) : new byte[0];
                Answer answer = server.send(route.method(), path, body, "Authorization", "Bearer " + ApiServer.KEY,
                        "Content-Type", route == Route.UPLOAD ? "application/java-archive" : "application/json");
                assertDescribed(route, answer);
                assertDescribed(route, server.send(route.method(), path + "?nonsense=1", body, "Authorization",
                        "Bearer " + ApiServer.KEY, "Content-Type", "application/json"));
            }
            assertDescribed(Route.WORKING_DAYS, server.api("/calendars/990102/working-days?from=2022-04-29&add=5&texts=true"));
            assertDescribed(Route.WORKING_DAYS, server.api("/calendars/cn/working-days?from=2021-04-29&add=5"));
            assertDescribed(Route.CALENDAR_DAYS, server.api("/calendars/cn/days?from=2022-04-29&to=2023-05-10"));
            assertDescribed(Route.CALCULATE, server.post("/places/cn/calculations/test.refuse", "{\"facts\":{}}"));
            assertDescribed(Route.CALCULATE, server.post("/places/cn/calculations/test.refuse?texts=true", "{\"facts\":{}}"));
            assertDescribed(Route.PARAMETER, server.api("/places/cn/parameters/test.rate?texts=true"));
            assertDescribed(Route.DOCUMENT, server.api("/documents/test-2022-1?texts=true"));
            assertDescribed(Route.CLAUSE, server.api("/documents/test-2022-1/clauses/4"));
            assertDescribed(Route.CLAUSE, server.api("/documents/test-2022-1/clauses/1"));
            assertDescribed(Route.PARAMETER, server.api("/places/cn/parameters/test.rate?on=2019-01-01"));
            assertDescribed(Route.PARAMETER, server.api("/places/cn/parameters/test.average"));
            assertDescribed(Route.CALCULATE, server.post("/places/cn/calculations/test.route", "{\"facts\":{}}"));
            assertDescribed(Route.CALCULATE, server.post("/places/cn/calculations/test.clock", "{\"facts\":{}}"));
            assertDescribed(Route.UPLOAD, server.send("POST", "/api/v1/policies", "bad".getBytes(StandardCharsets.UTF_8),
                    "Authorization", "Bearer " + ApiServer.KEY, "Content-Type", "application/java-archive"));
        }
    }

    private static void assertDescribed(Route route, Answer answer) {
        if (!route.isResource() && answer.status() == 400) {
            return;
        }
        JsonNode response = resolved(operation(route).path("responses").path(Integer.toString(answer.status())));
        assertFalse(response.isMissingNode(), route + " answers " + answer.status() + ": " + answer.text());
        if (answer.status() != 204) {
            JsonNode media = response.path("content").path(answer.header("Content-Type").replaceAll(";.*", ""));
            assertFalse(media.isMissingNode(), route + " answers " + answer.header("Content-Type"));
            if (answer.header("Content-Type").contains("json")) {
                assertValid(media.path("schema"), answer.json(), route + answer.text());
            }
        }
        response.path("headers").fieldNames().forEachRemaining(
                name -> assertFalse(answer.header(name).isEmpty() && !name.equals("Location"), route + " has no " + name));
    }

    @Test
    void whatIsNotDescribedIsRefused() throws Exception {
        Set<String> all = Arrays.stream(Route.values()).flatMap(route -> route.parameters().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (ApiServer server = new ApiServer()) {
            for (Route route : Route.values()) {
                for (String name : all) {
                    if (route.isResource() && !route.parameters().contains(name)) {
                        String path = "/api/v1" + route.path().replaceAll("\\{\\w+}", "cn") + "?" + name + "=true";
                        Answer answer = server.send(route.method(), path,
                                route.method().equals("POST") ? new byte[] {'{', '}'} : new byte[0], "Authorization",
                                "Bearer " + ApiServer.KEY, "Content-Type",
                                route == Route.UPLOAD ? "application/java-archive" : "application/json");
                        assertEquals(400, answer.status(), path + answer.text());
                        assertTrue(answer.json().path("errors").findValuesAsText("field").contains("?" + name), path + answer.text());
                    }
                }
            }
        }
    }

    /** OpenAPI 3.0 says {@code nullable}, JSON Schema says it with a type. */
    private static void assertValid(JsonNode schema, JsonNode value, String what) {
        ObjectNode root = MAPPER.createObjectNode();
        root.setAll((ObjectNode) schema.deepCopy());
        root.set("components", DOCUMENT.path("components").deepCopy());
        for (JsonNode nullable : root.findParents("nullable")) {
            ArrayNode types = MAPPER.createArrayNode().add(nullable.path("type").asText()).add("null");
            ((ObjectNode) nullable).set("type", types);
        }
        Set<ValidationMessage> messages = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(value);
        assertEquals(List.of(), messages.stream().map(ValidationMessage::getMessage).toList(), what);
    }
}
