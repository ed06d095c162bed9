// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.policy.Text;
import nuanfeng.record.Records;
import nuanfeng.record.Search;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Format;

class RecordsTest {

    private static final String REGISTER = "/places/990102/registers/outlet";
    private static final String GOOD = "{\"body\":{\"outletNo\":\"W-1\",\"district\":\"990102\"},\"reason\":\"登记\"}";

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
        server.records.records.clear();
        server.records.purposes.clear();
    }

    private static Answer put(String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 4);
        System.arraycopy(new String[] {"Content-Type", "application/json", "Authorization", "Bearer " + ApiServer.KEY}, 0, all, headers.length, 4);
        return server.send("PUT", "/api/v1" + path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    private static Answer post(String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        System.arraycopy(new String[] {"Authorization", "Bearer " + ApiServer.KEY}, 0, all, headers.length, 2);
        return server.post(path, body, all);
    }

    private static Answer get(String path) {
        return server.api(path, "Authorization", "Bearer " + ApiServer.KEY);
    }

    @Test
    void whoeverHasNoKeySeesNoRecordAndIsNotToldWhetherThereIsOne() {
        post(REGISTER, GOOD);
        for (String path : List.of(REGISTER, REGISTER + "/1", REGISTER + "/99", REGISTER + "/1/history", REGISTER + "/1/history/verify",
                "/places/990102/registers/nothing", "/places/nowhere/registers/outlet")) {
            assertEquals(401, server.api(path).status(), path);
            assertEquals(403, server.api(path, "Authorization", "Bearer " + ApiServer.NO_KEY).status(), path);
        }
        assertEquals(403, server.api(REGISTER, "Authorization", "Bearer " + ApiServer.CITY_KEY).status());
        assertEquals(401, server.post(REGISTER, GOOD).status());
    }

    @Test
    void aRecordIsMadeReadAndChangedByWhoeverSawItsVersion() {
        Answer made = post(REGISTER, GOOD);
        assertEquals(201, made.status(), made.text());
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals("/api/v1/places/cn.testland.testcity/registers/outlet/1", made.header("Location"));
        assertEquals("no-store", made.header("Cache-Control"));
        assertEquals("W-1", get(REGISTER + "/1").json().path("body").path("outletNo").asText());

        String changed = "{\"body\":{\"outletNo\":\"W-1\",\"district\":\"990102\",\"headcount\":7},\"reason\":\"核实\"}";
        assertEquals(428, put(REGISTER + "/1", changed).status());
        assertEquals(412, put(REGISTER + "/1", changed, "If-Match", "\"2\"").status());
        assertEquals(412, put(REGISTER + "/1", changed, "If-Match", "*").status());
        Answer second = put(REGISTER + "/1", changed, "If-Match", "\"1\"");
        assertEquals(200, second.status(), second.text());
        assertEquals("\"2\"", second.header("ETag"));
        assertEquals(428, post(REGISTER + "/1/end", "{\"reason\":\"注销\"}").status());
        Answer ended = post(REGISTER + "/1/end", "{\"on\":\"2022-09-01\",\"reason\":\"注销\"}", "If-Match", "\"2\"");
        assertEquals("2022-09-01", ended.json().path("endedOn").asText(), ended.text());
        assertEquals(200, post(REGISTER + "/1/return", "{\"reason\":\"误\"}", "If-Match", "\"3\"").status());
    }

    @Test
    void whoeverChangesSomethingSaysWhy() {
        post(REGISTER, GOOD);
        Answer answer = put(REGISTER + "/1", "{\"body\":{\"outletNo\":\"W-1\"}}", "If-Match", "\"1\"");
        assertEquals(400, answer.status());
        assertEquals("/reason", answer.json().path("errors").path(0).path("field").asText());
    }

    @Test
    void everythingThatIsWrongWithARecordIsToldByField() {
        Answer answer = post(REGISTER, "{\"body\":{\"district\":\"123\",\"headcount\":\"x\",\"nonsense\":1}}");
        assertEquals(422, answer.status());
        assertEquals("invalid-record", answer.code());
        List<String> fields = answer.json().path("errors").findValuesAsText("field");
        assertTrue(fields.containsAll(List.of("/body/outletNo", "/body/district", "/body/headcount", "/body/nonsense")), fields::toString);
    }

    @Test
    void filtersAreFieldsAndTheRestOfTheQueryIsStrict() {
        assertEquals(200, get(REGISTER + "?district=990102&openedOn.from=2022-01-01&limit=2&after=5&ended=true").status());
        Search asked = server.records.asked.orElseThrow();
        assertEquals(List.of(new Search.Filter("district", Search.Filter.Sort.IS, "990102"),
                new Search.Filter("openedOn", Search.Filter.Sort.FROM, "2022-01-01")), asked.filters());
        assertEquals(5, asked.after().orElseThrow());
        assertEquals(2, asked.limit());
        assertTrue(asked.ended());
        for (String wrong : List.of("limit=0", "limit=501", "after=x", "on=x", "ended=maybe", "district=1&district=2", "on=2022-01-01&on=2022-01-02")) {
            assertEquals(400, get(REGISTER + "?" + wrong).status(), wrong);
        }
    }

    @Test
    void whoeverWantsAFileGetsEverythingThatTheSearchFinds() {
        String key = "Bearer " + ApiServer.KEY;
        Answer csv = server.api(REGISTER + "?district=990102&charset=GB18030", "Authorization", key, "Accept", "text/csv");
        assertEquals(200, csv.status(), csv.text());
        assertEquals("csv GB18030 -", csv.text());
        assertEquals("text/csv;charset=GB18030", csv.header("Content-Type").replace("; ", ";"));
        assertEquals("attachment; filename=\"outlet.csv\"", csv.header("Content-Disposition"));
        assertEquals("no-store", csv.header("Cache-Control"));
        assertEquals("990102", server.exports.searches.get(server.exports.searches.size() - 1).filters().get(0).value());
        assertEquals("xlsx - case-7", server.api(REGISTER + "?purpose=case-7", "Authorization", key, "Accept", Format.XLSX.type()).text());
        assertEquals("ndjson - -", server.api(REGISTER, "Authorization", key, "Accept", "application/x-ndjson").text());
        assertEquals(400, server.api(REGISTER + "?charset=KLINGON", "Authorization", key, "Accept", "text/csv").status());
        assertEquals(406, server.api(REGISTER, "Authorization", key, "Accept", "text/plain").status());
        assertEquals(401, server.api(REGISTER, "Accept", "text/csv").status());
    }

    /** However often: there are few at a time, and each leaves. */
    @Test
    void halfAFileIsNotTakenForAWholeOne() {
        server.exports.breaksOff = true;
        try {
            for (int i = 0; i < 10; i++) {
                assertThrows(AssertionError.class, () -> server.api(REGISTER, "Authorization", "Bearer " + ApiServer.KEY, "Accept", "text/csv"));
            }
        } finally {
            server.exports.breaksOff = false;
        }
        assertEquals(200, server.api(REGISTER, "Authorization", "Bearer " + ApiServer.KEY, "Accept", "text/csv").status());
    }

    @Test
    void personalFieldsAreShownForAPurpose() {
        post(REGISTER, GOOD);
        get(REGISTER + "/1");
        get(REGISTER + "/1?purpose=%20");
        assertEquals(List.of(), server.records.purposes);
        get(REGISTER + "/1?purpose=" + "case-7");
        assertEquals(List.of("case-7"), server.records.purposes);
    }

    @Test
    void aServerWhoseDatabaseIsAwayIsReadySaysSoAndAnswersLaterWhatNeedsIt() {
        server.records.standing = new Records.Standing(Records.State.UNAVAILABLE, Text.of("", ""));
        try {
            assertEquals(200, server.get("/ready").status());
            assertEquals("unavailable", server.get("/ready").json().path("records").asText());
            assertEquals("unavailable", server.get("/health").json().path("records").asText());
            Answer answer = post(REGISTER, GOOD);
            assertEquals(503, answer.status());
            assertFalse(answer.header("Retry-After").isEmpty());
        } finally {
            server.records.standing = new Records.Standing(Records.State.READY, Text.NONE);
        }
    }

    @Test
    void aServerThatOpensItsDatabaseIsNotReadyYet() {
        server.records.standing = new Records.Standing(Records.State.STARTING, Text.of("", ""));
        try {
            assertEquals(503, server.get("/ready").status());
        } finally {
            server.records.standing = new Records.Standing(Records.State.READY, Text.NONE);
        }
    }

    @Test
    void everyGoodAnswerIsAsDescribed() throws Exception {
        JsonNode document = server.api("/openapi.json").json();
        Description description = new Description(document);
        post(REGISTER, GOOD);
        assertEquals(List.of(), description.faults(document.at("/components/schemas/SavedRecord"), post(REGISTER, GOOD).json()));
        assertEquals(List.of(), description.faults(document.at("/components/schemas/Record"), get(REGISTER + "/1").json()));
        assertEquals(List.of(), description.faults(document.at("/components/schemas/RecordPage"), get(REGISTER).json()));
        assertEquals(List.of(), description.faults(document.at("/components/schemas/RecordVersion"), get(REGISTER + "/1/history").json().path(0)));
        assertEquals(List.of(), description.faults(document.at("/components/schemas/ChainCheck"), get(REGISTER + "/1/history/verify").json()));
    }

    @Test
    void everythingAboutAPersonIsGivenForAPurposeAndErasureIsReported() throws Exception {
        post(REGISTER, GOOD);
        assertEquals(400, post("/places/990102/persons", "{\"identityNumber\":\"1\"}").status());
        assertEquals(401, server.post("/places/990102/persons", "{\"identityNumber\":\"1\",\"purpose\":\"x\"}").status());
        Answer file = post("/places/990102/persons", "{\"identityNumber\":\"1\",\"purpose\":\"asked\"}");
        assertEquals(200, file.status(), file.text());
        assertTrue(server.records.purposes.contains("asked"));
        Description description = new Description(server.api("/openapi.json").json());
        JsonNode schemas = server.api("/openapi.json").json().at("/components/schemas");
        assertEquals(List.of(), description.faults(schemas.path("PersonFile"), file.json()));
        Answer report = post(REGISTER + "/retention", "{\"dryRun\":true,\"reason\":\"x\"}");
        assertEquals(List.of(), description.faults(schemas.path("RetentionReport"), report.json()));
    }
}
