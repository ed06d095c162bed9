// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.lifecycle.Digest;
import nuanfeng.rest.internal.ApiServer.Answer;

class ReplaysTest {

    private static final String FACTS = "{\"wages\":[\"3200.00\"]}";
    private static final String LINE = "{\"place\":\"990102\",\"rule\":\"test.premium\",\"facts\":" + FACTS + ",\"edition\":\"%s\",%s}";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static JsonNode replayed(String line) {
        Answer answer = server.admin("POST", "/replays", "{\"lines\":[" + line + "]}");
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static Answer asked(String query) {
        return server.post("/places/990102/calculations/test.premium" + query, "{\"facts\":" + FACTS + "}");
    }

    @Test
    void whatRestedOnAValueIsNamedByRunAndByReport() {
        JsonNode impact = server.admin("GET", "/impact?key=test.rate&place=990102&from=2022-06-27", "").json();
        assertEquals(FakeRuns.ID, impact.at("/runs/0/id").asText());
        assertEquals("/api/v1/places/cn.testland.testcity/registers/contribution/12", impact.at("/runs/0/rows/0/records/1/href").asText());
        assertEquals(FakeReports.ID, impact.at("/reports/0/id").asLong());
        assertTrue(impact.at("/reports/0/asked").asBoolean());
        JsonNode another = server.admin("GET", "/impact?key=test.rate&place=990102&from=2022-06-28", "").json();
        assertTrue(another.at("/runs").isEmpty() && another.at("/reports").isEmpty(), another::toString);
        assertEquals(400, server.admin("GET", "/impact?place=990102", "").status());
        assertEquals(404, server.admin("GET", "/impact?key=test.rate&place=000000", "").status());
    }

    @Test
    void anAnswerIsEqualByItsBytesWhateverSaysWhichDay() {
        for (String query : List.of("?on=2022-07-01", "")) {
            Answer former = asked(query);
            String edition = former.header("Policy-Edition");
            String on = former.json().at("/on").asText();
            JsonNode told = replayed(LINE.formatted(edition, "\"on\":\"%s\",\"hash\":\"%s\"".formatted(on, Digest.of(former.text()))));
            assertEquals(1, told.at("/equal").asInt(), told::toString);
            assertEquals(Digest.of(former.text()), told.at("/lines/0/hash").asText());
        }
    }

    @Test
    void aDifferenceIsNamedWhereTheFormerAnswerIsKnown() {
        Answer former = asked("?on=2022-07-01");
        String edition = former.header("Policy-Edition");
        String other = former.text().replace("\"engine\":\"1.0.0\"", "\"engine\":\"0.9.0\"");
        assertFalse(other.equals(former.text()));
        String known = "\"on\":\"2022-07-01\",\"hash\":\"%s\",\"answer\":%s".formatted(Digest.of(other), other);
        assertEquals("[\"/engine\"]", replayed(LINE.formatted(edition, known)).at("/lines/0/differences").toString());
        assertEquals(1, replayed(LINE.formatted(edition, known + ",\"engine\":\"0.9.0\"")).at("/equal").asInt());
        JsonNode unknown = replayed(LINE.formatted("sha256:" + "9".repeat(64), "\"hash\":\"%s\"".formatted(Digest.of(other))));
        assertEquals(1, unknown.at("/differing").asInt());
        assertFalse(unknown.at("/lines/0/problem").asText().isEmpty());
    }

    @Test
    void aReportNamesTheCellsAndARunLeadsToItsComputation() {
        JsonNode report = server.admin("POST", "/replays", "{\"report\":7}").json();
        assertFalse(report.at("/same").asBoolean());
        assertEquals("[\"/lines/0/amount\"]", report.at("/differences").toString());
        assertFalse(report.at("/files/0/equal").asBoolean());
        Answer run = server.admin("POST", "/replays", "{\"place\":\"990102\",\"run\":\"%s\"}".formatted(FakeRuns.ID));
        assertEquals(202, run.status());
        assertEquals("/api/v1/places/cn.testland.testcity/differences/d1", run.header("Location"));
    }

    @Test
    void exactlyOneThingIsAskedAgain() {
        for (String body : List.of("{}", "{\"report\":7,\"run\":\"x\",\"place\":\"cn\"}", "{\"run\":\"x\"}", "{\"lines\":[]}", "{\"lines\":[{}]}",
                "{\"lines\":[" + LINE.formatted("x", "\"hash\":\"y\"") + "]}")) {
            assertEquals(400, server.admin("POST", "/replays", body).status(), body);
        }
    }
}
