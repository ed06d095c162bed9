// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.access.Profile;
import nuanfeng.rest.internal.ApiServer.Answer;

class RequestsTest {

    private static final String CITY = "cn.testland.testcity";
    private static final String ORDER = "{\"changes\":[{\"place\":\"cn.testland.testcity\",\"digest\":\"" + FakeAdministration.DIGEST + "\"}],\"planHash\":\""
            + FakeAdministration.PLAN + "\",\"approvalNumber\":\"测人社批〔2022〕7号\",\"comment\":\"试\",\"notBefore\":\"2022-08-01T00:00:00+08:00\"}";
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Answer send(String who, String method, String path, String body, String... more) {
        String[] headers = java.util.Arrays.copyOf(more, more.length + 4);
        headers[more.length] = "Authorization";
        headers[more.length + 1] = "Bearer " + who;
        headers[more.length + 2] = "Content-Type";
        headers[more.length + 3] = "application/json";
        return server.send(method, "/api/v1" + path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.code());
    }

    @Test
    void aRequestIsHandedInByThosePreparingThere() {
        Answer answer = send("prepare@" + CITY, "POST", "/requests", ORDER);
        assertEquals(201, answer.status(), answer.text());
        assertEquals("/api/v1/requests/7", answer.header("Location"));
        assertEquals("\"1\"", answer.header("ETag"));
        assertEquals("review", answer.json().path("state").asText());
        assertTrue(answer.json().path("plan").isObject());
        assertEquals(List.of("prepare 1 测人社批〔2022〕7号 prepare@" + CITY), server.requests.calls);
        assertProblem(403, "forbidden", send("prepare@cn.other", "POST", "/requests", ORDER));
        assertProblem(403, "forbidden", send("approve@cn", "POST", "/requests", ORDER));
        assertProblem(428, "precondition-required", send("prepare@cn", "POST", "/requests", ORDER.replace("\"comment\":\"试\",", "")));
        assertProblem(400, "bad-request", send("prepare@cn", "POST", "/requests", ORDER.replace("2022-08-01T", "x")));
    }

    @Test
    void approvingAsksForThePasswordAgain() {
        assertProblem(400, "bad-request", send("approve@cn", "POST", "/requests/7/approve", "{}"));
        assertProblem(401, "unauthorised", send("approve@cn", "POST", "/requests/7/approve", "{\"password\":\"no\"}"));
        assertProblem(403, "forbidden", send("approve@cn.other", "POST", "/requests/7/approve", "{\"password\":\"" + FakeDesk.PASSWORD + "\"}"));
        assertEquals(List.of(), server.requests.calls);
        assertEquals(200, send("approve@" + CITY, "POST", "/requests/7/approve", "{\"password\":\"" + FakeDesk.PASSWORD + "\",\"note\":\"同意\"}").status());
        assertEquals(List.of("approve 同意 approve@" + CITY), server.requests.calls);
    }

    @Test
    void requestsOfOtherPlacesAreNotSeen() {
        assertEquals(1, send("reader@cn", "GET", "/requests", "").json().size());
        assertFalse(send("reader@cn", "GET", "/requests", "").json().get(0).has("plan"));
        assertEquals("zhang 张三", send("reader@cn", "GET", "/requests/7", "").json().path("preparedBy").asText() + " " + send("reader@cn", "GET", "/requests/7", "").json().path("preparedByName").asText());
        assertEquals(0, send("reader@cn.other", "GET", "/requests", "").json().size());
        assertProblem(403, "forbidden", send("reader@cn.other", "GET", "/requests/7", ""));
        assertProblem(404, "request-unknown", send("reader@cn", "GET", "/requests/x", ""));
        assertProblem(404, "request-unknown", send("reader@cn", "GET", "/requests/8", ""));
        assertProblem(400, "bad-request", send("reader@cn", "GET", "/requests?state=lost", ""));
    }

