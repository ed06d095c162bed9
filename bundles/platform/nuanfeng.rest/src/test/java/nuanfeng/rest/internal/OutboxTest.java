// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.outbox.FakeOutbox;
import nuanfeng.outbox.Notice;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.rest.internal.ApiServer.Answer;

class OutboxTest {

    private static final String KEY = "Bearer " + ApiServer.KEY;

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void write() {
        server.outbox.entries.clear();
        server.outbox.told.clear();
        server.outbox.write(List.of(FakeOutbox.NOTICE, new Notice("duty-reminder", "on-day", new PlaceId("cn.other"), "x", LocalDate.of(2022, 8, 25), "题", "文", "{}"),
                new Notice("duty-reminder", "on-day", FakeOutbox.NOTICE.place(), "y", LocalDate.of(2022, 8, 25), "题", "文", "{}")));
    }

    private static Answer get(String path) {
        return server.api(path, "Authorization", KEY);
    }

    private static Answer post(String path, String body, String key) {
        return body.isEmpty() ? server.send("POST", "/api/v1" + path, new byte[0], "Authorization", key)
                : server.send("POST", "/api/v1" + path, body.getBytes(StandardCharsets.UTF_8), "Authorization", key, "Content-Type", "application/json");
    }

    @Test
    void noticesAreListedNewestFirstPageByPageOfPlacesThatAreThere() {
        Answer first = get("/outbox?limit=1");
        assertEquals("3 open y", first.json().at("/items/0/id").asText() + " " + first.json().at("/items/0/state").asText() + " " + first.json().at("/items/0/subject").asText());
        Answer second = get("/outbox?limit=1&after=" + first.json().path("next").asText());
        assertEquals("1", second.json().at("/items/0/id").asText());
        assertEquals("test.report@2022-08", second.json().at("/items/0/payload/duty").asText());
        assertTrue(second.json().path("next").isMissingNode());
        assertEquals(0, get("/outbox?state=dead").json().path("items").size());
        assertEquals(2, get("/outbox?place=990100").json().path("items").size());
        assertEquals(404, get("/outbox?place=nowhere").status());
        for (String wrong : List.of("state=lost", "limit=0", "limit=501", "after=x", "on=2022-01-01")) {
            assertEquals(400, get("/outbox?" + wrong).status(), wrong);
        }
        assertEquals(401, server.api("/outbox").status());
        assertEquals(0, server.api("/outbox", "Authorization", "Bearer " + ApiServer.CITY_KEY).json().path("items").size());
    }

    @Test
    void oneIsShownWithWhereItIsAndWhatWasGivenUpIsTriedAgain() {
        var taken = server.outbox.claim(List.of("hr"), 1, Duration.ofMinutes(1)).get(0);
        server.outbox.failed(taken, Optional.empty(), Text.of("满了", "full"));
        Answer one = get("/outbox/1");
        assertEquals("dead 1 满了", one.json().at("/deliveries/0/state").asText() + " " + one.json().at("/deliveries/0/attempts").asText() + " "
                + one.json().at("/deliveries/0/problem").asText());
        assertEquals(200, post("/outbox/1/retry", "", KEY).status());
        assertEquals("again 1", server.outbox.told.get(server.outbox.told.size() - 1));
        for (String none : List.of("99", "x", "0", "99999999999999999999")) {
            assertEquals(404, get("/outbox/" + none).status(), none);
        }
        assertEquals(403, server.api("/outbox/1", "Authorization", "Bearer " + ApiServer.CITY_KEY).status());
        assertEquals(403, post("/outbox/1/retry", "", "Bearer " + ApiServer.NO_KEY).status());
    }

    @Test
    void remindersAreWrittenOfADayForAPlaceOrEverywhere() {
        Answer looked = post("/reminders", "{\"place\":\"990100\",\"on\":\"2022-08-22\",\"dryRun\":true}", KEY);
        assertEquals(200, looked.status(), looked.text());
        assertEquals("true test.report@2022-08", looked.json().path("dryRun").asText() + " " + looked.json().at("/items/0/subject").asText());
        assertEquals(List.of("remind cn.testland.testcity 2022-08-22 true"), server.outbox.told);
        server.outbox.told.clear();
        assertEquals(1, post("/reminders", "{}", KEY).json().path("items").size());
        assertEquals(List.of("remind cn 2022-12-31 false", "remind cn.testland 2022-12-31 false", "remind cn.testland.testcity 2022-12-31 false"), server.outbox.told);
        assertEquals(400, post("/reminders", "{\"on\":\"August\"}", KEY).status());
        assertEquals(403, post("/reminders", "{\"place\":\"990100\"}", "Bearer " + ApiServer.CITY_KEY).status());
        assertEquals(401, post("/reminders", "{}", "Bearer nobody").status());
    }
}
