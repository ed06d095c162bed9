// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.library.FakeEdition;
import nuanfeng.http.Doorkeeper;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Route;

class AdministeringTest {

    private static final String DIGEST = FakeAdministration.DIGEST;
    private static final String CHANGE = "{\"place\":\"cn.testland.testcity\",\"digest\":\"" + DIGEST + "\"}";

    /** Refused like a wrong password, whatever key comes with it: nobody began it in this browser. */
    private static final String SIGN_IN_AT_A_PROVIDER = "/api/v1/session/oidc/callback";

    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Answer upload(String content, String query) {
        return server.send("POST", "/api/v1/policies" + query, content.getBytes(StandardCharsets.UTF_8), "Content-Type",
                "application/java-archive", "Authorization", "Bearer " + ApiServer.KEY);
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.code(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @Test
    void everyAdministeringOperationWantsTheKeyAndNoReadingOneDoes() {
        for (Route route : server.routes) {
            // A minute for each: more wrong keys than one address may send in one.
            server.clock.now = server.clock.now.plusSeconds(60);
            String path = (server.resources.contains(route) ? "/api/v1" : "")
                    + Examples.path(route, Map.of("place", "cn", "rule", "test.list", "clause", "1"));
            String type = route.consumed().contains("application/java-archive") ? "application/java-archive" : "application/json";
            byte[] body = route.method().equals("POST") ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
            // A new minute: what is asked here is not how many wrong keys are too many.
            server.clock.now = server.clock.now.plusSeconds(60);
            for (String key : List.of("", "Bearer wrong", "Basic YWRtaW46YWRtaW4=", "Bearer", ApiServer.KEY)) {
                Answer answer = key.isEmpty() ? server.send(route.method(), path, body, "Content-Type", type)
                        : server.send(route.method(), path, body, "Content-Type", type, "Authorization", key);
                if (route.isAdministered()) {
                    assertProblem(401, "unauthorised", answer);
                    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer realm=\"nuanfeng\""), route + key);
                } else if (!path.equals(SIGN_IN_AT_A_PROVIDER)) {
                    assertFalse(answer.status() == 401 || answer.status() == 403, route + answer.text());
                }
            }
        }
        assertEquals(List.of(), server.administration.calls);
    }

    /** Not the media type, nor what would be acceptable, nor the method, nor whether there is anything. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Basic YWRtaW46YWRtaW4="})
    void aStrangerLearnsNothingElse(String key) {
        for (String address : List.of("/policies", "/policies/", "/policies/x", "/policies/x/y/z", "/policies/x/plan", "/polici%65s", "/policies;a=b",
                "/plans", "/activations", "/activations/verify", "/activations/nowhere", "/places/cn/rollback", "/places/nowhere/rollback")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FLY")) {
                for (String type : List.of("application/json", "text/plain", "application/json; charset=GBK", "a/b/c")) {
                    Answer answer = server.send(method, "/api/v1" + address + "?form=x", "{".getBytes(StandardCharsets.UTF_8), "Content-Type", type, "Accept",
                            "image/png", "Content-Encoding", "zip", "OnewayRequest", "true", "Authorization", key);
                    assertTrue(answer.status() == 401 || answer.status() == 429 && key.equals("Bearer wrong"), method + address + type + answer.text());
                }
            }
            assertEquals(0, server.send("HEAD", "/api/v1" + address, new byte[0], "Authorization", "Basic x").response().body().length);
        }
        server.clock.now = server.clock.now.plusSeconds(60);
        assertEquals(List.of(), server.administration.calls);
    }

    @Test
    void whoAdministersNothingIsForbiddenEverything() {
        String[] reader = {"Authorization", "Bearer " + ApiServer.NO_KEY, "Accept", "image/png"};
        for (String address : List.of("/policies", "/policies/x/y", "/activations", "/places/nowhere/rollback")) {
            assertProblem(403, "forbidden", server.send("PUT", "/api/v1" + address, new byte[] {'{'}, reader));
        }
    }

    /** For whoever may, what is wrong is said as everywhere. */
    @Test
    void anAdministratorIsToldWhatIsWrong() {
        assertProblem(404, "not-found", server.admin("GET", "/policies/x/y/z", ""));
        assertProblem(405, "method-not-allowed", server.admin("PATCH", "/policies", "{}"));
        assertEquals(204, server.admin("OPTIONS", "/policies", "").status());
    }

