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

/** Measures, agencies, forms, and the difference between two places on paper and as a table. */
class ResponsibilityTest {

    private static final String DIFF = "/places/990100/diff";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aMeasureIsToldPointByPointWithWhoIsResponsible() {
        Answer answer = server.api("/places/990100/measures?on=2022-07-01");
        assertEquals("2022-07-01", answer.header("Policy-On"));
        JsonNode point = answer.json().get(0);
        assertEquals("M1", point.path("id").asText());
        assertEquals("base", point.path("point").asText());
        assertEquals("change", point.path("operation").asText());
        assertEquals("testcity-hrss", point.at("/agencies/0/id").asText());
        assertEquals("测试市人社局", point.at("/lead/name").asText());
        assertEquals("cn.testland.testcity", point.path("decidedBy").asText());
        assertEquals("test-2022-1#3.2.2", point.at("/citation/id").asText());
        assertEquals("以地区平均工资为基数", point.at("/national/text").asText());
        JsonNode own = answer.json().get(1);
        assertTrue(own.path("local").asBoolean());
        assertFalse(own.has("national"));
        assertEquals("试行", own.path("note").asText());
        assertEquals("Test measure", server.api("/places/990100/measures", "Accept-Language", "en").json().at("/0/title").asText());
    }

    @Test
    void theClausesOfMeasuresComeWithTheirWordsWhereWanted() {
        JsonNode point = server.api("/places/990100/measures?texts=true").json().get(0);
        assertTrue(point.path("citation").has("text") || point.path("citation").has("textStatus"), point.toString());
        assertFalse(server.api("/places/990100/measures").json().get(0).path("citation").has("textStatus"));
    }

    @Test
    void formsSayWhoReceivesThem() {
        JsonNode form = server.api("/places/990100/forms").json().get(0);
        assertEquals("F-02", form.path("catalogue").asText());
        assertEquals("employer", form.at("/receivedBy/1/id").asText());
    }

    @Test
    void anAgencyIsFoundByWhateverItIsCalled() {
        assertEquals(2, server.api("/agencies").json().size());
        for (String name : new String[] {"testcity-hrss", "测试市人社局", "市人社局"}) {
            Answer answer = server.api("/agencies/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?place=990100");
            assertEquals("testcity-hrss", answer.json().path("id").asText(), answer.text());
            assertEquals("/api/v1/agencies/testcity-hrss", answer.json().path("href").asText());
        }
        Answer unknown = server.api("/agencies/testcity-hrs");
        assertEquals(404, unknown.status());
        assertEquals("agency-unknown", unknown.code());
        assertEquals("testcity-hrss", unknown.json().at("/suggestions/0").asText());
        assertEquals("place-not-served", server.api("/agencies?place=990199").code());
    }

    @Test
    void theDifferenceNamesItsMarkAndTheClausesOfEachSide() {
        JsonNode rate = server.api(DIFF + "?against=cn").json().get(0);
        assertEquals("add", rate.path("mark").asText());
        assertEquals(0, rate.at("/hereCites/0").asInt());
        assertEquals(0, rate.path("thereCites").size());
        JsonNode all = server.api(DIFF + "?against=cn&kept=true").json();
        assertEquals("keep", all.get(2).path("mark").asText());
        assertEquals("试验措施", all.get(1).path("label").asText());
        assertEquals(1, all.get(1).at("/thereCites/0").asInt());
    }

    @Test
    void whoAsksForAPageGetsOneAndWhoAsksForATableGetsThat() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertEquals("text/html;charset=utf-8", server.api(DIFF + "?against=cn", "Accept", browser).header("Content-Type"));
        assertTrue(server.api(DIFF + "?against=cn", "Accept", "text/csv").header("Content-Type").startsWith("text/csv;"));
        for (String anything : new String[] {"*/*", "application/json, text/html;q=0.9", "application/*"}) {
            assertEquals("application/json", server.api(DIFF + "?against=cn", "Accept", anything).header("Content-Type"), anything);
        }
        assertEquals(406, server.api(DIFF + "?against=cn", "Accept", "image/png").status());
        assertEquals("text/html;charset=utf-8", server.api(DIFF + ".html?against=cn", "Accept", "application/json").header("Content-Type"));
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndRunsNothing() {
        Answer page = server.api(DIFF + ".html?against=cn&on=2022-07-01");
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        assertFalse(page.text().contains("<script"), page.text());
        assertTrue(page.text().contains("&lt;script&gt;alert(1)"), page.text());
        assertFalse(page.text().matches("(?s).*(src=|http:|https:|url\\().*"), page.text());
    }

