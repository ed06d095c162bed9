// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.access.Role;
import nuanfeng.json.Code;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Route;

/** The description and the table of operations, which is read from the resources, say the same. */
class OpenApiTest {

    private static final Set<String> DIFFS = Set.of("/places/{place}/diff", "/places/{place}/diff.html", "/places/{place}/diff.csv");
    private static final Set<String> DATED = Set.of("/calendars/{place}/days", "/calendars/{place}/working-days", "/places/{place}/duties",
            "/places/{place}/duties.ics", "/agencies/{agency}/duties", "/agenda", "/agenda.csv", "/agenda.ics");
    private static final Set<String> NO_JSON = Set.of("/metrics", "/docs", "/openapi.json");
    private static final String UPLOAD = "POST /policies";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private static ApiServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
        document = server.api("/openapi.json").json();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theDescriptionIsChineseUnlessEnglishIsAskedForAndTheSameOtherwise() throws Exception {
        JsonNode english = server.api("/openapi.json", "Accept-Language", "en").json();
        String place = "/components/parameters/place/description";
        assertTrue(english.at(place).asText().startsWith("Path ("), english.at(place).asText());
        assertTrue(document.at(place).asText().startsWith("地区路径"), document.at(place).asText());
        assertEquals(english.findValuesAsText("operationId"), document.findValuesAsText("operationId"));
        assertEquals(english.findValues("example"), document.findValues("example"));
    }