    @Test
    void theRestOfItsLife() {
        assertProblem(428, "precondition-required", send("prepare@cn", "PUT", "/requests/7", ORDER));
        assertEquals(200, send("prepare@cn", "PUT", "/requests/7", ORDER, "If-Match", "\"3\"").status());
        assertEquals(200, send("prepare@cn", "POST", "/requests/7/replan", "").status());
        assertProblem(400, "bad-request", send("approve@cn", "POST", "/requests/7/return", "{}"));
        assertEquals(200, send("approve@cn", "POST", "/requests/7/return", "{\"note\":\"补文件\"}").status());
        assertProblem(403, "forbidden", send("prepare@cn", "POST", "/requests/7/withdraw", "{}"));
        assertEquals(200, send("administer@cn", "POST", "/requests/7/withdraw", "{\"note\":\"不要\"}").status());
        Answer done = send("operate@cn", "POST", "/requests/7/activate", "");
        assertEquals(FakeLibrary.NEW, done.header("Policy-Edition"));
        assertEquals(List.of("edit 3", "replan", "return 补文件", "withdraw 不要", "activate"), server.requests.calls);
    }

    @Test
    void whereTwoMustAgreeNothingIsActivatedAtOnceButAnEmergency() {
        server.desk.profile = Profile.PRODUCTION;
        Answer upload = server.send("POST", "/api/v1/policies?activate=true", "good".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/java-archive",
                "Authorization", "Bearer " + ApiServer.KEY);
        assertProblem(403, "approval-required", upload);
        assertEquals(List.of(), server.administration.calls);
        String decision = "{\"planHash\":\"" + FakeAdministration.PLAN + "\",\"comment\":\"错了\",\"emergency\":true,\"password\":\"%s\"}";
        assertProblem(401, "unauthorised", send("operate@cn", "POST", "/places/" + CITY + "/rollback", decision.formatted("no")));
        assertProblem(403, "forbidden", send("prepare@cn", "POST", "/places/" + CITY + "/rollback", decision.formatted(FakeDesk.PASSWORD)));
        Answer back = send("operate@" + CITY, "POST", "/places/" + CITY + "/rollback", decision.formatted(FakeDesk.PASSWORD));
        assertEquals(200, back.status(), back.text());
        assertEquals(2, back.json().path("seq").asInt());
        assertEquals(List.of("back " + CITY + " " + FakeAdministration.PLAN + " operate@" + CITY), server.requests.calls);
    }

    @Test
    void accountsAreMadeAndChangedByAdministrators() {
        assertEquals("zhang", send("administer@cn", "GET", "/accounts", "").json().at("/0/user").asText());
        Answer made = send("administer@cn", "POST", "/accounts", "{\"user\":\"li\",\"name\":\"李四\",\"roles\":[{\"role\":\"clerk\",\"placePrefix\":\"cn\"}]}");
        assertEquals(201, made.status(), made.text());
        assertEquals("once", made.json().path("password").asText());
        assertEquals("no-store", made.header("Cache-Control"));
        assertProblem(409, "conflict", send("administer@cn", "POST", "/accounts", "{\"user\":\"zhang\",\"name\":\"张\"}"));
        Answer changed = send("administer@cn", "PATCH", "/accounts/zhang", "{\"disabled\":true,\"roles\":[]}");
        assertTrue(changed.json().path("disabled").asBoolean() && changed.json().path("roles").isEmpty(), changed.text());
        assertFalse(changed.json().has("password"));
        assertEquals("once again", send("administer@cn", "PATCH", "/accounts/zhang", "{\"resetPassword\":true}").json().path("password").asText());
        for (String wrong : List.of("{\"roles\":[{\"role\":\"king\",\"placePrefix\":\"cn\"}]}", "{\"roles\":[{\"role\":\"clerk\",\"placePrefix\":\"CN\"}]}", "{\"roles\":1}",
                "{\"version\":\"x\"}", "{\"user\":\"x\"}")) {
            assertProblem(400, "bad-request", send("administer@cn", "PATCH", "/accounts/zhang", wrong));
        }
        assertProblem(404, "account-unknown", send("administer@cn", "GET", "/accounts/li", ""));
    }

    @Test
    void aTokenIsShownOnce() {
        Answer made = send("administer@cn", "POST", "/tokens", "{\"name\":\"人事\",\"roles\":[{\"role\":\"clerk\",\"placePrefix\":\"cn\"}],\"days\":90}");
        assertEquals(201, made.status(), made.text());
        assertEquals("nft_secret", made.json().path("secret").asText());
        assertFalse(send("administer@cn", "GET", "/tokens", "").text().contains("secret"));
        assertTrue(send("administer@cn", "DELETE", "/tokens/t1", "").json().has("revokedAt"));
        assertProblem(400, "bad-request", send("administer@cn", "POST", "/tokens", "{\"name\":\"人事\",\"roles\":[]}"));
    }
}
