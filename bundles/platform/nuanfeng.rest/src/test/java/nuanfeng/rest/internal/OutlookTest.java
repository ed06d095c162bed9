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
    void whatLiesAheadIsToldInOrderAndPageByPage() {
        String range = "/agenda?from=2023-01-01&to=2023-01-31";
        Answer whole = server.api(range);
        assertEquals("2023-01-01 starts test.rate 0.4% 0.5% 测试市", "%s %s %s %s %s %s".formatted(whole.json().at("/0/date").asText(), whole.json().at("/0/kind").asText(),
                whole.json().at("/0/key").asText(), whole.json().at("/0/before").asText(), whole.json().at("/0/after").asText(), whole.json().at("/0/placeName").asText()));
        assertEquals("3", whole.header("Total-Count"));
        assertEquals("", whole.header("Link"));
        assertEquals("day off", server.api(range, "Accept-Language", "en").json().at("/1/after").asText());

        Answer first = server.api(range + "&limit=2");
        assertEquals(2, first.json().size());
        assertEquals("</api/v1/agenda?from=2023-01-01&to=2023-01-31&limit=2&after=2>; rel=\"next\"", first.header("Link"));
        Answer second = server.get(first.header("Link").replaceAll("^<|>.*", ""));
        assertEquals("duty-due", second.json().at("/0/kind").asText());
        assertEquals("", second.header("Link"));
        assertEquals(0, server.api(range + "&after=3").json().size());
    }

    @Test
    void whatLiesAheadIsNarrowedByKindAndRefusedForWhatIsNone() {
        String range = "/agenda?from=2023-01-01&to=2023-01-31";
        assertEquals(2, server.api(range + "&kind=starts,duty-due").json().size());
        assertEquals("?kind", server.api(range + "&kind=starts,begins").json().at("/errors/0/field").asText());
        assertEquals("?to", server.api("/agenda?from=2023-01-01").json().at("/errors/0/field").asText());
        assertEquals("?to", server.api("/agenda?from=2023-01-01&to=2033-01-01").json().at("/errors/0/field").asText());
        assertEquals("?limit", server.api(range + "&limit=5001").json().at("/errors/0/field").asText());
    }

    @Test
    void whatLiesAheadIsATableAndACalendarToo() {
        Answer table = server.api("/agenda.csv?from=2023-01-01&to=2023-01-31");
        assertTrue(table.text().startsWith("\uFEFF日期,地区,种类,事项,此前,此后,依据,编号\r\n2023-01-01,测试市,开始执行,费率,0.4%,0.5%,测试函〔2022〕1号 三（二）2,test.rate\r\n"), table.text());
        assertTrue(table.text().contains("'=月报"), table.text());
        assertEquals("attachment; filename=\"agenda-2023-01-01-2023-01-31.csv\"", table.header("Content-Disposition"));
        assertEquals(table.text(), server.api("/agenda?from=2023-01-01&to=2023-01-31", "Accept", "text/csv").text());

        String feed = server.api("/agenda.ics").text();
        assertTrue(feed.contains("DTSTART;VALUE=DATE:20230101\r\n"), feed);
        assertTrue(feed.contains("SUMMARY:测试市 开始执行：费率\r\n"), feed);
        assertEquals(3, feed.split("BEGIN:VEVENT", -1).length - 1);
        assertTrue(server.api("/agenda.ics?from=2020-01-01&to=2020-01-31").text().contains("BEGIN:VTIMEZONE"));
    }

    @Test
    void whatIsMissingIsASentenceWithWhoseItIs() {
        Answer gaps = server.api("/gaps");
        assertEquals("not-configured test.average “平均工资”没有数值。 测试市 MBC-26", "%s %s %s %s %s".formatted(gaps.json().at("/0/status").asText(), gaps.json().at("/0/key").asText(),
                gaps.json().at("/0/detail").asText(), gaps.json().at("/0/missing/owner").asText(), gaps.json().at("/0/configure").asText()));
        assertEquals("上级政策缺失", gaps.json().at("/1/detail").asText());
        assertEquals("2", gaps.header("Total-Count"));
        assertEquals("2022-12-31 today", gaps.header("Policy-On") + " " + gaps.header("Policy-On-From"));
        assertEquals("the policy above is missing", server.api("/gaps?status=refused", "Accept-Language", "en").json().at("/0/detail").asText());
        assertEquals("?status", server.api("/gaps?status=missing").json().at("/errors/0/field").asText());
        assertTrue(server.api("/gaps", "Accept", "text/csv").text().contains("测试市,须地方配置,平均工资"));
    }

    @Test
    void howMuchIsMissingIsCountedByPlace() {
        JsonNode counts = server.api("/gaps?summary=true").json();
        assertEquals("[{\"place\":\"cn.testland.testcity\",\"placeName\":\"测试市\",\"counts\":{\"not-configured\":1}},"
                + "{\"place\":\"cn.wasteland\",\"placeName\":\"荒省\",\"counts\":{\"refused\":1}}]", counts.toString());
        JsonNode places = server.api("/places?counts=true").json();
        assertEquals(1, places.at("/2/counts/not-configured").asInt());
        assertEquals("2023-01-01 starts 费率", "%s %s %s".formatted(places.at("/2/next/date").asText(), places.at("/2/next/kind").asText(), places.at("/2/next/title").asText()));
        assertEquals(0, places.at("/0/counts").size());
        assertFalse(places.path(0).has("next"));
        assertFalse(server.api("/places").json().path(0).has("counts"));
    }

    @Test
    void theMeasuresOfSeveralPlacesStandBesideEachOther() {
        JsonNode matrix = server.api("/measures?places=cn,990102&on=2022-07-01").json();
        assertEquals("M1 base 试验措施", "%s %s %s".formatted(matrix.at("/0/id").asText(), matrix.at("/0/point").asText(), matrix.at("/0/title").asText()));
        assertEquals("change", matrix.path(0).path("cells").path("cn.testland.testcity").path("operation").asText());
        assertEquals(2, matrix.path(0).path("cells").size());
        assertEquals("?places", server.api("/measures").json().at("/errors/0/field").asText());
        assertEquals("?places", server.api("/measures?places=" + "cn,".repeat(400) + "cn").json().at("/errors/0/field").asText());
        assertEquals("place-not-served", server.api("/measures?places=cn,cn.nowhere").code());
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
