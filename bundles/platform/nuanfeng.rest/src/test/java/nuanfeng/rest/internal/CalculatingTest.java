// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.rest.internal.ApiServer.Answer;

class CalculatingTest {

    private static final String PREMIUM = "/places/cn.testland.testcity/calculations/test.premium";

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
    void anAmountComesWithItsTraceAndTheClauseOfEveryNumber() {
        Answer answer = server.post(PREMIUM, """
                {"facts": {"month": "2022-07", "population": "OUTLET", "wages": [3200.00, "3500.00", 26100.5]}}""");

        assertEquals(200, answer.status(), answer.text());
        assertEquals("application/json", answer.header("Content-Type"));
        assertEquals(FakeLibrary.NEW, answer.header("Policy-Edition"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        JsonNode json = answer.json();
        assertEquals("cn.testland.testcity", json.path("place").asText());
        assertEquals("2022-07-01", json.path("on").asText());
        assertEquals("fact", json.path("onFrom").asText());
        assertFalse(json.path("hypothetical").asBoolean());
        assertEquals("""
                {"kind":"amount","amount":"131.20","currency":"CNY","parts":{"employer":"131.20","person":"0.00"},\
                "modality":"MUST"}""", json.path("outcome").toString());
        assertEquals("""
                {"kind":"fact","name":"wages","value":["3200.00","3500.00","26100.50"]}""", json.at("/trace/0").toString());
        assertEquals("""
                {"kind":"step","name":"base","value":"32800.50","unit":"CNY","valueTitle":"32800.50元"}""", json.at("/trace/1").toString());
        assertEquals("""
                {"kind":"parameter","name":"test.rate","value":"0.004","unit":"1","valueTitle":"0.4%","decidedBy":"cn.testland.testcity",\
                "from":"2022-06-27","cite":0}""", json.at("/trace/2").toString());
        assertEquals("""
                {"kind":"step","name":"premium","value":"131.20","rounding":"HALF_UP 2","roundingTitle":"四舍五入，保留2位小数","cite":1}""",
                json.at("/trace/4").toString());
        assertEquals("""
                {"id":"test-2022-1#3.2.2","document":"测试函〔2022〕1号","title":"测试市试验方案","clause":"三（二）2",\
                "href":"/api/v1/documents/test-2022-1/clauses/3.2.2","source":"S"}""", json.at("/citations/0").toString());
        assertEquals("四舍五入到分", json.at("/citations/1/note").asText());
        assertEquals("unofficial-source", json.at("/warnings/0/code").asText());
        assertEquals(FakeLibrary.NEW, json.path("edition").asText());
        assertEquals("1.0.0", json.path("engine").asText());
    }

    @Test
    void noFenIsLost() {
        assertEquals("272848.83", amount("[68212208]"));
        assertEquals("68212208.00", firstWage("[68212208]"));
        assertEquals("0.30", step("[0.1, 0.2]"));
        assertEquals("0.30", step("[\"0.1\", \"0.2\"]"));
        assertEquals("12345678901234567890123456789.12", firstWage("[\"12345678901234567890123456789.12\"]", "0.00000000000001"));
        assertEquals("1000.00", firstWage("[1e3]"));
    }

    private static String amount(String wages) {
        return calculate(wages, "0.004").at("/outcome/amount").asText();
    }

    private static String step(String wages) {
        return calculate(wages, "0.004").at("/trace/1/value").asText();
    }

    private static String firstWage(String wages, String... rate) {
        return calculate(wages, rate.length == 0 ? "0.004" : rate[0]).at("/trace/0/value/0").asText();
    }

    private static JsonNode calculate(String wages, String rate) {
        Answer answer = server.post(PREMIUM, """
                {"facts": {"month": "2022-07", "wages": %s}, "overrides": {"test.rate": %s}}""".formatted(wages, rate));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void aWhatIfIsMarkedAsOne() {
        JsonNode json = server.post(PREMIUM, """
                {"facts": {"month": "2022-07", "totalWages": "1000"}, "overrides": {"test.rate": {"value": 0.005}}}""").json();

        assertEquals("5.00", json.at("/outcome/amount").asText());
        assertTrue(json.path("hypothetical").asBoolean());
        assertTrue(json.at("/trace/2/overridden").asBoolean());
    }

    @Test
    void theDayOfTheQuestionComesBefore() {
        JsonNode json = server.post(PREMIUM + "?on=2022-08-15", """
                {"facts": {"month": "2022-07", "totalWages": "1000"}}""").json();

        assertEquals("2022-08-15", json.path("on").asText());
        assertEquals("query", json.path("onFrom").asText());
    }

    @Test
    void theTraceCanBeLeftOutButNeverTheClauses() {
        JsonNode json = server.post(PREMIUM + "?trace=false", """
                {"facts": {"month": "2022-07", "totalWages": "1000"}}""").json();

        assertFalse(json.has("trace"));
        assertEquals(2, json.path("citations").size());
    }

    @Test
    void askedForTextsEveryCitationCarriesItsClauseOrSaysThatThereIsNone() {
        String question = "{\"facts\": {\"month\": \"2022-07\", \"totalWages\": \"1000\"}}";
        JsonNode json = server.post(PREMIUM + "?texts=true", question).json();

        assertEquals("""
                {"id":"test-2022-1#3.2.2","document":"测试函〔2022〕1号","title":"测试市试验方案","clause":"三（二）2",\
                "href":"/api/v1/documents/test-2022-1/clauses/3.2.2","source":"S","text":"执行“统一的”费率。"}""",
                json.at("/citations/0").toString());
        assertEquals("not-stored", json.at("/citations/1/textStatus").asText());
        assertFalse(json.at("/citations/1").has("text"));
        assertEquals(1, json.path("warnings").size());
        assertFalse(server.post(PREMIUM, question).json().at("/citations/0").has("text"));
    }

    @Test
    void aRefusalCarriesTheTextOfTheClauseThatLeavesItOpen() {
        Answer refused = server.post("/places/cn/calculations/test.refuse?texts=true", "{\"facts\": {}}");

        assertEquals(422, refused.status());
        assertEquals("执行“统一的”费率。", refused.json().at("/citations/0/text").asText());
    }

    @Test
    void theCodeOfADistrictIsAnsweredByItsCity() {
        JsonNode json = server.post("/places/990102/calculations/test.premium", """
                {"facts": {"month": "2022-07", "totalWages": "1000"}}""").json();

        assertEquals("cn.testland.testcity", json.path("place").asText());
        assertEquals("990102", json.path("asked").asText());
    }

    @Test
    void decisionsDatesAndListsHaveTheirOwnShapes() {
        assertEquals("""
                {"kind":"decision","decision":"VIA_OWNER","values":{"by":"2022-09-30","place":"990100"},\
                "reasons":[{"code":"FILED","text":"已备案","cite":0},{"code":"PLAIN","text":"无条款"}]}""", outcome("test.route"));
        assertEquals("""
                {"kind":"dates","dates":{"at":"2022-10-08T14:00:00+08:00","due":"2022-10-08"}}""", outcome("test.clock"));
        assertEquals("""
                {"kind":"list","items":[{"a":"1","b":"2"}]}""", outcome("test.list"));
    }

    @Test
    void aClockSaysWhoOwesAndNothingIsInventedWhereNobodyIsNamed() {
        Answer clock = server.post("/places/cn/calculations/test.clock", "{\"facts\":{}}", "Accept-Language", "en");
        JsonNode list = server.post("/places/cn/calculations/test.list", "{\"facts\":{}}").json();

        assertEquals("[{\"id\":\"testcity-hrss\",\"name\":\"Testcity HRSS\"}]", clock.json().path("owedBy").toString());
        assertFalse(clock.json().has("owedTo"), clock::text);
        assertFalse(list.has("owedBy") || list.has("owedTo"), list::toString);
    }

    private static String outcome(String rule) {
        return server.post("/places/cn/calculations/" + rule, "{\"facts\":{}}").json().path("outcome").toString();
    }

    @Test
    void aRefusalIsAProblemThatSaysWhatToConfigureAndWhichClauseLeavesItOpen() {
        Answer answer = server.post("/places/cn/calculations/test.refuse", "{\"facts\":{}}");

        assertEquals(422, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        JsonNode json = answer.json();
        assertEquals("urn:nuanfeng:problem:not-configured", json.path("type").asText());
        assertEquals("尚未确定", json.path("title").asText());
        assertEquals(422, json.path("status").asInt());
        assertEquals("MBC-26", json.path("configure").asText());
        assertEquals("test.average", json.path("parameter").asText());
        assertEquals("test-2022-1#3.2.2", json.at("/citations/0/id").asText());
        assertEquals("2026-01-01", json.path("on").asText());
        assertEquals("today", json.path("onFrom").asText());
        assertEquals(FakeLibrary.NEW, json.path("edition").asText());
        assertTrue(json.path("trace").isArray());
    }

    @Test
    void everyRefusalHasItsCodeAndStatus() {
        assertRefused("NO_RULE_ON_DATE", "no-rule-on-date", 422);
        assertRefused("NOT_ALLOWED", "not-allowed", 422);
        assertRefused("NOT_APPLICABLE", "not-applicable", 422);
        assertRefused("INVALID_FACTS", "invalid-facts", 422);
        assertRefused("RULE_FAILED", "rule-failed", 503);
    }

    private static void assertRefused(String refusal, String code, int status) {
        Answer answer = server.post("/places/cn/calculations/test.refuse", "{\"facts\":{\"code\":\"" + refusal + "\"}}");
        assertEquals(status, answer.status());
        assertEquals(code, answer.code());
    }

    @Test
    void everyWrongFactIsNamedAtOnce() {
        Answer answer = server.post(PREMIUM, "{\"facts\":{\"wages\":[\"x\"],\"colour\":\"red\"}}");

        assertEquals(422, answer.status());
        assertEquals("invalid-facts", answer.code());
        assertEquals("[\"/facts/month\",\"/facts/colour\",\"/facts/wages\"]", answer.json().path("errors")
                .findValuesAsText("field").stream().map(field -> '"' + field + '"').toList().toString().replace(", ", ","));
    }

    @Test
    void linesAreAnsweredInTheFormInWhichTheyCame() {
        Answer csv = server.send("POST", "/api/v1/places/990102/calculations/test.premium/batch", "month\n2022-07\n".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv", "Accept-Language", "en");
        assertEquals(200, csv.status(), csv.text());
        assertEquals("text/csv;charset=UTF-8", csv.header("Content-Type"));
        assertEquals("test.premium csv true month\n2022-07\n", csv.text());
        assertFalse(csv.header("Policy-Edition").isEmpty());
        Answer lines = server.send("POST", "/api/v1/places/990102/calculations/test.premium/batch", "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/x-ndjson");
        assertEquals("application/x-ndjson", lines.header("Content-Type"));
        assertEquals("test.premium ndjson false {}", lines.text());
    }

    @Test
    void whatIsNoFileOfLinesIsRefusedBeforeAnythingIsWritten() {
        assertEquals(415, server.send("POST", "/api/v1/places/990102/calculations/test.premium/batch", "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json").status());
        assertEquals(404, server.send("POST", "/api/v1/places/nowhere/calculations/test.premium/batch", new byte[0], "Content-Type", "text/csv").status());
        assertEquals(400, server.send("POST", "/api/v1/places/990102/calculations/test.premium/batch?charset=KLINGON", new byte[0], "Content-Type", "text/csv").status());
    }
}
