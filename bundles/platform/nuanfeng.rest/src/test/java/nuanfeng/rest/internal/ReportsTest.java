// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.library.FakeEdition;
import nuanfeng.rest.internal.ApiServer.Answer;

class ReportsTest {

    private static final String KEY = "Bearer " + ApiServer.KEY;
    private static final String REPORTS = "/api/v1/places/990102/reports";
    private static final String ONE = REPORTS + "/7";

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
    void empty() {
        server.reports.deeds.clear();
        server.reports.orders.clear();
        server.reports.entries.clear();
    }

    private static Answer send(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        System.arraycopy(new String[] {"Authorization", KEY, "Content-Type", "application/json"}, 0, all, headers.length, 4);
        return server.send(method, path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    @Test
    void aReportIsBegunForAUnitAndAPeriod() {
        Answer begun = send("POST", REPORTS, "{\"form\":\"testcity-f-02\",\"period\":\"2022-07\",\"unit\":\"990102\",\"asOf\":\"2022-07-26\",\"person\":\"甲\",\"facts\":{\"x\":1}}");
        assertEquals(202, begun.status(), begun.text());
        assertEquals("report done 1 1 testcity-f-02 990102", "%s %s %s %s %s %s".formatted(begun.json().path("kind").asText(), begun.json().path("state").asText(),
                begun.json().path("done").asText(), begun.json().path("all").asText(), begun.json().path("form").asText(), begun.json().path("unit").asText()));
        assertEquals("/api/v1/places/" + FakeEdition.CITY.path() + "/reports/7", begun.json().at("/links/result").asText());
        Answer job = send("GET", begun.header("Location"), "");
        assertEquals(begun.json(), job.json());
        assertTrue(send("GET", begun.json().at("/links/events").asText(), "").text().contains("event: end"));
        assertEquals(409, send("POST", begun.header("Location") + "/cancel", "").status());
        assertEquals(404, send("GET", begun.header("Location").replace("report.7", "report.8"), "").status());
        assertEquals(404, send("GET", begun.header("Location").replace(FakeEdition.CITY.path(), "cn"), "").status());
        var order = server.reports.orders.get(0);
        assertEquals("990102 testcity-f-02 2022-07 Optional[2022-07-26] 甲 false", "%s %s %s %s %s %s".formatted(order.unit().get(), order.form(), order.period(), order.asOf(),
                order.hand().person(), order.aggregated()));
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsDone() {
        assertEquals(400, send("POST", REPORTS, "{}").status());
        assertEquals(400, send("POST", REPORTS, "{\"form\":\"testcity-f-02\",\"period\":\"2022-07\",\"asOf\":\"July\"}").status());
        assertEquals(400, send("POST", REPORTS, "{\"form\":\"testcity-f-02\",\"period\":\"2022-07\",\"rows\":{\"rows\":[1]}}").status());
        assertEquals(404, send("POST", REPORTS, "{\"form\":\"nothing\",\"period\":\"2022-07\"}").status());
        assertEquals(428, send("POST", ONE + "/check", "{}").status());
        assertEquals(412, send("POST", ONE + "/check", "{}", "If-Match", "\"2\"").status());
        assertEquals(412, send("POST", ONE + "/check", "{}", "If-Match", "1").status());
        assertEquals(404, send("POST", REPORTS + "/8/check", "{}", "If-Match", "\"1\"").status());
        assertEquals(404, send("POST", "/api/v1/places/cn/reports/7/check", "{}", "If-Match", "\"1\"").status());
        assertEquals(401, server.send("POST", ONE + "/check", new byte[0]).status());
        assertEquals(403, server.send("POST", ONE + "/check", "{}".getBytes(StandardCharsets.UTF_8), "Authorization", "Bearer " + ApiServer.NO_KEY, "Content-Type",
                "application/json", "If-Match", "\"1\"").status());
        assertEquals(400, send("PUT", ONE + "/cells", "{\"cells\":{\"a@1\":[1]}}", "If-Match", "\"1\"").status());
        assertEquals(400, send("GET", REPORTS + "?state=nothing", "").status());
        assertEquals(List.of(), server.reports.deeds);
    }

    @Test
    void everyDeedNamesWhoAndWhy() {
        for (String deed : List.of("fill", "aggregate", "check", "submit", "return", "file")) {
            Answer done = send("POST", ONE + "/" + deed, "{\"person\":\"乙\",\"note\":\"因为\"}", "If-Match", "\"1\"");
            assertEquals(200, done.status(), deed + done.text());
        }
        assertEquals(List.of("fill admin 乙 因为", "aggregate admin 乙 因为", "check admin 乙 因为", "submit admin 乙 因为", "return admin 乙 因为", "file admin 乙 因为"),
                server.reports.deeds);
        assertEquals(201, send("POST", ONE + "/correct", "{}").status());
    }

    @Test
    void cellsAreEnteredAndTakenBack() {
        Answer done = send("PUT", ONE + "/cells", "{\"cells\":{\"problems@990102\":\"无\",\"paid@1\":12.50,\"x@1\":\"\"},\"notes\":{\"@990103\":\"无网点\"},\"nothing\":[\"990103\"]}",
                "If-Match", "\"1\"");
        assertEquals(200, done.status(), done.text());
        var entries = server.reports.entries.get(0);
        assertEquals(Optional.of("无"), entries.cells().get("problems@990102"));
        assertEquals(Optional.empty(), entries.cells().get("x@1"));
        assertEquals(Map.of("@990103", "无网点"), entries.notes());
        assertEquals(List.of("990103"), entries.nothing());
    }

    @Test
    void aSheetIsTakenInWithItsColumnsAndItsUnit() {
        Answer done = server.send("PUT", ONE + "/sheet?columns=%E5%BA%94%E7%BC%B4%3Ddue&unit=%E4%B8%87%E5%85%83", "a,b".getBytes(StandardCharsets.UTF_8), "Authorization", KEY,
                "Content-Type", "text/csv", "If-Match", "\"1\"");
        assertEquals(200, done.status(), done.text());
        assertEquals("csv {应缴=due} 万元 a,b", server.reports.deeds.get(0));
        assertEquals(415, server.send("PUT", ONE + "/sheet", "a".getBytes(StandardCharsets.UTF_8), "Authorization", KEY, "Content-Type", "text/plain", "If-Match", "\"1\"")
                .status());
    }

    @Test
    void itIsLookedAtCellByCellAndDownloadedByItsHash() {
        Answer one = send("GET", ONE, "");
        assertEquals("测试说明 1.00", one.json().at("/notes/amount@1").asText() + " " + one.json().at("/sheet/lines/0/cells/amount/shown").asText());
        Answer cell = send("GET", ONE + "/cells/amount@1", "");
        assertEquals("/api/v1/places/" + FakeEdition.CITY.path() + "/registers/outlet/12", cell.json().at("/records/0/href").asText(), cell.text());
        assertEquals(404, send("GET", ONE + "/cells/nothing", "").status());
        Answer file = send("GET", ONE + "/file?hash=" + FakeReports.HASH, "");
        assertEquals("a,b kept", file.text() + " " + file.header("Report-File"));
        assertEquals(404, send("GET", ONE + "/file?hash=sha256:" + "2".repeat(64), "").status());
        assertEquals("a,b", send("GET", ONE + "/file", "", "Accept", "text/csv").text());
        assertEquals("a,b", send("GET", ONE + "/file?format=csv", "").text());
        assertEquals(404, send("GET", ONE + "/file?format=csv&charset=GB18030", "").status());
        assertEquals(400, send("GET", ONE + "/file?format=doc", "").status());
        Answer page = send("GET", ONE + "/file", "", "Accept", "text/html");
        assertEquals("<style>x</style> text/html;charset=utf-8", page.text() + " " + page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").contains("style-src 'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE='"), page.header("Content-Security-Policy"));
        Answer beside = send("GET", ONE + "/preview?edition=" + FakeLibrary.OLD, "");
        assertEquals(0, beside.json().path("cells").size(), beside.text());
        assertEquals(400, send("GET", ONE + "/preview", "").status());
        assertTrue(send("GET", ONE + "/verify", "").json().path("intact").asBoolean());
        assertEquals("submitted", send("GET", "/api/v1/reports?state=submitted&place=990102", "").json().at("/items/0/state").asText());
    }

    @Test
    void whatWasKeptLongEnoughIsErasedByAnAdministratorAndReported() throws Exception {
        String address = "/api/v1/places/990102/forms/testcity-f-02/retention";
        assertEquals(400, send("POST", address, "{\"dryRun\":true}").status());
        assertEquals(401, server.send("POST", address, "{\"reason\":\"x\"}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json").status());
        assertEquals(404, send("POST", "/api/v1/places/990102/forms/none/retention", "{\"reason\":\"x\"}").status());
        Answer asked = send("POST", address, "{\"dryRun\":true,\"reason\":\"保存期满\"}");
        assertEquals("{\"ended\":3,\"due\":2,\"held\":1,\"erased\":0,\"open\":false}", asked.json().toString());
        assertEquals(1, send("POST", address, "{\"reason\":\"保存期满\"}").json().path("erased").asInt());
    }

    /** OFD is not there where its feature is not. */
    @Test
    void aReportSaysInWhichFormatsItCanBeHad() {
        assertEquals("[\"json\",\"xlsx\",\"csv\",\"html\",\"pdf\"]", send("GET", ONE, "").json().path("formats").toString());
        assertEquals(404, send("GET", ONE + "/file?format=ofd", "").status());
    }
}