    @Test
    void thePageShowsBothPlacesTheDayTheEditionTheMarksAndTheClauses() {
        String page = server.api(DIFF + ".html?against=cn&on=2022-07-01").text();
        for (String part : new String[] {"<html lang=\"zh-CN\">", "政策差异对照表", "测试市", "990100", "全国", "2022-07-01",
            FakeLibrary.NEW.substring(0, 19), "M1</th><th colspan=\"2\">试验措施", "~ 调整", "= 沿用", "+ 新增", "以本市平均工资为基数", "以地区平均工资为基数",
            "责任主体", "未规定", "测试函〔2022〕1号 三（二）2", "/api/v1/documents/test-2022-1/clauses/3.2.2", "（非官方来源）"}) {
            assertTrue(page.contains(part), part + " is not in " + page);
        }
        assertFalse(page.contains("<blockquote>"));
    }

    @Test
    void onPaperItIsASheetThatTellsEveryDifferenceAndTheIdsOfWhatIsKept() {
        String page = server.api(DIFF + ".html?against=cn&on=2022-07-01").text();
        String sheet = page.substring(page.indexOf("<div class=\"sheet\">"), page.indexOf("<main class=\"screen\">"));
        for (String part : new String[] {"<b>M1 试验措施</b>", "<b>~</b> ", "以本市平均工资为基数〔全国：以地区平均工资为基数〕", "责任主体：", "[1]三（二）2", "= 沿用 1",
            "沿用事项只列编号", "[1] 测试函〔2022〕1号"}) {
            assertTrue(sheet.contains(part), part + " is not in " + sheet);
        }
        assertTrue(page.contains("size: A4 landscape"), page);
        assertFalse(server.api(DIFF + ".html?against=cn&texts=true").text().contains("class=\"sheet\""));
    }

    @Test
    void thePageSpeaksEnglishToWhoWantsThat() {
        String page = server.api(DIFF + ".html?against=cn", "Accept-Language", "en").text();
        for (String part : new String[] {"<html lang=\"en\">", "Differences in policy", "Nation", "M1</th><th colspan=\"2\">Test measure", "not stated", "~ changed"}) {
            assertTrue(page.contains(part), part + " is not in " + page);
        }
    }

    @Test
    void whatIsAlikeCanBeLeftOutOfThePage() {
        String page = server.api(DIFF + ".html?against=cn&kept=false").text();
        assertTrue(page.contains("费率") || page.contains("test.rate"), page);
        assertFalse(page.contains("试验措施"), page);
    }

    @Test
    void theTableOpensInASpreadsheetAndNothingInItIsCalculated() {
        Answer answer = server.api(DIFF + ".csv?against=cn&on=2022-07-01&texts=true");
        byte[] bytes = answer.response().body();
        assertEquals((byte) 0xEF, bytes[0]);
        assertEquals((byte) 0xBB, bytes[1]);
        assertEquals((byte) 0xBF, bytes[2]);
        String[] lines = answer.text().substring(1).split("\r\n");
        assertEquals("类别,编号,事项,标记,测试市,全国,测试市依据,全国依据,说明,日期,政策版本,测试市条文,全国条文", lines[0]);
        assertEquals(5, lines.length, answer.text());
        assertTrue(lines[1].startsWith("参数,test.rate,"), lines[1]);
        assertTrue(answer.text().contains("\"'=HYPERLINK(\"\"x\"\")<script>alert(1)</script>\""), answer.text());
        assertEquals("attachment; filename=\"diff-cn.testland.testcity-cn-2022-07-01.csv\"", answer.header("Content-Disposition"));
    }

    @Test
    void aPageOrTableThatDidNotChangeIsNotSentAgain() {
        for (String form : new String[] {".html", ".csv"}) {
            Answer first = server.api(DIFF + form + "?against=cn");
            assertEquals(304, server.api(DIFF + form + "?against=cn", "If-None-Match", first.header("ETag")).status());
        }
    }

    @Test
    void whatCannotBeComparedIsAProblem() {
        for (String form : new String[] {"", ".html", ".csv"}) {
            Answer missing = server.api(DIFF + form);
            assertEquals(400, missing.status());
            assertEquals("application/problem+json", missing.header("Content-Type"));
            assertEquals("place-not-served", server.api(DIFF + form + "?against=990199").code());
            assertEquals(400, server.api(DIFF + form + "?against=cn&on=2022-02-30").status());
            assertEquals(400, server.api(DIFF + form + "?against=cn&kept=maybe").status());
        }
    }
}
