// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.rest.internal.ApiServer.Answer;

/** What is asked of all places together, and of one key on all days. */
class OutlookTest {

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aSearchLeadsToWhatItFinds() {
        Answer answer = server.api("/search?q=" + encoded("试验保险费"));
        assertEquals(200, answer.status(), answer.text());
        JsonNode rule = answer.json().path(0);
        assertEquals("rule test.premium 试验保险费 cn.testland.testcity 测试市 990102 甲区", "%s %s %s %s %s %s %s".formatted(rule.path("kind").asText(), rule.path("key").asText(),
                rule.path("title").asText(), rule.path("place").asText(), rule.path("placeName").asText(), rule.path("asked").asText(), rule.path("askedName").asText()));
        assertEquals("/api/v1/places/990102/calculations/test.premium", rule.path("href").asText());
        assertEquals("/api/v1/documents/test-2022-1/clauses/3.2.2", answer.json().path(1).path("href").asText());
        assertTrue(answer.json().path(1).path("text").asText().contains("试验保险费"));
        assertFalse(answer.header("ETag").isEmpty());
        assertEquals(304, server.api("/search?q=" + encoded("试验保险费"), "If-None-Match", answer.header("ETag")).status());
    }

    @Test
    void aSearchSpeaksTheLanguageThatIsAskedFor() {
        assertEquals("Testcity", server.api("/search?q=testcity", "Accept-Language", "en").json().path(0).path("title").asText());
        assertEquals("测试市", server.api("/search?q=testcity").json().path(0).path("title").asText());
    }

    @Test
    void aSearchWithoutWordsOrForTooMuchIsRefused() {
        assertEquals("?q", server.api("/search").json().at("/errors/0/field").asText());
        assertEquals("missing", server.api("/search?q=").json().at("/errors/0/code").asText());
        assertEquals("too-long", server.api("/search?q=" + "a".repeat(201)).json().at("/errors/0/code").asText());
        assertEquals("?limit", server.api("/search?q=a&limit=101").json().at("/errors/0/field").asText());
        assertEquals(1, server.api("/search?q=test&limit=1").json().size());
        assertEquals(0, server.api("/search?q=nowhere").json().size());
    }

    @Test
    void theHistoryOfAKeyNamesWhoSaidWhatAndWhenItHeld() {
        JsonNode history = server.api("/places/990102/parameters/test.rate/timeline").json();
        assertEquals("测试市 2022-06-27 2023-01-01 value 0.004", line(history.path(0)));
        assertEquals("2023-01-01", history.at("/0/wins/0/to").asText());
        assertEquals("not-configured MBC-26 文件未给出数额", "%s %s %s".formatted(history.at("/1/status").asText(), history.at("/1/configure").asText(), history.at("/1/reason").asText()));
        assertFalse(history.path(1).has("value"));
        assertEquals("全国 2020-01-01  value 0.01", line(history.path(2)));
        assertEquals("三（二）2", history.at("/2/citation/clause").asText());
        assertEquals("parameter-unknown", server.api("/places/990102/parameters/test.rat/timeline").code());
        assertEquals("place-not-served", server.api("/places/cn.nowhere/parameters/test.rate/timeline").code());
    }

    private static String line(JsonNode stretch) {
        return "%s %s %s %s %s".formatted(stretch.path("placeName").asText(), stretch.path("from").asText(), stretch.path("to").asText(),
                stretch.path("status").asText(), stretch.path("value").asText());
    }
}
