// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.Test;

/** Records of shipped types on the real distribution, in the database that it has without any configuration. */
class RecordsIT {

    private static final String OUTLETS = "/api/v1/places/450800/registers/outlet";
    private static final String WORKERS = "/api/v1/places/450800/registers/worker";
    /** Of a year of birth that nobody has. */
    private static final String NUMBER = "450802180012319993";
    private static final Distribution nuanfeng = Distribution.shared();

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = nuanfeng.asAdmin(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return nuanfeng.send((body.isEmpty() ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body))).build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String outlet(String number, String name, String reason) {
        return "{\"body\":{\"outletNo\":\"%s\",\"name\":\"%s\",\"kind\":\"LICENSED\",\"licenceNo\":\"L\",\"district\":\"450804\",\"flexibleStaff\":\"UNKNOWN\"},\"reason\":\"%s\"}"
                .formatted(number, name, reason);
    }

    private static String submission(String form, String unit, String state, String more) {
        return ("{\"body\":{\"form\":\"guigang-f-%s\",\"layout\":\"2022-07-01\",\"duty\":\"work-injury.county-report@2022-07\",\"period\":\"2022-07\",\"unit\":\"%s\","
                + "\"attempt\":1,\"state\":\"%s\",\"edition\":\"sha256:test\"%s},\"reason\":\"试验\"}").formatted(form, unit, state, more);
    }

    /** By the day on which it was handed in, which lies years before the day on which this test records it. */
    @Test
    void aDutyTellsWhoHasHandedInAndWhoWasLate() throws IOException {
        String duty = "/api/v1/duties?from=2022-07-26&to=2022-07-26&place=450800";
        assertEquals(401, nuanfeng.send(HttpRequest.newBuilder(nuanfeng.uri(duty)).build()).statusCode());
        JsonNode before = countyReport(duty);
        assertEquals("open 0 5 true", before.path("state").asText() + " " + before.path("submitted") + " " + before.path("bodies") + " " + before.path("counted"));
        assertEquals("桂平市", before.at("/each/4/name").asText());
        String registers = "/api/v1/places/450800/registers/report-submission";
        String done = ",\"submittedAt\":\"2022-07-26T09:00:00+08:00\",\"contentHash\":\"test\",\"handedIn\":";
        assertEquals(201, send("POST", registers, submission("02", "450802", "SUBMITTED", done + "\"2022-07-26\"")).statusCode());
        assertEquals("open 0 0", state(countyReport(duty)), "one of two forms");
        HttpResponse<String> other = send("POST", registers, submission("03", "450802", "DRAFT", "").replace("\"period\":\"2022-07\"", "\"period\":\"2022-08\""));
        assertEquals("422 behind", other.statusCode() + " " + json(other).at("/errors/0/code").asText(), other.body());
        assertEquals(201, send("POST", registers, submission("03", "450802", "SUBMITTED", done + "\"2022-07-26\"")).statusCode());
        assertEquals(201, send("POST", registers, submission("02", "450803", "FILED", done + "\"2022-07-27\"")).statusCode());
        assertEquals(201, send("POST", registers, submission("03", "450803", "FILED", done + "\"2022-07-26\"")).statusCode());
        assertEquals(201, send("POST", registers, submission("02", "450899", "FILED", done + "\"2022-07-26\"")).statusCode());
        assertEquals("450899", countyReport(duty).at("/others/0/unit").asText());
        assertEquals(201, send("POST", registers, submission("02", "450804", "DRAFT", "")).statusCode());
        assertEquals("open 2 1", state(countyReport(duty)));
        HttpResponse<String> back = send("POST", registers, submission("02", "450881", "RETURNED", ",\"returnReason\":\"试验\",\"handedIn\":\"2022-07-25\""));
        assertEquals(201, back.statusCode(), back.body());
        JsonNode after = countyReport(duty);
        assertEquals("returned 2 1", state(after));
        List<String> each = new ArrayList<>();
        after.path("each").forEach(body -> each.add(body.path("unit").asText() + body.path("state").asText() + body.path("late").asBoolean()));
        assertEquals(List.of("450802submittedfalse", "450803submittedtrue", "450804openfalse", "450821openfalse", "450881returnedfalse"), each);
        assertEquals(1, json(send("GET", duty + "&state=returned", "")).size());
        assertEquals(400, send("GET", duty + "&state=nonsense", "").statusCode());
        String place = "/api/v1/places/450800/duties?from=2022-07-26&to=2022-07-26";
        assertFalse(send("GET", place, "").body().contains("\"submission\""));
    }

