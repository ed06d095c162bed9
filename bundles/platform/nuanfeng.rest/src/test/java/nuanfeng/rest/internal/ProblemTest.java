// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.rest.internal.ApiServer.Answer;

class ProblemTest {

    private static final String PREMIUM = "/places/cn/calculations/test.premium";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Until there is something better to be led to. */
    @Test
    void aBrowserIsLedToTheDescriptionAndNobodyElse() {
        Answer browser = server.get("/", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertEquals(302, browser.status());
        assertEquals("/docs/", browser.header("Location"));
        assertEquals("Accept", browser.header("Vary"));
        assertProblem(404, "not-found", server.get("/", "Accept", "application/json, text/html;q=0.5"));
        assertProblem(404, "not-found", server.get("/nowhere", "Accept", "text/html"));
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(code, answer.code(), answer.text());
        assertEquals("urn:nuanfeng:problem:" + code, answer.json().path("type").asText());
        assertEquals(status, answer.json().path("status").asInt());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals(FakeLibrary.NEW, answer.header("Policy-Edition"));
        assertFalse(answer.json().path("title").asText().isEmpty());
        assertFalse(answer.text().contains("nuanfeng.engine") || answer.text().contains("java."), answer.text());
    }

    @Test
    void whateverIsUnknownIsNotFoundWithItsOwnCodeAndTheNearestNames() {
        assertProblem(404, "place-not-served", server.api("/places/cn.nowhere"));
        assertProblem(404, "place-not-served", server.api("/places/cn.wasteland/parameters"));
        assertProblem(404, "place-not-served", server.api("/places/cn/diff?against=cn.nowhere"));
        assertProblem(404, "parameter-unknown", server.api("/places/cn/parameters/test.rat"));
        assertProblem(404, "document-unknown", server.api("/documents/none"));
        assertProblem(404, "rule-unknown", server.post("/places/cn/calculations/test.premum", "{\"facts\":{}}"));
        assertEquals("test.premium", server.post("/places/cn/calculations/test.premum", "{\"facts\":{}}")
                .json().at("/suggestions/0").asText());
        assertProblem(404, "not-found", server.api("/nowhere"));
        assertProblem(404, "not-found", server.api("/places/cn/parameters/a/b/c"));
        assertProblem(404, "not-found", server.api(""));
        assertProblem(404, "not-found", server.get("/api/v2/places"));
        assertProblem(404, "not-found", server.get("/"));
        assertProblem(404, "not-found", server.get("/api/v1/services"));
    }

    @Test
    void anUnknownNameInTheQueryIsRefusedAndNeverIgnored() {
        Answer answer = server.api("/places/cn/parameters/test.rate?am=2022-07-01&on=2022-02-30&on=2022-03-01");

        assertProblem(400, "bad-request", answer);
        assertEquals("[\"?am\",\"?on\",\"?on\"]", answer.json().path("errors").findValues("field").toString().replace(" ", ""));
        assertEquals("unknown", answer.json().at("/errors/0/code").asText());
        assertEquals("duplicate", answer.json().at("/errors/1/code").asText());
        assertEquals("malformed", answer.json().at("/errors/2/code").asText());
        assertProblem(400, "bad-request", server.api("/places?_type=xml"));
        assertProblem(400, "bad-request", server.api("/places?_method=DELETE"));
        assertProblem(400, "bad-request", server.api("/places?_wadl"));
        assertProblem(400, "bad-request", server.api("/places/cn/parameters?on=01.07.2022"));
        assertProblem(400, "bad-request", server.api("/places/cn/diff"));
        assertProblem(400, "bad-request", server.post(PREMIUM + "?trace=maybe", "{\"facts\":{}}"));
    }

    /** What only the operation knows to be wrong stands beside what is wrong with any query. */
    @ParameterizedTest
    @CsvSource({
        "/places/cn/duties?form=x&from=2022-02-30&to=2022-03-01&kind=wish, ?form ?from ?kind",
        "/places/cn/duties.ics?form=x&from=2022-02-30&to=2022-03-01&kind=wish, ?form ?from ?kind",
        "/places/cn/duties.ics?form=x&kind=wish&texts=yes, ?form ?kind ?texts",
        "/agencies/employer/duties?form=x&from=2022-02-30&kind=wish&as=friend&knownAt=now, ?as ?form ?from ?kind ?knownAt ?to",
        "/places/cn/diff?form=x&on=2022-02-30&kept=perhaps, ?against ?form ?kept ?on",
        "/calendars/cn/days?form=x&from=2022-03-02&to=2022-03-01&edition=new, ?edition ?form ?to",
        "/calendars/cn/working-days?form=x&from=2022-02-30&add=-1&texts=yes, ?add ?form ?from ?texts",
        "/calendars/cn/working-days?form=x&from=2022-02-30&to=2022-02-31, ?form ?from ?to",
        "/calendars/cn/working-days?from=2022-02-30&add=-1&to=2022-02-31, ?add ?add ?from ?to"})
    void everythingThatIsWrongWithAQueryIsToldAtOnce(String question, String fields) {
        Answer answer = server.api(question);

        assertProblem(400, "bad-request", answer);
        assertEquals(List.of(fields.split(" ")), answer.json().path("errors").findValuesAsText("field").stream().sorted().toList());
    }

    @Test
    void nothingIsDoneBeforeTheWholeQueryIsRead() {
        Answer calculation = server.post(PREMIUM + "?form=x&trace=maybe&on=2022-02-30", "{\"facts\":{}}");
        Answer upload = server.send("POST", "/api/v1/policies?form=x&activate=perhaps", "good".getBytes(StandardCharsets.UTF_8), "Authorization",
                "Bearer " + ApiServer.KEY, "Content-Type", "application/java-archive");

        assertEquals(List.of("?form", "?trace", "?on"), calculation.json().path("errors").findValuesAsText("field"));
        assertEquals(List.of("?form", "?activate"), upload.json().path("errors").findValuesAsText("field"));
        assertTrue(server.administration.calls.stream().noneMatch(call -> call.startsWith("submit")), server.administration.calls::toString);
    }

    @Test
    void whoMayNotIsNotToldWhatIsWrongWithTheQuery() {
        assertProblem(401, "unauthorised", server.send("POST", "/api/v1/policies?form=x&activate=perhaps", "good".getBytes(StandardCharsets.UTF_8),
                "Content-Type", "application/java-archive"));
    }

    @Test
    void theTitleIsInTheLanguageAskedForAndTheCodeIsNot() {
        Answer chinese = server.api("/places?x=1");
        Answer english = server.api("/places?x=1", "Accept-Language", "en");

        assertEquals("请求有误", chinese.json().path("title").asText());
        assertEquals("Bad request", english.json().path("title").asText());
        assertEquals(chinese.code(), english.code());
        assertTrue(english.json().path("detail").asText().startsWith("Unknown query parameter"));
    }

    @Test
    void onlyExactJsonIsRead() {
        assertBadJson("not-an-object", "", " ");
        assertBadJson("not-json", "", "{");
        assertBadJson("not-json", "", "{\"facts\":{}} x");
        assertBadJson("not-json", "", "{\"facts\":{'a':1}}");
        assertBadJson("not-json", "", "{\"facts\":{\"a\":NaN}}");
        assertBadJson("not-json", "", "{\"facts\":{\"a\":01}}");
        assertBadJson("not-json", "", "{\"facts\":{\"a\":\"\u0001\"}}");
        assertBadJson("not-an-object", "", "[]");
        assertBadJson("not-an-object", "", "\"facts\"");
        assertBadJson("duplicate-member", "/facts/a", "{\"facts\":{\"a\":1,\"a\":1}}");
        assertBadJson("duplicate-member", "/facts", "{\"facts\":{},\"facts\":{}}");
        assertBadJson("unknown", "/fact", "{\"facts\":{},\"fact\":{}}");
        assertBadJson("missing", "/facts", "{}");
        assertBadJson("wrong-type", "/facts", "{\"facts\":[]}");
        assertBadJson("wrong-type", "/overrides", "{\"facts\":{},\"overrides\":1}");
        assertBadJson("null", "/facts/a~1b", "{\"facts\":{\"a/b\":null}}");
        assertBadJson("not-unicode", "/facts/a/0", "{\"facts\":{\"a\":[\"\\ud83d\"]}}");
        assertBadJson("out-of-range", "/facts/a", "{\"facts\":{\"a\":1e999999999}}");
        for (String number : new String[] {"9".repeat(61), "1e9999999990100", "-1.5E-9999999990100", "0e99999999999", "1e2147483648",
            "1e-2147483649", "0." + "0".repeat(60) + "1", "1e61"}) {
            assertBadJson("out-of-range", "/facts/a", "{\"facts\":{\"a\":" + number + "}}");
        }
        assertBadJson("limit", "", "{\"facts\":{\"a\":" + "9".repeat(10_000) + "}}");
        assertBadJson("limit", "", "{\"facts\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(41));
        assertBadJson("limit", "", "{\"facts\":" + "[".repeat(9_000));
    }

    private static void assertBadJson(String code, String field, String json) {
        Answer answer = server.post(PREMIUM, json);
        assertProblem(400, "bad-request", answer);
        assertEquals(code, answer.json().at("/errors/0/code").asText(), json + answer.text());
        assertEquals(field, answer.json().at("/errors/0/field").asText(), json + answer.text());
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] gbk = "{\"facts\":{\"a\":\"测试\"}}".getBytes(Charset.forName("GBK"));
        byte[] wide = "{\"facts\":{\"a\":\"测试\"}}".getBytes(StandardCharsets.UTF_16LE);
        String path = "/api/v1" + PREMIUM;

        assertProblem(400, "bad-request", server.send("POST", path, gbk, "Content-Type", "application/json"));
        assertProblem(400, "bad-request", server.send("POST", path, wide, "Content-Type", "application/json"));
        assertProblem(415, "unsupported-media-type",
                server.send("POST", path, gbk, "Content-Type", "application/json; charset=GBK"));
        assertProblem(415, "unsupported-media-type",
                server.send("POST", path, gbk, "Content-Type", "application/json; charset=\"no such thing\""));
        assertProblem(422, "invalid-facts", server.send("POST", path, "{\"facts\":{}}".getBytes(StandardCharsets.UTF_8),
                "Content-Type", "application/json; Charset=UTF-8"));
    }

    @Test
    void anotherMediaTypeIsNeitherReadNorWritten() {
        byte[] form = "facts=1".getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense", "a/b/c",
            "multipart/form-data; boundary=x"}) {
            assertProblem(415, "unsupported-media-type", server.send("POST", "/api/v1" + PREMIUM, form, "Content-Type", type));
        }
        assertProblem(415, "unsupported-media-type", server.send("POST", "/api/v1" + PREMIUM, form, "Content-Type",
                "application/json", "Content-Encoding", "gzip"));
        assertProblem(406, "not-acceptable", server.api("/places", "Accept", "text/html"));
        assertEquals(200, server.api("/places", "Accept", "text/html, */*;q=0.1").status());
        assertEquals(200, server.api("/places", "Accept", "application/json; q=0.5").status());
    }

    @Test
    void whoeverWantsAnotherFormIsToldWhichThereAre() {
        for (String[] each : new String[][] {{"/places", "application/json"}, {"/places/990102/duties?from=2022-06-01&to=2022-12-31", "application/json, text/calendar"},
            {"/places/990102/diff?against=cn", "application/json, text/html, text/csv"}}) {
            Answer answer = server.api(each[0], "Accept", "image/png", "Accept-Language", "en");
            assertProblem(406, "not-acceptable", answer);
            assertEquals("Answers of this address are " + each[1] + ".", answer.json().path("detail").asText());
        }
        for (String[] each : new String[][] {{PREMIUM, "application/json"}, {"/policies", "application/java-archive"}}) {
            Answer answer = server.send("POST", "/api/v1" + each[0], new byte[] {'{', '}'}, "Content-Type", "text/plain", "Accept-Language", "en",
                    "Authorization", "Bearer " + ApiServer.KEY);
            assertProblem(415, "unsupported-media-type", answer);
            assertEquals("This operation takes " + each[1] + ".", answer.json().path("detail").asText());
            assertEquals(each[1], answer.header("Accept"));
        }
    }

    /** Whatever the asker says it accepts. */
    @Test
    void anAddressWithAnExtensionAnswersInItsForm() {
        for (String accept : new String[] {"application/json", "image/png", "*/*"}) {
            assertEquals("text/calendar;charset=utf-8", type("/places/990102/duties.ics", accept));
            assertEquals("text/csv;charset=utf-8;header=present", type("/places/990102/diff.csv?against=cn", accept));
            assertEquals("text/html;charset=utf-8", type("/places/990102/diff.html?against=cn", accept));
        }
    }

    private static String type(String path, String accept) {
        Answer answer = server.api(path, "Accept", accept);
        assertEquals(200, answer.status(), answer.text());
        return answer.header("Content-Type").toLowerCase(java.util.Locale.ROOT).replace("; ", ";");
    }

    @Test
    void aByteOrderMarkIsNoPartOfABody() {
        String path = "/api/v1" + PREMIUM;
        assertProblem(422, "invalid-facts", server.send("POST", path, "\uFEFF{\"facts\":{}}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json"));
        for (String body : new String[] {"\uFEFF", "\uFEFF\uFEFF{\"facts\":{}}", "{\uFEFF\"facts\":{}}"}) {
            assertProblem(400, "bad-request", server.send("POST", path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json"));
        }
    }

    @Test
    void aMethodThatIsNotThereIsRefusedWithTheOnesThatAre() {
        Answer answer = server.send("DELETE", "/api/v1/places", new byte[0]);
        assertProblem(405, "method-not-allowed", answer);
        assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
        assertProblem(405, "method-not-allowed", server.send("PUT", "/api/v1" + PREMIUM, new byte[] {'{'}, "Content-Type",
                "application/json"));
        assertProblem(405, "method-not-allowed", server.send("PATCH", "/ready", new byte[0]));
        assertProblem(405, "method-not-allowed", server.send("TRACE", "/api/v1/places", new byte[0]));
        assertProblem(405, "method-not-allowed", server.send("FLY", "/api/v1/places", new byte[0]));
    }

    @Test
    void optionsNamesTheMethodsAndGivesNothingToOtherSites() {
        Answer answer = server.send("OPTIONS", "/api/v1/places", new byte[0], "Origin", "https://elsewhere.example");

        assertTrue(answer.status() == 200 || answer.status() == 204, answer.text());
        assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
        assertEquals(404, server.send("OPTIONS", "/api/v1/nowhere", new byte[0]).status());
        assertEquals("", answer.header("Access-Control-Allow-Origin"));
    }

    @Test
    void aMethodCannotBeOverriddenByAHeader() {
        assertEquals(200, server.api("/places", "X-HTTP-Method-Override", "DELETE").status());
        assertProblem(400, "bad-request", server.api("/places", "OnewayRequest", "true"));
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        byte[] large = ("{\"facts\":{\"a\":\"" + "x".repeat(ApiServer.MOST_BYTES) + "\"}}").getBytes(StandardCharsets.UTF_8);
        assertProblem(413, "too-large", server.send("POST", "/api/v1" + PREMIUM, large, "Content-Type", "application/json"));

        String lying = raw("POST /api/v1" + PREMIUM + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(20) + "0\r\n\r\n");
        assertTrue(lying.startsWith("HTTP/1.1 413"), lying);
        String announced = raw("POST /api/v1" + PREMIUM + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 99999999999\r\n\r\n{");
        assertTrue(announced.startsWith("HTTP/1.1 413"), announced);
    }

    @Test
    void aBodyIsReadWholeHoweverItComes() {
        for (int length : new int[] {1, 100, 2000, 2048, 4096, 16_000, 16_384, 16_385, 19_000}) {
            byte[] body = ("{\"facts\":{\"code\":\"NOT_ALLOWED\"}" + " ".repeat(length) + "}").getBytes(StandardCharsets.UTF_8);
            assertProblem(422, "not-allowed", server.send("POST", "/api/v1/places/cn/calculations/test.refuse", body, "Content-Type",
                    "application/json"));
            assertProblem(422, "not-allowed", server.stream("/api/v1/places/cn/calculations/test.refuse", body));
        }
    }

    @Test
    void aBodyThatBreaksOffIsTheSendersFault() throws Exception {
        String broken = raw("POST /api/v1" + PREMIUM + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        assertTrue(broken.startsWith("HTTP/1.1 400"), broken);
    }

    static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFaultInsideIsToldWithoutAWordOfTheInside() {
        Answer answer = server.post("/places/cn/calculations/test.boom", "{\"facts\":{}}");

        assertProblem(500, "internal-error", answer);
        assertFalse(answer.text().contains("secret"), answer.text());
    }

    @Test
    void whenThereIsNoEditionAtAllItIsAProblemToo() {
        server.library.broken = true;
        try {
            Answer answer = server.api("/places");
            assertEquals(500, answer.status());
            assertEquals("internal-error", answer.code());
            assertFalse(answer.text().contains("Secret"), answer.text());
        } finally {
            server.library.broken = false;
        }
    }
}
