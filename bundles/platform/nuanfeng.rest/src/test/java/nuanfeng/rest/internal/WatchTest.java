// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.rest.internal.ApiServer.Answer;

/** What somebody sees who looks on, and what is looked at without being kept. */
class WatchTest {

    private static final String JAR = "application/java-archive";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer asAdmin(String method, String path, String body) {
        return server.send(method, "/api/v1" + path, body.getBytes(StandardCharsets.UTF_8), "Authorization", "Bearer " + ApiServer.KEY, "Content-Type", JAR);
    }

    @Test
    void aBundleIsLookedAtAndNotKept() {
        int before = server.administration.calls.size();
        Answer good = asAdmin("POST", "/policies?dryRun=true", "good");
        assertEquals(200, good.status(), good.text());
        assertTrue(good.json().at("/report/passed").asBoolean());
        Answer bad = asAdmin("POST", "/policies?dryRun=true", "bad");
        assertEquals(200, bad.status(), "the report is what was asked for");
        assertEquals("rejected", bad.json().path("state").asText());
        assertTrue(server.administration.calls.subList(before, server.administration.calls.size()).stream().allMatch(each -> each.startsWith("rehearse")));
        assertEquals("?dryRun", asAdmin("POST", "/policies?dryRun=true&activate=true", "good").json().at("/errors/0/field").asText());
        assertEquals(401, server.send("POST", "/api/v1/policies?dryRun=true", new byte[1], "Content-Type", JAR).status());
    }

    @Test
    void theFilesOfAStoredVersionAreReadLineByLine() {
        String files = "/policies/" + FakeAdministration.DIGEST + "/files";
        Answer all = asAdmin("GET", files, "");
        assertEquals("POLICY-INF/place.yaml", all.json().at("/1/path").asText(), all.text());
        assertEquals("format: 1", asAdmin("GET", files + "/POLICY-INF/place.yaml", "").json().at("/lines/0").asText());
        assertEquals("parameters:", asAdmin("GET", files + "/POLICY-INF/parameters/test.yaml", "").json().at("/lines/2").asText());
        assertEquals(404, asAdmin("GET", files + "/POLICY-INF/x.bin", "").status());
        assertEquals(404, asAdmin("GET", files + "/POLICY-INF/none.yaml", "").status());
        assertEquals(401, server.api(files + "/POLICY-INF/place.yaml").status());
    }

    @Test
    void trafficTellsEachSecondAndRefusesWhatIsTooMuch() {
        Answer traffic = asAdmin("GET", "/traffic?seconds=3", "");
        assertEquals(3, traffic.json().path("seconds").size(), traffic.text());
        assertEquals("?seconds", asAdmin("GET", "/traffic?seconds=301", "").json().at("/errors/0/field").asText());
        assertEquals(401, server.api("/traffic").status());
    }

    @Test
    void whoLooksOnIsToldWhatIsDifferentSince() throws IOException {
        try (BufferedReader events = events("edition-0.candidate-0")) {
            assertEquals("event: hello", next(events, "event:"));
            assertEquals("event: edition", next(events, "event:"));
            assertEquals("data: {\"kind\":\"edition\",\"href\":\"/api/v1/editions/current\"}", next(events, "data:"));
            assertEquals("event: candidate", next(events, "event:"));
        }
    }

    private static String next(BufferedReader events, String beginning) throws IOException {
        String line = events.readLine();
        while (!line.startsWith(beginning)) {
            line = events.readLine();
        }
        return line;
    }

    private static BufferedReader events(String last) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) server.root().resolve("/api/v1/events").toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + ApiServer.KEY);
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setRequestProperty("Last-Event-ID", last);
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }
}