    private static JsonNode countyReport(String duty) throws IOException {
        for (JsonNode each : json(send("GET", duty, ""))) {
            if (each.path("instance").asText().equals("work-injury.county-report@2022-07")) {
                return each.path("submission");
            }
        }
        throw new AssertionError("There is no such duty");
    }

    private static String state(JsonNode submission) {
        return submission.path("state").asText() + " " + submission.path("submitted") + " " + submission.path("late");
    }

    @Test
    void anOutletIsEnteredFoundChangedByWhoeverSawItsVersionAndEnded() throws IOException {
        HttpResponse<String> made = send("POST", OUTLETS, outlet("IT-1", "覃塘一部", "登记"));
        assertEquals(201, made.statusCode(), made.body());
        String address = made.headers().firstValue("Location").orElseThrow();
        assertEquals(409, send("POST", OUTLETS, outlet("IT-1", "另一部", "登记")).statusCode());
        assertEquals("覃塘一部", json(send("GET", address, "")).at("/body/name").asText());
        List<String> found = new ArrayList<>();
        json(send("GET", OUTLETS + "?district=450804", "")).path("items").forEach(each -> found.add(each.at("/body/outletNo").asText()));
        assertTrue(found.contains("IT-1"), found::toString);

        String changed = outlet("IT-1", "覃塘二部", "更名");
        assertEquals(428, send("PUT", address, changed).statusCode());
        assertEquals(200, send("PUT", address, changed, "If-Match", "\"1\"").statusCode());
        assertEquals(412, send("PUT", address, changed, "If-Match", "\"1\"").statusCode());
        assertEquals(200, send("POST", address + "/end", "{\"reason\":\"注销\"}", "If-Match", "\"2\"").statusCode());
        JsonNode history = json(send("GET", address + "/history", ""));
        assertEquals(3, history.size(), history::toString);
        assertEquals("覃塘一部", history.at("/2/body/name").asText());
        assertTrue(json(send("GET", address + "/history/verify", "")).path("intact").asBoolean());
    }

    @Test
    void nobodyWithoutTheKeySeesARecordAndAnIdentityNumberIsNowhere() throws IOException {
        HttpResponse<String> made = send("POST", WORKERS, "{\"body\":{\"idNo\":\"%s\",\"name\":\"欧阳试\"}}".formatted(NUMBER));
        assertEquals(201, made.statusCode(), made.body());
        assertFalse(made.body().contains(NUMBER) || made.body().contains("欧阳试"), made.body());
        String address = made.headers().firstValue("Location").orElseThrow();
        assertEquals(401, nuanfeng.get(address).statusCode());
        assertEquals(401, nuanfeng.get(WORKERS).statusCode());
        HttpResponse<String> twice = send("POST", WORKERS, "{\"body\":{\"idNo\":\"%s\",\"name\":\"欧阳试\"}}".formatted(NUMBER));
        assertEquals(409, twice.statusCode());
        assertFalse(twice.body().contains(NUMBER), twice.body());
        assertEquals(NUMBER, json(send("GET", address + "?purpose=test", "")).at("/body/idNo").asText());
        assertFalse(nuanfeng.log().contains(NUMBER), "an identity number in the log");
        assertFalse(nuanfeng.get("/metrics").body().contains(NUMBER));
    }

    /** A version of the place that wants short names of brands is planned, and forgotten. */
    @Test
    void aPlanCountsTheRecordsThatWouldNoLongerBeTaken() throws IOException {
        String brands = OUTLETS.replace("outlet", "brand");
        assertEquals(201, send("POST", brands, "{\"body\":{\"code\":\"IT-8\",\"name\":\"短名\"},\"reason\":\"试验\"}").statusCode());
        assertEquals(201, send("POST", brands, "{\"body\":{\"code\":\"IT-9\",\"name\":\"名称很长的试验品牌\"},\"reason\":\"试验\"}").statusCode());
        int kept = 0;
        int tooLong = 0;
        for (JsonNode each : json(send("GET", brands + "?limit=500", "")).path("items")) {
            kept++;
            tooLong += each.at("/body/name").asText().length() > TestPolicies.SHORT_NAME ? 1 : 0;
        }
        assertTrue(tooLong > 0 && tooLong < kept, tooLong + " of " + kept);
        Api api = new Api(nuanfeng);
        PolicyJar jar = TestPolicies.wantsShortNames();
        api.submit(jar).expect(201);
        JsonNode rows = api.plan(jar.digest()).expect(200).elements("/consequences").filter(each -> each.path("id").asText().equals("cn.guangxi.guigang/brand.name"))
                .findFirst().orElseThrow().path("rows");
        assertEquals(tooLong + " of " + kept, rows.path("misfit").asText() + " of " + rows.path("kept").asText());
        nuanfeng.send(nuanfeng.asAdmin("/api/v1/policies/" + jar.digest()).DELETE().build());
    }

