// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import nuanfeng.testkit.PolicyJar;

/**
 * The worked example of the forms on the real distribution, from register to cell: six outlets, a cancelled one, an enterprise, fifteen workers in two
 * counties; their two sheets, put together by the city, handed in, taken, corrected. Credit codes and identity numbers belong to nobody, wages are test data.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportsIT {

    private static final String PLACE = "/api/v1/places/450800/";
    private static final String RUN = """
            {"kind":"work-injury","month":"2022-07","given":{"floatingFactor":1,"phasedCut":0,"baseModeReason":"测试：难以按工资总额计算"}}""";
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] NUMBER_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ALONE = code("91450802000000F01");
    private static final String NEW = code("91450802000000F02");
    private static final String OWNER = code("91450802000000F03");
    private static final String ALL_SCHEMES = code("91450881000000F04");
    private static final String PENDING = code("91450881000000F05");
    private static final String NORTH = "450802";
    private static final String WEST = "450881";
    private static final Distribution nuanfeng = Distribution.unpack();

    /** With its check digit by GB 32100. */
    private static String code(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CODE_LETTERS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CODE_LETTERS.charAt((31 - sum % 31) % 31);
    }

    /** Of a year of birth that nobody has, with its check digit by GB 11643. */
    private static String number(int worker) {
        String body = "4508021890%02d%02d%03d".formatted(1 + worker % 12, 1 + worker, 800 + worker);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * NUMBER_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = nuanfeng.asAdmin(path.startsWith("/") ? path : PLACE + path);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (!body.isEmpty() && List.of(headers).stream().noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        return nuanfeng.send(request.method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String enter(String type, String body) {
        HttpResponse<String> answer = send("POST", "registers/" + type, "{\"validFrom\":\"2022-07-01\",\"body\":%s}".formatted(body));
        assertEquals(201, answer.statusCode(), answer.body());
        return json(answer).path("id").asText();
    }

    private static void outlet(String number, String credit, String district, String change, String more) {
        boolean licensed = !credit.equals(OWNER);
        enter("outlet", """
                {"outletNo":"%s","name":"测试网点%s","district":"%s","flexibleStaff":"YES","flexibleFinding":[{"by":"测试","on":"2022-07-01","reason":"测试"}],%s%s}"""
                .formatted(number, number, district, licensed ? "\"kind\":\"LICENSED\",\"licenceNo\":\"L\",\"employerCapacity\":true,\"creditCode\":\"%s\"".formatted(credit)
                        : "\"kind\":\"FILED\",\"filingNo\":\"F\",\"employerCapacity\":false,\"owner\":\"%s\",\"opener\":\"%s\"".formatted(credit, credit), more));
        enter("outlet-list-entry", """
                {"month":"2022-07","outlet":"%s","qualifies":%s,"change":"%s","changedOn":"2022-07-08","workers":1,"sentTo":[{"agency":"测试"}]}"""
                .formatted(number, more.isEmpty(), change));
    }

    /** @param wage empty: not assessed; absent scheme where payer is empty */
    private static void worker(int number, String outlet, String payer, String day, String wage) {
        String worker = enter("worker", "{\"idNo\":\"%s\",\"name\":\"测试%s\"}".formatted(number(number), number));
        enter("work-relation", """
                {"worker":"#%s","outlet":"%s","class":"LABOUR","paper":"LABOUR_CONTRACT","signedOn":"2022-06-01","from":"2022-06-01","job":"DELIVER","workPlace":"450802"}"""
                .formatted(worker, outlet));
        if (!payer.isEmpty()) {
            enter("insurance-enrolment", """
                    {"enrolmentNo":"FT-%02d","worker":"#%s","outlet":"%s","payerCode":"%s","scheme":"WORK_INJURY","route":"%s","enrolledAt":"450802",%s}"""
                    .formatted(number, worker, outlet, payer, payer.equals(OWNER) ? "VIA_OWNER" : "DIRECT",
                            wage.isEmpty() ? "\"status\":\"PENDING\",\"baseMode\":\"AVG_WAGE\""
                                    : "\"status\":\"ACTIVE\",\"baseMode\":\"TOTAL_WAGES\",\"startedOn\":\"%s\",\"declaredWage\":\"%s\"".formatted(day, wage)));
        }
    }

    @BeforeAll
    static void enterTheRosterAndRunTheMonth() {
        nuanfeng.start();
        enter("enterprise", """
                {"creditCode":"%s","name":"测试快递企业","district":"450802","roles":[{"role":"FRANCHISEE"}],"licenceNo":"L","licencePlace":"450802",
                 "employerCapacity":true,"insuredAllSince":"2020-03-01"}""".formatted(OWNER));
        outlet("FW01", ALONE, NORTH, "KEPT", "");
        outlet("FW02", NEW, NORTH, "NEW", "");
        outlet("FW03", OWNER, NORTH, "KEPT", "");
        outlet("FW04", ALL_SCHEMES, WEST, "KEPT", ",\"insuredAllSince\":\"2022-05-10\"");
        outlet("FW05", PENDING, WEST, "KEPT", "");
        outlet("FW06", OWNER, WEST, "NEW", "");
        outlet("FW00", OWNER, WEST, "CANCELLED", ",\"cancelledOn\":\"2022-07-12\",\"cancelKind\":\"CANCELLED\"");
        worker(1, "FW01", ALONE, "2022-07-01", "3333.33");
        worker(2, "FW01", ALONE, "2022-07-01", "3333.33");
        worker(3, "FW01", ALONE, "2022-07-01", "3333.33");
        worker(4, "FW02", NEW, "2022-07-06", "4101.00");
        worker(5, "FW02", NEW, "2022-07-06", "3651.50");
        worker(6, "FW02", NEW, "2022-07-18", "1850.25");
        worker(7, "FW03", OWNER, "2022-07-01", "3000.60");
        worker(8, "FW03", OWNER, "2022-07-01", "3000.40");
        worker(9, "FW04", "", "", "");
        worker(10, "FW04", "", "", "");
        worker(11, "FW04", "", "", "");
        worker(12, "FW05", PENDING, "", "");
        worker(13, "FW05", PENDING, "", "");
        worker(14, "FW05", PENDING, "", "");
        worker(15, "FW06", OWNER, "2022-07-09", "3125.40");
        HttpResponse<String> ordered = send("POST", "runs", RUN);
        String run = json(ordered).path("id").asText();
        String state = "";
        for (; !state.matches("done|failed"); state = json(send("GET", "runs/" + run, "")).path("state").asText()) {
            Distribution.pause(50);
        }
        assertEquals("done", state);
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    private static JsonNode begin(String body) {
        return begin("reports", body);
    }

    private static JsonNode begin(String path, String body) {
        HttpResponse<String> answer = send("POST", path, body);
        assertEquals(202, answer.statusCode(), answer.body());
        JsonNode job = json(send("GET", answer.headers().firstValue("Location").orElseThrow(), ""));
        assertEquals("report done", job.path("kind").asText() + " " + job.path("state").asText(), job::toString);
        return json(send("GET", job.at("/links/result").asText(), ""));
    }

    private static JsonNode deed(String id, String deed, String body) {
        HttpResponse<String> answer = send(deed.equals("cells") ? "PUT" : "POST", "reports/" + id + "/" + deed, body, "If-Match", version(id));
        assertEquals(200, answer.statusCode(), deed + answer.body());
        return json(answer);
    }

    private static String version(String id) {
        return send("GET", "reports/" + id, "").headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode sheet(String id) {
        return json(send("GET", "reports/" + id, ""));
    }

    /** Checked by another person, handed in. */
    private static void handIn(String id) {
        deed(id, "check", "{\"person\":\"测试审核人\"}");
        deed(id, "submit", "{\"person\":\"测试负责人\"}");
    }

    private static String cells(JsonNode report, String row, String... columns) {
        List<String> shown = new ArrayList<>();
        JsonNode cells = row.equals("total") ? report.at("/sheet/total/cells") : null;
        for (JsonNode line : report.at("/sheet/lines")) {
            cells = line.path("row").asText().equals(row) ? line.path("cells") : cells;
        }
        for (String column : columns) {
            shown.add(cells.path(column).path("shown").asText());
        }
        return String.join(" ", shown);
    }

    private static final String[] F_02 = {"A1", "A2", "A3", "B1", "B2", "B3", "B4", "B5", "B6", "C1", "C2", "C3", "D1", "D2", "D3", "E1", "E2", "base", "due", "joined"};
    private static String north;
    private static String west;
    private static String city;

    @Test
    @Order(1)
    void theListOfOutletsClosesWithSix() {
        String list = begin("{\"form\":\"guigang-f-01\",\"period\":\"2022-07\",\"person\":\"测试填表人\"}").path("id").asText();
        JsonNode report = sheet(list);
        assertEquals("guigang-postal 2022-07-20", report.path("unit").asText() + " " + report.path("asOf").asText());
        assertEquals(7, report.at("/sheet/lines").size());
        assertEquals("5 2 1 0 6", cells(report, "total", "opening", "added", "cancelled", "revoked", "closing"));
    }

    @Test
    @Order(2)
    void aCountysSheetHasItsOwnRecordsAlone() {
        north = begin("{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"unit\":\"450802\",\"person\":\"测试填表人\"}").path("id").asText();
        JsonNode report = sheet(north);
        assertEquals("2022-07-26", report.path("asOf").asText());
        assertEquals("1 1 0 3 2 1 0 0 0 3 3 100.00% 8 8 100.00% 100.00% 100.00% 25603.74 102.42 8", cells(report, NORTH, F_02), report::toString);
        assertEquals(1, report.at("/sheet/lines").size());
        west = begin("/api/v1/places/450881/reports", "{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"person\":\"测试填表人\"}").path("id").asText();
        report = sheet(west);
        assertEquals(WEST, report.path("unit").asText());
        assertEquals("0 0 0 3 0 1 1 1 0 2 1 50.00% 4 1 25.00% 66.67% 57.14% 3125.40 12.50 1", cells(report, WEST, F_02), report::toString);

        assertEquals(409, send("POST", "reports", "{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"unit\":\"450802\"}").statusCode());
    }

    @Test
    @Order(3)
    void everyPersonOfTheListHasTheirShareOfWhatTheirPayerOwes() {
        String list = begin("{\"form\":\"guigang-f-03\",\"period\":\"2022-07\",\"facts\":{\"premium\":\"114.92\"}}").path("id").asText();
        JsonNode report = sheet(list);
        Map<String, String> lines = new TreeMap<>();
        int line = 0;
        for (JsonNode each : report.at("/sheet/lines")) {
            line++;
            lines.put("%02d".formatted(line), each.at("/cells/outlet/shown").asText() + " " + each.at("/cells/status/shown").asText() + " " + each.at("/cells/amount/shown").asText());
            assertTrue(each.at("/cells/idNo/shown").asText().contains("********"), each::toString);
        }
        assertEquals(12, lines.size(), report::toString);
        assertEquals(List.of("测试网点FW01 在保 13.34", "测试网点FW01 在保 13.33", "测试网点FW01 在保 13.33", "测试网点FW02 在保 16.40", "测试网点FW02 在保 14.61", "测试网点FW02 在保 7.40",
                "测试网点FW03 在保 12.01", "测试网点FW03 在保 12.00", "测试网点FW05 待核定 ", "测试网点FW05 待核定 ", "测试网点FW05 待核定 ", "测试网点FW06 在保 12.50"), List.copyOf(lines.values()));
        assertEquals("28729.14 114.92", cells(report, "total", "base", "amount"));
        JsonNode trace = json(send("GET", "reports/" + list + "/cells/amount@1", ""));
        assertEquals("13.34", trace.path("shown").asText(), trace::toString);
    }

    @Test
    @Order(4)
    void theCityPutsTheSheetsTogetherAndSaysWhoIsMissing() {
        String order = "{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"aggregate\":true,\"person\":\"测试汇总人\"}";
        HttpResponse<String> early = send("POST", "reports", order);
        assertEquals(409, early.statusCode(), early.body());
        handIn(north);
        handIn(west);
        city = begin(order).path("id").asText();
        JsonNode report = sheet(city);
        assertEquals("[450803, 450804, 450821]", texts(report.at("/sheet/missing")));
        assertEquals(List.of(north, west), List.of(report.at("/parts/0/report").asText(), report.at("/parts/1/report").asText()));
        assertEquals("1 1 0 6 2 2 1 1 0 5 4 80.00% 12 9 75.00% 85.71% 80.00% 28729.14 114.92 9", cells(report, "total", F_02), report::toString);
        assertEquals("未报", cells(report, "450803", "B1"));
        assertEquals("1 1 0 3 2 1 0 0 0 3 3 100.00% 8 8 100.00% 100.00% 100.00% 25603.74 102.42 8", cells(report, NORTH, F_02));
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts.toString();
    }

    @Test
    @Order(5)
    void aCellIsTracedToTheRecordsAndTheClausesThatItRestsOn() {
        JsonNode ratio = json(send("GET", "reports/" + city + "/cells/total.C3", ""));
        assertEquals("80.00%", ratio.path("shown").asText());
        assertEquals("total.C2 total.C1", ratio.at("/parts/0/cell").asText() + " " + ratio.at("/parts/1/cell").asText());
        assertEquals("gg-2022-18#4.3", ratio.at("/citation/id").asText(), ratio::toString);
        JsonNode direct = json(send("GET", "reports/" + city + "/cells/" + URLEncoder.encode("B2@450802", StandardCharsets.UTF_8), ""));
        assertEquals(2, direct.path("records").size(), direct::toString);
        JsonNode record = json(send("GET", direct.at("/records/0/href").asText(), ""));
        assertEquals("FW01", record.at("/body/outletNo").asText(), record::toString);
        JsonNode due = json(send("GET", "reports/" + city + "/cells/" + URLEncoder.encode("due@450881", StandardCharsets.UTF_8), ""));
        assertEquals("work-relation 12.50", due.at("/records/0/type").asText() + " " + due.at("/records/0/value").asText(), due::toString);
        JsonNode share = due.at("/records/0/from/0");
        assertEquals("contribution 12.50", share.path("type").asText() + " " + share.path("value").asText(), due::toString);
        JsonNode premium = due.at("/recalled/0");
        assertEquals("true work-injury 2022-07", "%s %s %s".formatted(premium.path("agrees"), premium.path("run").asText(), premium.path("month").asText()), due::toString);
        assertEquals("36.51", premium.at("/answer/outcome/amount").asText(premium.at("/answer/amount").asText()), due::toString);
        assertTrue(premium.path("answer").toString().contains("gg-2022-18") && premium.path("answer").toString().contains("9126.4"), due::toString);
        assertEquals(404, send("GET", "reports/" + city + "/cells/nothing", "").statusCode());
    }

    @Test
    @Order(6)
    void whatNeedsANoteIsNotCheckedWithoutOne() {
        HttpResponse<String> bare = send("POST", "reports/" + city + "/check", "{\"person\":\"测试审核人\"}", "If-Match", version(city));
        assertEquals(422, bare.statusCode(), bare.body());
        List<String> fields = new ArrayList<>();
        json(bare).path("errors").forEach(each -> fields.add(each.path("field").asText() + " " + each.path("code").asText()));
        assertEquals(List.of("/body/@450803 not-reported", "/body/@450804 not-reported", "/body/@450821 not-reported"), fields, bare.body());
        deed(city, "cells", "{\"notes\":{\"@450803\":\"无网点\",\"@450804\":\"无网点\",\"@450821\":\"无网点\"},\"cells\":{\"problems@450802\":\"无\"},\"person\":\"测试汇总人\"}");
        HttpResponse<String> same = send("POST", "reports/" + city + "/check", "{\"person\":\"测试汇总人\"}", "If-Match", version(city));
        assertEquals(409, same.statusCode(), same.body());
        HttpResponse<String> stale = send("POST", "reports/" + city + "/check", "{\"person\":\"测试审核人\"}", "If-Match", "\"1\"");
        assertEquals(412, stale.statusCode(), stale.body());
        handIn(city);
        assertEquals(409, send("PUT", "reports/" + city + "/cells", "{\"cells\":{\"problems@450802\":\"改\"}}", "If-Match", version(city)).statusCode());
    }

    private static JsonNode duty(String unit) {
        JsonNode duties = json(send("GET", "/api/v1/duties?place=450800&from=2022-07-01&to=2022-07-31", ""));
        for (JsonNode each : duties) {
            if (each.path("instance").asText().equals("work-injury.county-report@2022-07") || each.at("/id").asText().equals("work-injury.county-report")) {
                for (JsonNode body : each.at("/submission/each")) {
                    if (body.path("unit").asText().equals(unit)) {
                        return body;
                    }
                }
            }
        }
        throw new AssertionError(duties.toString());
    }

    @Test
    @Order(7)
    void theDutyOfTheTwentySixthTurnsWhenBothAnnexesAreIn() {
        assertEquals("[guigang-f-03]", texts(duty(NORTH).path("outstanding")), duty(NORTH)::toString);
        String detail = begin("{\"form\":\"guigang-f-03\",\"period\":\"2022-07\",\"unit\":\"450802\",\"person\":\"测试填表人\"}").path("id").asText();
        assertEquals("102.42", cells(sheet(detail), "total", "amount"));
        handIn(detail);
        assertEquals("submitted", duty(NORTH).path("state").asText(), duty(NORTH)::toString);
        deed(detail, "return", "{\"note\":\"测试：退回\"}");
        assertEquals("returned", duty(NORTH).path("state").asText());
        deed(detail, "cells", "{\"cells\":{\"note@1\":\"测试\"},\"person\":\"测试填表人\"}");
        handIn(detail);
        assertEquals("submitted", duty(NORTH).path("state").asText());
        assertEquals(2, sheet(detail).path("attempt").asInt());
    }

    @Test
    @Order(8)
    void aFiledSheetKeepsItsBytesAndIsCorrectedByANewOne() {
        deed(north, "file", "{}");
        JsonNode filed = sheet(north);
        assertEquals("[csv, csv-gb18030, html, json, pdf, xlsx]", filed.path("files").findValuesAsText("format").stream().sorted().toList().toString());
        String hash = filed.at("/files/0/hash").asText();
        for (JsonNode file : filed.path("files")) {
            String[] name = file.path("format").asText().split("-");
            HttpResponse<String> kept = send("GET", "reports/" + north + "/file?format=" + name[0] + (name.length > 1 ? "&charset=GB18030" : ""), "");
            assertEquals("200 kept " + file.path("hash").asText(), kept.statusCode() + " " + kept.headers().firstValue("Report-File").orElse("") + " "
                    + kept.headers().firstValue("Content-Hash").orElse(""), file::toString);
        }
        assertTrue(send("GET", "reports/" + north + "/file", "", "Accept", "application/pdf").body().startsWith("%PDF-"));
        JsonNode named = json(send("GET", "reports/" + north + "/file", "", "Accept", "application/json"));
        assertEquals("guigang-f-02 cn.guangxi.guigang 450802 2022-07 2022-07-01 " + filed.path("edition").asText(), String.join(" ", named.path("form").asText(),
                named.path("place").asText(), named.path("unit").asText(), named.path("period").asText(), named.path("layout").asText(), named.path("edition").asText()));
        String bytes = send("GET", "reports/" + north + "/file?hash=" + hash, "").body();
        assertTrue(bytes.contains("102.42"), bytes);
        assertEquals(409, send("POST", "reports", "{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"unit\":\"450802\"}").statusCode());
        HttpResponse<String> correction = send("POST", "reports/" + north + "/correct", "{\"person\":\"测试填表人\",\"note\":\"测试：漏报\"}");
        assertEquals(201, correction.statusCode(), correction.body());
        String second = json(correction).path("id").asText();
        assertEquals(north, json(correction).path("corrects").asText());
        assertEquals("filed", sheet(north).path("state").asText());
        deed(second, "cells", "{\"cells\":{\"problems@450802\":\"更正\"},\"person\":\"测试填表人\"}");
        handIn(second);
        deed(second, "file", "{}");
        assertEquals("superseded filed", sheet(north).path("state").asText() + " " + sheet(second).path("state").asText());
        HttpResponse<String> again = send("GET", "reports/" + north + "/file?hash=" + hash, "");
        assertEquals(bytes, again.body());
        assertEquals("kept", again.headers().firstValue("Report-File").orElseThrow());
        assertTrue(json(send("GET", "reports/" + north + "/verify", "")).path("intact").asBoolean());
        assertFalse(send("GET", "reports?form=guigang-f-02&state=filed", "").body().contains("\"id\":\"" + north + "\""));
    }

    @Test
    @Order(9)
    void aReturnedSheetIsMendedInASpreadsheetAndTakenInWithErrorsByCell() {
        deed(west, "return", "{\"note\":\"测试：补充存在问题\"}");
        String csv = send("GET", "reports/" + west + "/file", "", "Accept", "text/csv").body();
        String[] lines = csv.split("\r?\n");
        String mended = lines[0] + "\n" + lines[1].replaceFirst(",,$", ",测试问题,测试备注");
        HttpResponse<String> wrong = send("PUT", "reports/" + west + "/sheet", mended.replace("3125.40", "3125.41"), "If-Match", version(west), "Content-Type", "text/csv");
        assertEquals(422, wrong.statusCode(), wrong.body());
        assertTrue(json(wrong).at("/errors/0/field").asText().matches("/body/[A-Z]+2") && json(wrong).at("/errors/0/code").asText().equals("other-figure"), wrong.body());
        HttpResponse<String> taken = send("PUT", "reports/" + west + "/sheet", mended, "If-Match", version(west), "Content-Type", "text/csv");
        assertEquals(200, taken.statusCode(), taken.body());
        assertEquals("测试问题 测试备注 draft", cells(sheet(west), WEST, "problems", "note") + " " + sheet(west).path("state").asText());
    }

    @Test
    @Order(10)
    void aFormThatIsReplacedIsSeenBesideTheOldOneAndNoReportMixesTwo() {
        String old = begin("{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"unit\":\"450803\"}").path("id").asText();
        String of = sheet(old).path("edition").asText();
        Api api = new Api(nuanfeng);
        PolicyJar jar = TestPolicies.shipped("cn.guangxi.guigang").version(TestPolicies.next())
                .replace("POLICY-INF/reports/guigang-f-02/form.yaml", "    template: template.xlsx\n", "").without("POLICY-INF/reports/guigang-f-02/template.xlsx")
                .replace("POLICY-INF/reports/guigang-f-02/form.yaml",
                "      - { id: problems, title: 存在问题,", "      - { id: shifts, title: 班次数, type: integer, total: sum }\n      - { id: problems, title: 存在问题,")
                .edit("POLICY-INF/examples/forms.yaml", text -> text.replace("columns: 26", "columns: 27"));
        api.submit(jar).expect(201);
        Answer plan = api.plan(jar.digest()).expect(200);
        JsonNode beside = json(send("GET", "reports/" + old + "/preview?edition=" + plan.text("/edition"), ""));
        assertEquals("[shifts] []", texts(beside.at("/columns/added")) + " " + texts(beside.at("/columns/removed")), beside::toString);
        assertEquals("26 27", beside.at("/before/columns").size() + " " + beside.at("/after/columns").size());
        List<String> accepted = plan.elements("/consequences").map(each -> each.path("id").asText()).toList();
        api.activate(plan, accepted.toArray(String[]::new), Api.change(jar)).expect(200);

        String fresh = begin("{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"unit\":\"450804\"}").path("id").asText();
        assertEquals("26 27", sheet(old).at("/sheet/columns").size() + " " + sheet(fresh).at("/sheet/columns").size());
        assertEquals(of, sheet(old).path("edition").asText());
        assertEquals("0 0.00", cells(sheet(old), "450803", "B1", "due"));
        HttpResponse<String> mixed = send("POST", "reports", "{\"form\":\"guigang-f-02\",\"period\":\"2022-07\",\"unit\":\"guigang-hrss\",\"aggregate\":true}");
        assertEquals(422, mixed.statusCode(), mixed.body());
        assertEquals("other-layout", json(mixed).at("/errors/0/code").asText(), mixed.body());
        deed(old, "fill", "{}");
        assertEquals(27, sheet(old).at("/sheet/columns").size());
        api.restoreShipped();
    }
}
