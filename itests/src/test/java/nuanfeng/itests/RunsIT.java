// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.testkit.PolicyJar;

/**
 * A month from roster to contribution on the real distribution: six outlets, a cancelled one, an enterprise and the workers of five of them. Credit
 * codes and identity numbers belong to nobody, wages are test data.
 */
class RunsIT {

    private static final String PLACE = "/api/v1/places/450800/";
    private static final String ORDER = """
            {"kind":"work-injury","month":"2022-07","given":{"floatingFactor":1,"phasedCut":0,"baseModeReason":"测试：难以按工资总额计算"}}""";
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] NUMBER_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ALONE = code("91450802000000R01");
    private static final String NEW = code("91450802000000R02");
    private static final String OWNER = code("91450802000000R03");
    private static final String PENDING = code("91450881000000R05");
    private static final Distribution nuanfeng = Distribution.shared();

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
        String body = "4508021890%02d%02d%03d".formatted(1 + worker % 12, 1 + worker, 700 + worker);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * NUMBER_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = nuanfeng.asAdmin(PLACE + path);
        return nuanfeng.send((body.isEmpty() ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body))).build());
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
                {"month":"2022-07","outlet":"%s","qualifies":%s,"change":"%s","changedOn":"2022-07-08","sentTo":[{"agency":"测试"}]}"""
                .formatted(number, more.isEmpty(), change));
    }

    private static void worker(int number, String outlet, String payer, String day, String wage) {
        String worker = enter("worker", "{\"idNo\":\"%s\",\"name\":\"测试%s\"}".formatted(number(number), number));
        enter("insurance-enrolment", """
                {"enrolmentNo":"RT-%02d","worker":"#%s","outlet":"%s","payerCode":"%s","scheme":"WORK_INJURY","route":"%s","enrolledAt":"450802",%s}"""
                .formatted(number, worker, outlet, payer, payer.equals(OWNER) ? "VIA_OWNER" : "DIRECT",
                        wage.isEmpty() ? "\"status\":\"PENDING\",\"baseMode\":\"AVG_WAGE\""
                                : "\"status\":\"ACTIVE\",\"baseMode\":\"TOTAL_WAGES\",\"startedOn\":\"%s\",\"declaredWage\":\"%s\"".formatted(day, wage)));
    }

    @BeforeAll
    static void enterTheRoster() {
        enter("enterprise", """
                {"creditCode":"%s","name":"测试快递企业","district":"450802","roles":[{"role":"FRANCHISEE"}],"licenceNo":"L","licencePlace":"450802",
                 "employerCapacity":true,"insuredAllSince":"2020-03-01"}""".formatted(OWNER));
        outlet("RW01", ALONE, "450802", "KEPT", "");
        outlet("RW02", NEW, "450802", "NEW", "");
        outlet("RW03", OWNER, "450802", "KEPT", "");
        outlet("RW04", code("91450881000000R04"), "450881", "KEPT", ",\"insuredAllSince\":\"2022-05-10\"");
        outlet("RW05", PENDING, "450881", "KEPT", "");
        outlet("RW06", OWNER, "450881", "NEW", "");
        outlet("RW00", OWNER, "450881", "CANCELLED", ",\"cancelledOn\":\"2022-07-12\",\"cancelKind\":\"CANCELLED\"");
        worker(1, "RW01", ALONE, "2022-07-01", "3333.33");
        worker(2, "RW01", ALONE, "2022-07-01", "3333.33");
        worker(3, "RW01", ALONE, "2022-07-01", "3333.33");
        worker(4, "RW02", NEW, "2022-07-06", "4101.00");
        worker(5, "RW02", NEW, "2022-07-06", "3651.50");
        worker(6, "RW02", NEW, "2022-07-18", "1850.25");
        worker(8, "RW03", OWNER, "2022-07-01", "3000.40");
        worker(7, "RW03", OWNER, "2022-07-01", "3000.60");
        worker(12, "RW05", PENDING, "", "");
        worker(13, "RW05", PENDING, "", "");
        worker(14, "RW05", PENDING, "", "");
        worker(15, "RW06", OWNER, "2022-07-09", "3125.40");
    }

    private static JsonNode run() {
        return run(ORDER);
    }

    private static JsonNode run(String order) {
        HttpResponse<String> ordered = send("POST", "runs", order);
        assertEquals(202, ordered.statusCode(), ordered.body());
        String id = json(ordered).path("id").asText();
        assertTrue(ordered.headers().firstValue("Location").orElseThrow().endsWith("/runs/" + id));
        JsonNode run = json(send("GET", "runs/" + id, ""));
        for (; !run.path("state").asText().matches("done|failed"); run = json(send("GET", "runs/" + id, ""))) {
            Distribution.pause(50);
        }
        assertEquals("done", run.path("state").asText(), run.toString());
        return run;
    }

    private static JsonNode step(JsonNode run, String name) {
        for (JsonNode each : run.at("/report/steps")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(run.toString());
    }

    /** Payer → its amount and the shares of it, outlet by outlet, each with a share of its own. */
    private static Map<String, List<String>> contributions() {
        Map<String, List<String>> contributions = new TreeMap<>();
        for (JsonNode each : json(send("GET", "registers/contribution?purpose=test&limit=500&month=2022-07", "")).path("items")) {
            JsonNode body = each.path("body");
            List<String> parts = new ArrayList<>(List.of(body.path("employerAmount").asText() + " " + body.path("state").asText()));
            body.path("shares").forEach(share -> parts.add(share.path("outlet").asText() + " " + share.path("amount").asText()));
            contributions.put(body.path("payerCode").asText(), parts);
        }
        return contributions;
    }

    @Test
    void aMonthIsComputedOncePerPayerSharedByLargestRemainderAndDoneAgainWritesNothing() {
        JsonNode run = run();
        assertEquals("3 3 114.92", "%s %s %s".formatted(run.path("payers").asText(), run.path("contributions").asText(), run.path("amount").asText()));
        // What an outlet without capacity may do is told by the record of its owner.
        assertEquals("{\"DIRECT\":3,\"EXCLUDED\":1,\"VIA_OWNER\":2}", step(run, "routes").path("decisions").toString());
        assertEquals(List.of(PENDING + " not-configured"), refused(run));
        assertEquals("80.00", run.at("/coverage/values/ratio").asText(), run::toString);

        Map<String, List<String>> first = contributions();
        assertEquals(Map.of(ALONE, List.of("40.00 COMPUTED", "RW01 13.34", "RW01 13.33", "RW01 13.33"),
                NEW, List.of("38.41 COMPUTED", "RW02 16.40", "RW02 14.61", "RW02 7.40"),
                OWNER, List.of("36.51 COMPUTED", "RW03 12.01", "RW03 12.00", "RW06 12.50")), first);
        BigDecimal sum = first.values().stream().map(each -> new BigDecimal(each.get(0).split(" ")[0])).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals("114.92", sum.toPlainString());

        JsonNode again = run();
        assertTrue(!again.path("id").asText().equals(run.path("id").asText()));
        assertEquals("0 0", step(again, "outlets").path("written").asText() + " " + step(again, "outlets").path("changed").asText(), again::toString);
        assertEquals(first, contributions());
        assertTrue(json(send("GET", "runs", "")).size() >= 2);

        JsonNode same = recomputed("{}");
        assertEquals("3 0", same.path("compared").asText() + " " + same.path("rows").size(), same::toString);
        JsonNode cut = recomputed("{\"phasedCut\":\"0.20\"}");
        Map<String, String> less = new TreeMap<>();
        cut.path("rows").forEach(each -> less.put(each.path("payer").asText(), "%s %s %s".formatted(each.path("before").asText(), each.path("after").asText(),
                each.path("difference").asText())));
        assertEquals(Map.of(ALONE, "40.00 32.00 -8.00", NEW, "38.41 30.73 -7.68", OWNER, "36.51 29.20 -7.31"), less, cut::toString);
        assertTrue(cut.at("/rows/0/citations/before/0/id").asText().startsWith("gg-2022-18#"), cut::toString);
        assertEquals(first, contributions());
        nobodyIsNamed(run.toString() + again + same + cut + send("GET", "runs", "").body() + send("GET", "registers/contribution?limit=500", "").body()
                + send("GET", "registers/insurance-enrolment?limit=500", "").body() + nuanfeng.get("/metrics").body() + nuanfeng.log());
        whoeverIsNotAskedAboutAnyMoreOwesNothing();
    }

    private static void nobodyIsNamed(String said) {
        for (int worker = 1; worker <= 15; worker++) {
            String number = number(worker);
            assertTrue(!said.contains(number), "identity number of worker " + worker);
        }
    }

    /** The workers of one payer turn out not to have been there: what was kept of it ends, the rest stays as it is. */
    private static void whoeverIsNotAskedAboutAnyMoreOwesNothing() {
        for (JsonNode each : json(send("GET", "registers/insurance-enrolment?limit=500", "")).path("items")) {
            if (each.at("/body/payerCode").asText().equals(NEW)) {
                HttpRequest end = nuanfeng.asAdmin(PLACE + "registers/insurance-enrolment/" + each.path("id").asText() + "/end").header("Content-Type", "application/json")
                        .header("If-Match", "\"" + each.path("version").asText() + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"on\":\"%s\",\"reason\":\"误登\"}".formatted(each.path("validFrom").asText()))).build();
                assertEquals(200, nuanfeng.send(end).statusCode());
            }
        }
        JsonNode run = run();
        assertEquals("1 0", step(run, "withdrawn").path("changed").asText() + " " + step(run, "withdrawn").path("differences").size(), run::toString);
        assertEquals("0 0", step(run, "outlets").path("written").asText() + " " + step(run, "outlets").path("changed").asText(), run::toString);
        assertEquals(List.of(ALONE, OWNER).stream().sorted().toList(), List.copyOf(contributions().keySet()));
        assertEquals("0", step(run(), "withdrawn").path("changed").asText());
    }

    /** July computed again in the edition that speaks, with what is given beside what the run was given. */
    private static JsonNode recomputed(String given) {
        return differences("{\"kind\":\"work-injury\",\"from\":\"2022-07\",\"to\":\"2022-07\",\"given\":%s}".formatted(given));
    }

    private static JsonNode differences(String order) {
        HttpResponse<String> ordered = send("POST", "differences", order);
        assertEquals(202, ordered.statusCode(), ordered.body());
        String id = json(ordered).path("id").asText();
        JsonNode done = json(send("GET", "differences/" + id, ""));
        for (; !done.path("state").asText().matches("done|failed"); done = json(send("GET", "differences/" + id, ""))) {
            Distribution.pause(50);
        }
        return done;
    }

    private static List<String> refused(JsonNode run) {
        List<String> refused = new ArrayList<>();
        run.path("refused").forEach(each -> refused.add(each.path("record").asText() + " " + each.path("code").asText()));
        return refused;
    }

    /** March 2023 was run at 0.004; a candidate knows another rate from that month on. */
    @Test
    void whatACandidateWouldChangeForTheRosterIsToldBeforeItSpeaks() {
        YearMonth march = YearMonth.of(2023, 3);
        run(ORDER.replace("2022-07", march.toString()));
        Api api = new Api(nuanfeng);
        PolicyJar candidate = TestPolicies.guigang("0.005", march);
        api.submit(candidate).expect(201);
        String planHash = api.plan(candidate.digest()).expect(200).text("/planHash");
        String order = "{\"kind\":\"work-injury\",\"from\":\"%s\",\"to\":\"%s\",\"key\":\"work-injury.rate\",\"planHash\":\"%s\"}".formatted(march, march, planHash);
        JsonNode told = differences(order);
        assertEquals("done", told.path("state").asText(), told::toString);
        assertTrue(!told.path("edition").asText().equals(json(nuanfeng.get("/api/v1/editions/current")).path("hash").asText()), told::toString);
        JsonNode alone = row(told, ALONE);
        assertEquals("2023-03 40.00 50.00 10.00", "%s %s %s %s".formatted(alone.path("month").asText(), alone.path("before").asText(), alone.path("after").asText(),
                alone.path("difference").asText()));
        assertTrue(alone.at("/citations/before").toString().contains("gg-2022-18#") && !alone.at("/citations/before").toString().contains("gg-test-2027#1"), alone::toString);
        assertTrue(alone.at("/citations/after").toString().contains("gg-test-2027#1"), alone::toString);
        String page = json(send("GET", "differences/" + told.path("id").asText() + "?limit=1", "")).path("next").asText();
        assertTrue(page.startsWith("2023-03|"), page);
        assertTrue(new Console(nuanfeng).printed("register:differences 450800 work-injury --from 2023-03 --key work-injury.rate --plan " + planHash).stream()
                .anyMatch(each -> each.contains("2023-03 " + ALONE + ": 40.00 → 50.00 (+10.00)")));
        api.delete("/policies/" + candidate.digest());
        assertEquals(412, send("POST", "differences", order).statusCode());
    }

    private static JsonNode row(JsonNode told, String payer) {
        for (JsonNode each : told.path("rows")) {
            if (each.path("payer").asText().equals(payer)) {
                return each;
            }
        }
        throw new AssertionError(told.toString());
    }

    @Test
    void aRunThatIsNotThereIsToldAtOnce() {
        assertEquals(404, send("POST", "runs", ORDER.replace("work-injury", "nothing")).statusCode());
        assertEquals(404, send("GET", "runs/nothing", "").statusCode());
    }
}
