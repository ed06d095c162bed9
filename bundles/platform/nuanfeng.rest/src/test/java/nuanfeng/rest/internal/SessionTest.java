// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.access.Role;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Route;

class SessionTest {

    private static final String SESSION = "/api/v1/session";
    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer send(String method, String path, String body, String... headers) {
        return server.send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String ours() {
        return "http://127.0.0.1:" + server.port();
    }

    private static Answer signIn(String body, String... more) {
        String[] headers = java.util.Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "Content-Type";
        headers[more.length + 1] = "application/json";
        return send("POST", SESSION, body, headers);
    }

    private static String password(String user) {
        return "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, FakeDesk.PASSWORD);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.code());
    }

    @Test
    void whoeverSignsInGetsACookieThatNoScriptAndNoOtherSiteHas() {
        Answer answer = signIn(password("prepare@cn.testland"), "Origin", ours());

        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.header("Set-Cookie").endsWith("; Path=/; HttpOnly; SameSite=Strict"), answer.header("Set-Cookie"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("prepare", answer.json().at("/roles/0/role").asText());
        assertEquals("cn.testland", answer.json().at("/roles/0/placePrefix").asText());
        assertEquals("[\"reader\",\"prepare\"]", answer.json().path("may").toString());
        assertEquals("single", answer.json().path("profile").asText());
        Answer seen = server.get(SESSION, "Cookie", "other=1; " + cookie(answer));
        assertEquals(answer.json(), seen.json());
        assertFalse(answer.text().contains(cookie(answer).split("=")[1]));
    }

    @Test
    void behindTlsTheCookieIsForTlsAlone() {
        Answer answer = signIn(password("reader@cn"), "Origin", "https://127.0.0.1:" + server.port());
        assertTrue(answer.header("Set-Cookie").endsWith("; Secure"), answer.header("Set-Cookie"));
    }

    @Test
    void signingOutEndsItOnTheServer() {
        String cookie = cookie(signIn(password("reader@cn")));
        assertEquals(200, server.get("/api/v1/policies", "Cookie", cookie).status());
        Answer out = send("DELETE", SESSION, "", "Cookie", cookie, "Origin", ours());
        assertEquals(204, out.status());
        assertTrue(out.header("Set-Cookie").contains("Max-Age=0"));
        assertProblem(401, "unauthorised", server.get(SESSION, "Cookie", cookie));
        assertProblem(401, "unauthorised", server.get("/api/v1/policies", "Cookie", cookie));
    }

    @Test
    void aSessionThatABrowserBringsAlongIsNeverTakenOver() {
        String planted = "nuanfeng-session=planted";
        Answer answer = signIn(password("reader@cn"), "Cookie", planted);
        assertNotEquals(planted, cookie(answer));
        assertProblem(401, "unauthorised", server.get(SESSION, "Cookie", planted));
        String second = cookie(signIn(password("reader@cn"), "Cookie", cookie(answer)));
        assertNotEquals(cookie(answer), second);
        assertProblem(401, "unauthorised", server.get(SESSION, "Cookie", cookie(answer)));
    }

    @Test
    void whatChangesSomethingByCookieMustComeFromHere() {
        String cookie = cookie(signIn(password("administer@cn")));
        String plan = "{\"changes\":[]}";
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1:" + server.port() + ".evil.example", "x:y:z")) {
            assertProblem(403, "forbidden", send("POST", "/api/v1/plans", plan, "Cookie", cookie, "Origin", origin, "Content-Type", "application/json"));
            assertProblem(403, "forbidden", signIn(password("reader@cn"), "Origin", origin));
        }
        assertProblem(403, "forbidden", send("POST", "/api/v1/plans", plan, "Cookie", cookie, "Content-Type", "application/json"));
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "TEXT/PLAIN; charset=utf-8")) {
            assertProblem(403, "forbidden", send("POST", "/api/v1/plans", plan, "Cookie", cookie, "Origin", ours(), "Content-Type", type));
        }
        assertProblem(403, "forbidden", send("DELETE", SESSION, "", "Cookie", cookie));
        // A right one gets as far as its body.
        assertProblem(400, "bad-request", send("POST", "/api/v1/plans", plan, "Cookie", cookie, "Origin", ours(), "Content-Type", "application/json"));
        assertEquals(List.of(), server.administration.calls);
    }

    @Test
    void whatIsWrongWithASignInIsSaid() {
        assertProblem(401, "unauthorised", signIn("{\"user\":\"reader@cn\",\"password\":\"no\"}"));
        assertProblem(403, "password-change-required", signIn("{\"user\":\"reader@cn\",\"password\":\"once\"}"));
        assertEquals(200, signIn("{\"user\":\"reader@cn\",\"password\":\"once\",\"newPassword\":\"another one\"}").status());
        assertEquals(200, signIn("{\"key\":\"" + ApiServer.KEY + "\"}").status());
        Answer slow = signIn("{\"user\":\"reader@cn\",\"password\":\"slow\"}");
        assertProblem(429, "rate-limited", slow);
        assertEquals("42", slow.header("Retry-After"));
        for (String wrong : List.of("{}", "{\"user\":\"a\"}", "{\"password\":\"a\"}", "{\"key\":\"a\",\"user\":\"b\",\"password\":\"c\"}", "{\"name\":\"a\"}", "[]", "{\"key\":1}")) {
            assertProblem(400, "bad-request", signIn(wrong));
        }
        assertProblem(415, "unsupported-media-type", send("POST", SESSION, password("reader@cn"), "Content-Type", "text/plain"));
    }

    @Test
    void withoutASessionNobodyIsAnybody() {
        for (String cookie : List.of("", "nuanfeng-session=", "nuanfeng-session=x", "nuanfeng-session=" + "x".repeat(200), "x=nuanfeng-session=1")) {
            assertProblem(401, "unauthorised", server.get(SESSION, "Cookie", cookie));
        }
        assertProblem(403, "forbidden", server.get(SESSION, "Authorization", "Bearer " + ApiServer.NO_KEY));
        assertEquals("city", server.get(SESSION, "Authorization", "Bearer " + ApiServer.CITY_KEY).json().path("subject").asText());
    }

    @Test
    void whomTheProviderKnowsGetsTheSameCookie() {
        String oidc = SESSION + "/oidc";
        assertEquals("/api/v1/session/oidc/sign-in", server.get(oidc).json().path("href").asText());
        Answer gone = server.get(oidc + "/sign-in?to=/changes/1&anew=true");
        assertEquals(303, gone.status());
        assertEquals("https://provider.example/authorize?to=/changes/1&anew=true", gone.header("Location"));
        assertEquals("nuanfeng-oidc=departed; Path=/api/v1/session/oidc; HttpOnly; SameSite=Lax; Max-Age=600; Secure", gone.header("Set-Cookie"));
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/a?b", "/%0d%0aX:1", "/a/../..//b")) {
            assertProblem(400, "bad-request", server.get(oidc + "/sign-in?to=" + elsewhere));
        }
        String before = cookie(signIn(password("reader@cn")));
        Answer back = server.get(oidc + "/callback?code=prepare@cn.testland&state=/changes/1&authuser=0", "Cookie", cookie(gone) + "; " + before);
        assertEquals(303, back.status(), back.text());
        assertEquals("/#/changes/1", back.header("Location"));
        assertTrue(back.header("Set-Cookie").endsWith("; Path=/; HttpOnly; SameSite=Strict; Secure"), back.header("Set-Cookie"));
        assertEquals("prepare", server.get(SESSION, "Cookie", cookie(back)).json().at("/roles/0/role").asText());
        assertProblem(401, "unauthorised", server.get(SESSION, "Cookie", before));
    }

    @Test
    void whoIsNotLetInIsToldWhyWhereTheyLook() {
        String callback = SESSION + "/oidc/callback?code=prepare@cn.testland&state=";
        assertProblem(401, "unauthorised", server.get(callback));
        Answer seen = server.get(callback, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "en");
        assertEquals(303, seen.status(), seen.text());
        assertEquals("/#/", seen.header("Location"));
        assertEquals("nuanfeng-refused=another%20browser; Path=/; SameSite=Strict; Max-Age=60", seen.header("Set-Cookie"));
    }

    /** Every operation, every role, there and elsewhere: refused before anything else is looked at, or let in. */
    @Test
    void theTableOfRoutesAndRolesIsWhatTheServerDoes() {
        int asked = 0;
        for (Route route : server.resources) {
            String path = "/api/v1" + Examples.path(route, Map.of("place", "cn.testland.testcity"));
            for (Role role : Role.values()) {
                for (String place : List.of("cn", "cn.testland.testcity", "cn.other")) {
                    boolean there = !route.segments().contains("{place}") || !place.equals("cn.other");
                    boolean may = !route.isAdministered() || there && (route.roles().isEmpty() || route.roles().stream().anyMatch(role::includes));
                    // Not to be read by anybody: what is refused is refused before.
                    Answer answer = send(route.method(), path + "?nonsense=1", route.method().equals("GET") ? "" : "{", "Authorization", "Bearer " + role.code() + "@" + place,
                            "Content-Type", "a/b");
                    assertEquals(may, answer.status() != 403, route + " " + role + " " + place + " " + answer.text());
                    assertNotEquals(401, route.path().startsWith("/session") ? 0 : answer.status(), route + answer.text());
                    asked++;
                }
            }
            if (route.isAdministered()) {
                assertProblem(401, "unauthorised", send(route.method(), path + "?nonsense=1", "", "Content-Type", "a/b"));
                assertProblem(403, "forbidden", send(route.method(), path, "", "Authorization", "Bearer " + ApiServer.NO_KEY));
            }
        }
        assertEquals(server.resources.size() * Role.values().length * 3, asked);
        assertEquals(List.of(), server.administration.calls);
    }

    @Test
    void whereNobodyIsLetInUnrecognisedPolicyIsForReaders() throws Exception {
        try (ApiServer closed = new ApiServer()) {
            closed.desk.open = false;
            for (Route route : closed.resources) {
                String path = "/api/v1" + Examples.path(route, Map.of("place", "cn"));
                int status = closed.send(route.method(), path, new byte[0]).status();
                // Open to everybody, and refuses whom no provider has sent.
                assertEquals(!route.isForEverybody() || route.path().endsWith("/oidc/callback"), status == 401, route + " " + status);
            }
            assertEquals(200, closed.api("/places", "Authorization", "Bearer clerk@cn.testland").status());
            assertEquals(403, closed.api("/places/cn/parameters", "Authorization", "Bearer clerk@cn.testland").status());
            assertEquals(401, closed.api("/nowhere").status());
            assertEquals(200, closed.get("/health").status());
            assertEquals(200, closed.api("/openapi.json").status());
        }
    }
}