    @Test
    void everyOperationIsDescribedAndEveryDescriptionIsAnOperation() {
        Set<String> described = new TreeSet<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }));
        assertEquals(server.routes.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)), described);
    }

    @Test
    void everyParameterIsDescribedAndNoOther() {
        for (Route route : server.resources) {
            JsonNode operation = operation(route.toString());
            assertEquals(new TreeSet<>(route.parameters()), names(operation, "query"), route.toString());
            assertEquals(new TreeSet<>(route.variables()), names(operation, "path"), route.toString());
            assertEquals(route.isAdministered(), operation.has("security"), route.toString());
            List<String> roles = new ArrayList<>();
            operation.path("x-role").forEach(role -> roles.add(role.asText()));
            assertEquals(route.needed().orElse(List.of()).stream().map(Role::code).toList(), roles, route.toString());
        }
    }

    private static JsonNode operation(String route) {
        String[] parts = route.split(" ");
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
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
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void whateverCitesTakesTexts() {
        for (Route route : server.routes) {
            if (!route.isAdministered() && cites(operation(route.toString()).path("responses").path("200"), new TreeSet<>())) {
                assertTrue(route.parameters().contains(Query.TEXTS), route + " cites, but its citations cannot carry their texts");
            }
        }
    }

    /** Whether a citation can be reached from there. */
    private static boolean cites(JsonNode node, Set<String> seen) {
        for (String ref : node.findValuesAsText("$ref")) {
            if (ref.endsWith("/schemas/Citation") || seen.add(ref) && cites(document.at(ref.substring(1)), seen)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsText("$ref").forEach(ref -> assertFalse(document.at(ref.substring(1)).isMissingNode(), ref));
    }

    @Test
    void everyCodeOfAProblemIsDescribed() {
        Set<String> codes = Arrays.stream(Code.values()).map(Code::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        document.at("/components/schemas/Problem/properties/code/x-extensible-enum").forEach(code -> described.add(code.asText()));
        assertEquals(codes, described);
    }

    @Test
    void everyExampleFulfilsItsSchema() {
        document.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().has("example")) {
                assertValid(schema.getValue(), schema.getValue().path("example"), schema.getKey());
            }
        });
        for (JsonNode media : document.findParents("schema")) {
            if (media.has("example") && !media.has("in")) {
                assertValid(media.path("schema"), media.path("example"), media.toString());
            }
        }
    }

    @Test
    void everyAnswerFulfilsItsSchema() throws Exception {
        Map<String, String> bodies = Map.of("/places/{place}/calculations/{rule}",
                "{\"facts\":{\"month\":\"2022-07\",\"totalWages\":\"1000\"}}",
                "/places/{place}/forms/{form}/preview",
                "{\"period\":\"2022-07\",\"facts\":{\"unit\":\"x\"},\"rows\":{\"rows\":[{\"name\":\"试验\",\"amount\":\"1.00\"}]}}",
                "/plans", "{\"changes\":[{\"place\":\"cn\",\"remove\":true}]}",
                "/activations", "{\"changes\":[{\"place\":\"cn\",\"remove\":true}],\"planHash\":\"" + FakeAdministration.PLAN + "\",\"comment\":\"x\"}");
        for (Route route : server.routes) {
            if (NO_JSON.contains(route.path())) {
                continue;
            }
            String path = (server.resources.contains(route) ? "/api/v1" : "") + Examples.path(route, Map.of())
                    + (DIFFS.contains(route.path()) ? "?against=cn" : DATED.contains(route.path()) ? "?from=2022-04-29&to=2022-05-10" : route.toString().equals(UPLOAD) ? "?activate=true" : route.path().endsWith("/imports") ? "?type=outlet" : route.path().equals("/search") ? "?q=test" : route.path().equals("/measures") ? "?places=cn,990102" : "");
            byte[] body = route.method().equals("POST") ? bodies.getOrDefault(route.path(), route.toString().equals(UPLOAD) ? "good" : "{}")
                    .getBytes(StandardCharsets.UTF_8) : new byte[0];
            Answer answer = server.send(route.method(), path, body, "Authorization", "Bearer " + ApiServer.KEY, "Content-Type", contentType(route));
            assertDescribed(route.toString(), answer);
            assertDescribed(route.toString(), server.send(route.method(), path + "?nonsense=1", body, "Authorization",
                    "Bearer " + ApiServer.KEY, "Content-Type", contentType(route)));
        }
        assertDescribed("GET /calendars/{place}/working-days", server.api("/calendars/990102/working-days?from=2022-04-29&add=5&texts=true"));
        assertDescribed("GET /agenda", server.api("/agenda?from=2022-12-01&to=2023-02-01&texts=true&limit=1"));
        assertDescribed("GET /agenda", server.api("/agenda?from=2022-12-01&to=2023-02-01", "Accept", "text/csv"));
        assertDescribed("GET /gaps", server.api("/gaps?summary=true"));
        assertDescribed("GET /gaps", server.api("/gaps", "Accept", "text/csv"));
        assertDescribed("GET /places", server.api("/places?counts=true"));
        assertDescribed("GET /search", server.api("/search?q=%E8%AF%95%E9%AA%8C&limit=2"));
        assertDescribed("GET /calendars/{place}/working-days", server.api("/calendars/cn/working-days?from=2021-04-29&add=5"));
        assertDescribed("GET /calendars/{place}/days", server.api("/calendars/cn/days?from=2022-04-29&to=2023-05-10"));
        assertDescribed("POST /places/{place}/calculations/{rule}", server.post("/places/cn/calculations/test.refuse", "{\"facts\":{}}"));
        assertDescribed("POST /places/{place}/calculations/{rule}", server.post("/places/cn/calculations/test.refuse?texts=true", "{\"facts\":{}}"));
        assertDescribed("GET /places/{place}/parameters/{key}", server.api("/places/cn/parameters/test.rate?texts=true"));
        assertDescribed("GET /documents/{id}", server.api("/documents/test-2022-1?texts=true"));
        assertDescribed("GET /documents/{id}/clauses/{clause}", server.api("/documents/test-2022-1/clauses/4"));
        assertDescribed("GET /documents/{id}/clauses/{clause}", server.api("/documents/test-2022-1/clauses/1"));
        assertDescribed("GET /places/{place}/parameters/{key}", server.api("/places/cn/parameters/test.rate?on=2019-01-01"));
        assertDescribed("GET /places/{place}/parameters/{key}", server.api("/places/cn/parameters/test.average"));
        assertDescribed("POST /places/{place}/calculations/{rule}", server.post("/places/cn/calculations/test.route", "{\"facts\":{}}"));
        assertDescribed("POST /places/{place}/calculations/{rule}", server.post("/places/cn/calculations/test.clock", "{\"facts\":{}}"));
        assertDescribed(UPLOAD, server.send("POST", "/api/v1/policies", "bad".getBytes(StandardCharsets.UTF_8),
                "Authorization", "Bearer " + ApiServer.KEY, "Content-Type", "application/java-archive"));
    }

    private static String contentType(Route route) {
        return route.consumed().isEmpty() ? "application/json" : route.consumed().get(0);
    }

    private static void assertDescribed(String route, Answer answer) {
        if (server.resources.stream().noneMatch(each -> each.toString().equals(route)) && answer.status() == 400) {
            return;
        }
        JsonNode response = resolved(operation(route).path("responses").path(Integer.toString(answer.status())));
        assertFalse(response.isMissingNode(), route + " answers " + answer.status() + ": " + answer.text());
        if (answer.status() != 204 && answer.status() != 303) {
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
        Set<String> all = server.routes.stream().flatMap(route -> route.parameters().stream()).collect(Collectors.toCollection(TreeSet::new));
        // Where fields stand, which policy names, an unknown one is known to be so by the type alone.
        for (Route route : server.resources.stream().filter(each -> !each.parameters().contains(Query.FIELDS)).toList()) {
            for (String name : all) {
                if (!route.parameters().contains(name)) {
                    String path = "/api/v1" + route.path().replaceAll("\\{\\w+}", "cn") + "?" + name + "=true";
                    Answer answer = server.send(route.method(), path,
                            route.method().equals("POST") ? new byte[] {'{', '}'} : new byte[0], "Authorization",
                            "Bearer " + ApiServer.KEY, "Content-Type", contentType(route));
                    assertEquals(400, answer.status(), path + answer.text());
                    assertTrue(answer.json().path("errors").findValuesAsText("field").contains("?" + name), path + answer.text());
                }
            }
        }
    }

    private static void assertValid(JsonNode schema, JsonNode value, String what) {
        assertEquals(List.of(), new Description(document).faults(schema, value), what);
    }
}