    @Test
    void onlyWhatIsReadIsTakenInAndLargeThingsForTheKeyAlone() {
        Optional<String> key = Optional.of("Bearer " + ApiServer.KEY);
        BodyReaders readers = server.readers;
        assertEquals(Doorkeeper.Body.WHOLE, readers.body("POST", "/api/v1/places/cn/calculations/x", Optional.empty(), Optional.empty()));
        assertEquals(Doorkeeper.Body.STREAMED, readers.body("POST", "/api/v1/policies", key, Optional.empty()));
        assertEquals(Doorkeeper.Body.STREAMED, readers.body("POST", "/api/v1/policies/", key, Optional.empty()));
        assertEquals(Doorkeeper.Body.WHOLE, readers.body("POST", "/api/v1/plans", key, Optional.empty()));
        assertEquals(Doorkeeper.Body.WHOLE, readers.body("POST", "/elsewhere", Optional.empty(), Optional.empty()));
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of("Bearer wrong"), Optional.of("Bearer"), Optional.of("Bearer " + ApiServer.NO_KEY))) {
            for (String path : List.of("/policies", "/plans", "/activations", "/places/cn/rollback")) {
                assertEquals(Doorkeeper.Body.UNREAD, readers.body("POST", "/api/v1" + path, none, Optional.empty()));
            }
        }
        for (String path : List.of("/places", "/nowhere", "/", "/policies/x")) {
            assertEquals(Doorkeeper.Body.UNREAD, readers.body("POST", "/api/v1" + path, key, Optional.empty()));
        }
        assertEquals(Doorkeeper.Body.UNREAD, readers.body("GET", "/api/v1/policies", key, Optional.empty()));
        // Being asked counts no wrong key.
        assertProblem(401, "unauthorised", server.api("/policies", "Authorization", "Bearer wrong"));
    }

    @Test
    void wrongKeysAreSlowedDownAndTheRightOneNever() {
        for (int i = 0; i < 20; i++) {
            assertProblem(401, "unauthorised", server.api("/policies", "Authorization", "Bearer wrong" + i));
        }
        Answer limited = server.api("/policies", "Authorization", "Bearer wrong");
        assertProblem(429, "rate-limited", limited);
        assertEquals("60", limited.header("Retry-After"));
        assertEquals(200, server.api("/policies", "Authorization", "Bearer " + ApiServer.KEY).status());
        server.clock.now = server.clock.now.plusSeconds(60);
        assertProblem(401, "unauthorised", server.api("/policies", "Authorization", "Bearer wrong"));
    }

    @Test
    void aKeyForOnePlaceDoesNotChangeAnother() {
        String[] city = {"Authorization", "Bearer " + ApiServer.CITY_KEY};
        assertProblem(403, "forbidden", server.post("/places/cn/rollback", "{}", city));
        assertProblem(403, "forbidden", server.post("/activations",
                "{\"changes\":[" + CHANGE + "],\"planHash\":\"" + FakeAdministration.PLAN + "\",\"comment\":\"x\"}", city));
        assertProblem(403, "forbidden", server.send("DELETE", "/api/v1/policies/" + DIGEST, new byte[0], city));
        assertEquals(List.of(), server.administration.calls);
    }

    @Test
    void anUploadIsStoredAndSaysWhere() {
        Answer answer = upload("good", "");

        assertEquals(201, answer.status(), answer.text());
        assertEquals("/api/v1/policies/" + DIGEST, answer.header("Location"));
        assertEquals("candidate", answer.json().path("state").asText());
        assertEquals("cn.testland.testcity", answer.json().path("place").asText());
        assertEquals("2022-07-01T08:00:00+08:00", answer.json().path("arrivedAt").asText());
        assertTrue(answer.json().at("/report/passed").asBoolean());
        assertEquals("cn.testland.testcity/test/AC-01", answer.json().at("/report/consequences/0/id").asText());
        assertFalse(answer.json().has("activation"));
        assertEquals(List.of("submit 4 rest admin"), server.administration.calls);
    }

    @Test
    void anUploadCanBeActivatedAtOnceAndTheAnswerNamesTheNewEdition() {
        Answer answer = upload("good", "?activate=true");

        assertEquals(201, answer.status(), answer.text());
        assertEquals(2, answer.json().at("/activation/seq").asInt());
        assertEquals(FakeLibrary.NEW, answer.header("Policy-Edition"));
        assertEquals(List.of("submit 4 rest admin", "auto [" + DIGEST + "] admin"), server.administration.calls);
    }

    @Test
    void anUploadThatWaitsSaysForWhat() {
        Answer answer = upload("wait", "");

        assertEquals(201, answer.status());
        assertEquals("waiting", answer.json().path("state").asText());
        assertEquals("上一级地区", answer.json().at("/needs/0").asText());
    }

    @Test
    void aRefusedUploadLeadsToItsReport() {
        Answer answer = upload("bad", "?activate=true");

        assertProblem(422, "refused-by-gate", answer);
        assertEquals("/api/v1/policies/" + DIGEST, answer.header("Location"));
        JsonNode finding = answer.json().at("/report/checks/0/findings/0");
        assertEquals("POLICY-INF/parameters/test.yaml", finding.path("file").asText());
        assertEquals(12, finding.path("line").asInt());
        assertEquals("overlapping-periods", finding.path("code").asText());
    }

    @Test
    void otherBytesForAVersionAreAConflict() {
        assertProblem(409, "conflict", upload("conflict", ""));
    }

    @Test
    void anUploadMayNotBeTooLargeNorOfAnotherType() {
        assertProblem(413, "too-large", upload("x".repeat(ApiServer.MOST_POLICY_BYTES + 1), ""));
        assertProblem(415, "unsupported-media-type", server.admin("POST", "/policies", "{}"));
        assertProblem(400, "bad-request", upload("good", "?activate=yes"));
        assertEquals(List.of(), server.administration.calls);
    }

    @Test
    void aFullDiskIsToldWithoutItsPaths() {
        server.administration.diskFull = true;
        Answer answer = upload("good", "");

        assertProblem(503, "unavailable", answer);
        assertEquals("5", answer.header("Retry-After"));
        assertFalse(answer.text().contains("secret"), answer.text());
    }

    @Test
    void storedPoliciesAreListedWithoutAndShownWithTheirReports() {
        JsonNode all = server.admin("GET", "/policies", "").json();
        assertEquals("active", all.at("/0/state").asText());
        assertFalse(all.get(0).has("report"));
        assertEquals("timelines", server.admin("GET", "/policies/" + DIGEST, "").json().at("/report/checks/0/check").asText());
        assertProblem(404, "policy-unknown", server.admin("GET", "/policies/sha256:0", ""));
    }

    @Test
    void aPlanSaysWhatWouldChange() {
        for (Answer answer : List.of(server.admin("GET", "/policies/" + DIGEST + "/plan", ""),
                server.admin("POST", "/plans", "{\"changes\":[" + CHANGE + "]}"))) {
            assertEquals(200, answer.status(), answer.text());
            JsonNode plan = answer.json();
            assertEquals(FakeAdministration.PLAN, plan.path("planHash").asText());
            assertEquals(FakeLibrary.OLD, plan.path("baseEdition").asText());
            assertEquals(DIGEST, plan.at("/changes/0/digest").asText());
            assertEquals("2023-01-01", plan.at("/places/0/differences/0/from").asText());
            assertEquals("AC-01", plan.at("/consequences/0/example").asText());
        }
    }

    @Test
    void anActivationNeedsThePlanThatWasSeen() {
        assertProblem(428, "precondition-required", server.admin("POST", "/activations", "{\"changes\":[" + CHANGE + "]}"));
        assertProblem(412, "precondition-failed",
                server.admin("POST", "/activations", "{\"changes\":[" + CHANGE + "],\"planHash\":\"other\",\"comment\":\"x\"}"));
        Answer answer = server.admin("POST", "/activations", "{\"changes\":[" + CHANGE
                + ",{\"place\":\"cn.wasteland\",\"remove\":true}],\"planHash\":\"" + FakeAdministration.PLAN + "\",\"accept\":[\"x\"],\"comment\":\"试\"}");
        assertEquals(200, answer.status(), answer.text());
        assertEquals(FakeLibrary.NEW, answer.json().path("edition").asText());
        assertEquals(FakeLibrary.OLD, answer.json().path("previousEdition").asText());
        assertEquals("2022-07-01T08:00:02+08:00", answer.json().path("at").asText());
        String call = server.administration.calls.get(1);
        assertTrue(call.contains("Remove[place=cn.wasteland]") && call.endsWith(FakeAdministration.PLAN + " [x] admin 试"), call);
    }

    @Test
    void everythingWrongWithAnActivationIsNamedAtOnce() {
        Answer answer = server.admin("POST", "/activations", """
                {"changes":[{"place":"CN","digest":"sha256:1"},{"place":"cn"},{"place":"cn","remove":true,"digest":"x"},
                {"place":"cn","digest":"sha256:1"},{"place":1}],"accept":"x","comment":7,"colour":"red"}""");

        assertProblem(400, "bad-request", answer);
        assertEquals(List.of("/colour", "/changes/0/place", "/changes/1/digest", "/changes/2/digest", "/changes/3/digest",
                "/changes/4/place", "/changes/4/place", "/accept", "/comment"),
                answer.json().path("errors").findValuesAsText("field"));
        assertProblem(400, "bad-request", server.admin("POST", "/plans", "{}"));
        assertProblem(400, "bad-request", server.admin("POST", "/plans", "{\"changes\":[]}"));
        assertEquals(List.of(), server.administration.calls);
    }

    @Test
    void aPlaceGoesBackByPathOrCode() {
        String plan = server.admin("GET", "/places/cn.testland.testcity/rollback", "").json().path("planHash").asText();
        String decision = "{\"planHash\":\"" + plan + "\",\"comment\":\"错了\",\"accept\":[\"x\"]}";
        for (String place : List.of("cn.testland.testcity", "990100", "cn.gone")) {
            assertEquals(200, server.admin("POST", "/places/" + place + "/rollback", decision).status());
        }
        String digest = FakeAdministration.DIGEST;
        assertEquals(List.of("plan [Activate[place=cn.testland.testcity, digest=" + digest + "]]",
                "activate [Activate[place=cn.testland.testcity, digest=" + digest + "]] " + FakeAdministration.PLAN + " [x] admin 错了",
                "activate [Activate[place=cn.testland.testcity, digest=" + digest + "]] " + FakeAdministration.PLAN + " [x] admin 错了",
                "activate [Activate[place=cn.gone, digest=" + digest + "]] " + FakeAdministration.PLAN + " [x] admin 错了"), server.administration.calls);
        for (String incomplete : List.of("", "{}", "{\"comment\":\"错了\"}", "{\"planHash\":\"plan-1\"}", "{\"planHash\":\"plan-1\",\"comment\":\" \"}")) {
            assertProblem(428, "precondition-required", server.admin("POST", "/places/cn.gone/rollback", incomplete));
        }
        assertProblem(412, "precondition-failed", server.admin("POST", "/places/cn.gone/rollback", decision.replace(FakeAdministration.PLAN, "other")));
        assertProblem(400, "bad-request", server.admin("POST", "/places/cn/rollback", "{}"));
        assertProblem(400, "bad-request", server.admin("POST", "/places/cn/rollback", "{\"reason\":\"x\"}"));
        assertProblem(404, "place-not-served", server.admin("POST", "/places/000000/rollback", "{}"));
    }

    @Test
    void theLogIsReadNewestFirstAndVerified() {
        JsonNode log = server.admin("GET", "/activations?place=990100", "").json();
        assertEquals(2, log.at("/0/seq").asInt());
        assertEquals("0".repeat(64), log.at("/0/prevHash").asText());
        assertEquals(FakeEdition.digest('3'), log.at("/0/changes/0/to").asText());
        assertEquals("{\"intact\":true,\"entries\":2}", server.admin("GET", "/activations/verify", "").text());
        assertEquals("no-store", server.admin("GET", "/activations", "").header("Cache-Control"));
    }

    @Test
    void theLogIsReadPageByPageAndEachEntryShowsWhatItChanged() {
        assertEquals(1, server.admin("GET", "/activations?limit=1", "").json().size());
        JsonNode older = server.admin("GET", "/activations?before=2", "").json();
        assertEquals(1, older.size());
        assertEquals(1, older.at("/0/seq").asInt());
        assertEquals(FakeAdministration.PLAN, server.admin("GET", "/activations/2/plan", "").json().at("/planHash").asText());
        assertProblem(404, "not-found", server.admin("GET", "/activations/99/plan", ""));
    }

    @Test
    void aStoredVersionIsForgotten() {
        Answer answer = server.admin("DELETE", "/policies/" + DIGEST, "");
        assertEquals(204, answer.status(), answer.text());
        assertEquals("", answer.text() + answer.header("Content-Length"));
        assertEquals(List.of("forget " + DIGEST + " admin"), server.administration.calls);
    }
}
