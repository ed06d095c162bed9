// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.job.MonthlyRuns;
import nuanfeng.library.FakeEdition;
import nuanfeng.rest.internal.ApiServer.Answer;

class RunsTest {

    private static final String KEY = "Bearer " + ApiServer.KEY;
    private static final String RUNS = "/places/990102/runs";

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
        server.runs.orders.clear();
        server.runs.keys.clear();
    }

    private static Answer order(String body, String key) {
        return server.send("POST", "/api/v1" + RUNS, body.getBytes(StandardCharsets.UTF_8), "Authorization", key, "Content-Type", "application/json",
                "Idempotency-Key", "k-1");
    }

    @Test
    void aRunIsOrderedForAMonthWithWhatItIsGiven() throws Exception {
        Answer answer = order("{\"kind\":\"work-injury\",\"month\":\"2022-07\",\"given\":{\"floatingFactor\":1,\"phasedCut\":\"0.20\"},\"reason\":\"按月\"}", KEY);
        assertEquals(202, answer.status(), answer.text());
        assertEquals("/api/v1/places/" + FakeEdition.CITY.path() + "/runs/new", answer.header("Location"));
        MonthlyRuns.Order order = server.runs.orders.get(0);
        assertEquals(FakeEdition.CITY.path() + " work-injury 2022-07 按月", "%s %s %s %s".formatted(order.place(), order.run(), order.month(), order.reason()));
        assertEquals(Map.of("floatingFactor", "1", "phasedCut", "0.20"), order.given());
        assertEquals(List.of(Optional.of("k-1")), server.runs.keys);
        assertEquals("queued", answer.json().path("state").asText());
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsOrdered() throws Exception {
        assertEquals(400, order("{}", KEY).status());
        assertEquals(400, order("{\"kind\":\"work-injury\",\"month\":\"July\"}", KEY).status());
        assertEquals(400, order("{\"kind\":\"work-injury\",\"month\":\"2022-07\",\"given\":{\"x\":[1]}}", KEY).status());
        assertEquals(400, order("{\"kind\":\"work-injury\",\"month\":\"2022-07\",\"reason\":\"%s\"}".formatted("长".repeat(401)), KEY).status());
        assertEquals(404, order("{\"kind\":\"nonsense\",\"month\":\"2022-07\"}", KEY).status());
        assertEquals(403, order("{\"kind\":\"work-injury\",\"month\":\"2022-07\"}", "Bearer " + ApiServer.NO_KEY).status());
        assertEquals(List.of(), server.runs.orders);
    }

    @Test
    void whatARunCameToIsSummedUpAndToldInFull() throws Exception {
        Answer done = server.api(RUNS + "/" + FakeRuns.ID, "Authorization", KEY);
        assertEquals(200, done.status(), done.text());
        assertEquals("4 3 114.92", done.json().path("payers").asText() + " " + done.json().path("contributions").asText() + " " + done.json().path("amount").asText());
        assertEquals("T-5 not-configured test#1", done.json().at("/refused/0/record").asText() + " " + done.json().at("/refused/0/code").asText() + " "
                + done.json().at("/refused/0/citations/0/id").asText());
        assertEquals("MET 80.00", done.json().at("/coverage/decision").asText() + " " + done.json().at("/coverage/values/ratio").asText());
        assertEquals("1.00", done.json().at("/report/steps/0/differences/0/stands").asText());
        assertTrue(done.json().at("/report/steps/0/differences/0/now").isMissingNode());
        assertEquals(404, server.api(RUNS + "/none", "Authorization", KEY).status());
        assertEquals(401, server.api(RUNS + "/" + FakeRuns.ID).status());
    }

    @Test
    void runsOfAPlaceAreListed() throws Exception {
        Answer all = server.api(RUNS, "Authorization", KEY);
        assertEquals(1, all.json().size());
        assertTrue(all.json().at("/0/report").isMissingNode());
        assertEquals(403, server.api(RUNS, "Authorization", "Bearer " + ApiServer.NO_KEY).status());
        assertFalse(server.api("/openapi.json").json().at("/paths/~1places~1{place}~1runs~1{id}").isMissingNode());
    }

    private static Answer recompute(String body) {
        return server.send("POST", "/api/v1/places/990102/differences", body.getBytes(StandardCharsets.UTF_8), "Authorization", KEY, "Content-Type", "application/json");
    }

    @Test
    void whatIsKeptIsComputedAgainAndToldPayerByPayerWithBothCitations() throws Exception {
        Answer answer = recompute("{\"kind\":\"work-injury\",\"key\":\"work-injury.rate\",\"from\":\"2022-07\",\"to\":\"2022-09\"}");
        assertEquals(202, answer.status(), answer.text());
        assertEquals("/api/v1/places/" + FakeEdition.CITY.path() + "/differences/d1", answer.header("Location"));
        assertEquals("Optional[work-injury.rate] 2022-07 2022-09", server.runs.recomputed.get(0).key() + " " + server.runs.recomputed.get(0).from() + " "
                + server.runs.recomputed.get(0).to());
        Answer done = server.api("/places/990102/differences/d1", "Authorization", KEY);
        assertEquals("9.12 a#1 b#2", done.json().at("/rows/0/difference").asText() + " " + done.json().at("/rows/0/citations/before/0/id").asText() + " "
                + done.json().at("/rows/0/citations/after/0/id").asText());
        assertTrue(done.json().at("/rows/1/after").isMissingNode());
        assertEquals("3 2", done.json().path("compared").asText() + " " + done.json().path("differing").asText());
        Answer page = server.api("/places/990102/differences/d1?limit=1", "Authorization", KEY);
        assertEquals("1 2022-07|T-1", page.json().path("rows").size() + " " + page.json().path("next").asText());
        Answer next = server.api("/places/990102/differences/d1?after=2022-07%7CT-1", "Authorization", KEY);
        assertEquals("T-2", next.json().at("/rows/0/payer").asText());
        assertTrue(next.json().path("next").isMissingNode());
        assertEquals(400, server.api("/places/990102/differences/d1?limit=0", "Authorization", KEY).status());
        assertEquals(404, server.api("/places/990102/differences/none", "Authorization", KEY).status());
        assertEquals(401, server.api("/places/990102/differences/d1").status());
    }

    @Test
    void monthsThatRunBackwardsAndPlansThatNobodyMadeAreTold() throws Exception {
        assertEquals(400, recompute("{\"kind\":\"work-injury\",\"from\":\"2022-09\",\"to\":\"2022-07\"}").status());
        assertEquals(400, recompute("{\"kind\":\"work-injury\",\"from\":\"2022-09\"}").status());
        assertEquals(400, recompute("{\"kind\":\"work-injury\",\"from\":\"2022-07\",\"to\":\"2022-07\",\"planHash\":\"x\",\"edition\":\"y\"}").status());
        assertEquals(412, recompute("{\"kind\":\"work-injury\",\"from\":\"2022-07\",\"to\":\"2022-07\",\"planHash\":\"sha256:none\"}").status());
    }
}