    /** Nobody speaks for the place any more, and nothing can be written there; what was written is read as it was defined. */
    @Test
    void recordsOfAPlaceThatIsGoneAreReadAsTheyWereDefined() throws IOException {
        HttpResponse<String> made = send("POST", OUTLETS, outlet("IT-7", "留存部", "登记"));
        String address = made.headers().firstValue("Location").orElseThrow();
        String byPath = address.replace("450800", "cn.guangxi.guigang");
        String list = OUTLETS.replace("450800", "cn.guangxi.guigang");
        String before = send("GET", byPath + "?purpose=test", "").body();
        Api api = new Api(nuanfeng);
        api.activateTogether(Api.removal("cn.guangxi.guigang")).expect(200);
        try {
            assertEquals(before, send("GET", byPath + "?purpose=test", "").body());
            assertTrue(send("GET", list + "?limit=500", "").body().contains("IT-7"));
            assertTrue(send("GET", "/api/v1/registers/outlet?place=cn.guangxi&limit=500", "").body().contains("IT-7"));
            assertEquals(1, json(send("GET", byPath + "/history", "")).size());
            assertTrue(json(send("GET", byPath + "/history/verify", "")).path("intact").asBoolean());
            assertEquals(404, send("POST", list, outlet("IT-6", "新部", "登记")).statusCode());
        } finally {
            api.restoreShipped();
        }
        assertEquals(before, send("GET", byPath + "?purpose=test", "").body());
    }

    @Test
    void aComplainantIsNowhereInWhatTheRespondentMaySee() throws IOException {
        String complaints = OUTLETS.replace("outlet", "complaint");
        HttpResponse<String> made = send("POST", complaints, """
                {"body":{"complaintNo":"IT-C1","kind":"COMPLAINT","channel":"WINDOW","receivedAt":"2022-07-04T09:00:00+08:00","district":"450802",
                 "complainants":[{"name":"诸葛试","idNo":"%s","phone":"13812345678"}],"respondentName":"某网点","facts":"诸葛试所述的事实","requests":"补发工资",
                 "topics":[{"topic":"WAGES"}],"persons":1},"reason":"诸葛试来访"}""".formatted(NUMBER));
        assertEquals(201, made.statusCode(), made.body());
        String address = made.headers().firstValue("Location").orElseThrow();
        assertTrue(send("GET", address + "?purpose=test", "").body().contains("诸葛试所述的事实"));
        for (String asked : new String[] {address + "?view=respondent", address + "?view=respondent&purpose=test", complaints + "?view=respondent&purpose=test&limit=500",
                "/api/v1/registers/complaint?place=cn&view=respondent&purpose=test&limit=500"}) {
            String body = send("GET", asked, "").body();
            assertTrue(body.contains("补发工资") && body.contains("WAGES"), body);
            assertFalse(body.contains("诸葛试") || body.contains(NUMBER) || body.contains("complainants") || body.contains("facts") || body.contains("IT-C1"), body);
        }
        HttpResponse<String> none = send("GET", address + "?view=neighbour", "");
        assertEquals(400, none.statusCode(), none.body());
        assertTrue(none.body().contains("respondent"), none.body());
    }

    @Test
    void aServerSaysThatItsRecordsAreThere() throws IOException {
        assertEquals("ready", json(nuanfeng.get("/ready")).path("records").asText());
        assertEquals(404, send("GET", "/api/v1/places/450800/registers/nothing", "").statusCode());
        assertEquals("record-type-unknown", json(send("GET", "/api/v1/places/450800/registers/nothing", "")).path("code").asText());
    }
}
