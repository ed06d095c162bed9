// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.job.ImportOrder;
import nuanfeng.job.JobState;
import nuanfeng.library.FakeEdition;
import nuanfeng.rest.internal.ApiServer.Answer;

class JobsTest {

    private static final String KEY = "Bearer " + ApiServer.KEY;

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
        server.jobs.orders.clear();
        server.jobs.bodies.clear();
        server.jobs.asked.clear();
        server.runs.told.clear();
    }

    private static Answer send(String query, String type, String body) {
        return server.send("POST", "/api/v1/places/990102/imports" + query, body.getBytes(StandardCharsets.UTF_8), "Authorization", KEY, "Content-Type", type,
                "Idempotency-Key", "k-1");
    }

    @Test
    void aFileIsTakenWithWhatWasSaidAboutIt() throws Exception {
        Answer answer = send("?type=outlet&dryRun=true&mode=good&columns=" + "%E5%8F%82%E4%BF%9D%E5%B9%B4%E6%9C%88:startedOn/first-day" + "&reason=x&from=2022-01-01",
                "text/csv; charset=GB18030", "a,b\n1,2\n");
        assertEquals(202, answer.status(), answer.text());
        assertEquals("/api/v1/jobs/new", answer.header("Location"));
        ImportOrder order = server.jobs.orders.get(0);
        assertEquals(FakeEdition.CITY, order.place());
        assertEquals(Optional.of(LocalDate.of(2022, 1, 1)), order.from());
        assertEquals(List.of("outlet", "csv", "参保年月:startedOn/first-day", "x"), List.of(order.type(), order.format(), order.columns(), order.reason()));
        assertEquals(List.of(Optional.of("GB18030"), Optional.of("k-1")), List.of(order.charset(), order.key()));
        assertTrue(order.dryRun() && !order.all());
        assertEquals(List.of("a,b\n1,2\n"), server.jobs.bodies);
        assertEquals("UTF-8", send("?type=outlet&charset=UTF-8", "text/csv; charset=GB18030", "x").status() == 202 ? server.jobs.orders.get(1).charset().orElse("") : "");
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsKept() throws Exception {
        assertEquals(400, send("", "text/csv", "x").status());
        assertEquals(400, send("?type=outlet&mode=some", "text/csv", "x").status());
        assertEquals(400, send("?type=outlet&charset=nonsense", "text/csv", "x").status());
        assertEquals(404, send("?type=nonsense", "text/csv", "x").status());
        assertEquals(415, send("?type=outlet", "application/vnd.ms-excel", "x").status());
        assertEquals(413, send("?type=outlet", "text/csv", "x".repeat(ApiServer.MOST_POLICY_BYTES + 1)).status());
        assertEquals(401, server.send("POST", "/api/v1/places/990102/imports?type=outlet", new byte[0], "Content-Type", "text/csv").status());
        assertEquals(403, server.send("POST", "/api/v1/places/990102/imports?type=outlet", new byte[0], "Content-Type", "text/csv", "Authorization",
                "Bearer " + ApiServer.NO_KEY).status());
        assertEquals(List.of(), server.jobs.orders);
    }

    @Test
    void jobsAreSeenByThoseWhoAdministerTheirPlace() throws Exception {
        assertEquals(2, server.api("/jobs", "Authorization", KEY).json().size());
        assertEquals(403, server.api("/jobs", "Authorization", "Bearer " + ApiServer.NO_KEY).status());
        assertEquals(0, server.api("/jobs?state=running", "Authorization", KEY).json().size());
        assertEquals(2, server.api("/jobs?state=done&place=990102", "Authorization", KEY).json().size());
        assertEquals(400, server.api("/jobs?state=nonsense", "Authorization", KEY).status());
        assertEquals(403, server.api("/jobs/" + FakeJobs.ID, "Authorization", "Bearer " + ApiServer.NO_KEY).status());
        assertEquals(404, server.api("/jobs/none", "Authorization", KEY).status());
        assertEquals(401, server.api("/jobs/" + FakeJobs.ID).status());
        assertEquals("A7", server.api("/jobs/" + FakeJobs.ID + "/errors", "Authorization", KEY).json().get(0).path("cell").asText());
        assertEquals("mend", server.api("/jobs/" + FakeJobs.ID + "/errors", "Authorization", KEY, "Accept-Language", "en").json().get(0).path("mend").asText());
    }

    @Test
    void aJobIsToldAboutUntilItEnds() throws Exception {
        server.jobs.states.addAll(List.of(JobState.QUEUED, JobState.RUNNING, JobState.RUNNING, JobState.DONE));
        Answer told = server.api("/jobs/" + FakeJobs.ID + "/events", "Authorization", KEY);
        assertEquals(200, told.status());
        assertEquals("text/event-stream", told.header("Content-Type").split(";")[0]);
        List<String> events = told.text().lines().filter(each -> each.startsWith("event: ")).toList();
        assertEquals(List.of("event: progress", "event: end"), events, told.text());
        String last = told.text().lines().filter(each -> each.startsWith("id: ")).reduce((one, other) -> other).orElseThrow().substring(4);
        assertEquals(204, server.api("/jobs/" + FakeJobs.ID + "/events", "Authorization", KEY, "Last-Event-ID", last).status());
        assertEquals(200, server.api("/jobs/" + FakeJobs.ID + "/events", "Authorization", KEY, "Last-Event-ID", "x").status());
        assertEquals(404, server.api("/jobs/none/events", "Authorization", KEY).status());
        assertEquals(401, server.api("/jobs/" + FakeJobs.ID + "/events").status());
    }

    @Test
    void aRunIsAJobLikeAnyOther() throws Exception {
        String id = FakeEdition.CITY.path() + "~" + FakeRuns.ID;
        Answer run = server.api("/jobs/" + id, "Authorization", KEY);
        assertEquals("run work-injury 2022-07 done 5 5", "%s %s %s %s %s %s".formatted(run.json().path("kind").asText(), run.json().path("run").asText(),
                run.json().path("period").asText(), run.json().path("state").asText(), run.json().path("done").asText(), run.json().path("all").asText()));
        assertEquals(200, server.api(run.json().at("/links/result").asText().substring("/api/v1".length()), "Authorization", KEY).status());
        assertTrue(server.api("/jobs/" + id + "/events", "Authorization", KEY).text().contains("event: end\n"));
        assertEquals(404, server.api("/jobs/" + id + "/errors", "Authorization", KEY).status());
        for (String verb : List.of("pause", "resume", "cancel")) {
            assertEquals(200, server.send("POST", "/api/v1/jobs/" + id + "/" + verb, new byte[0], "Authorization", KEY).status());
        }
        assertEquals(List.of("pause", "resume", "cancel"), server.runs.told.stream().map(each -> each.split(" ")[0]).toList());
        assertEquals(404, server.api("/jobs/" + FakeEdition.CITY.path() + "~none", "Authorization", KEY).status());
        assertEquals(404, server.api("/jobs/%7E", "Authorization", KEY).status());
        assertEquals(403, server.api("/jobs/" + id, "Authorization", "Bearer " + ApiServer.NO_KEY).status());
    }

    @Test
    void jobsAreStoppedAndGoOn() throws Exception {
        for (String verb : List.of("pause", "resume", "cancel")) {
            assertEquals(200, server.send("POST", "/api/v1/jobs/" + FakeJobs.ID + "/" + verb, new byte[0], "Authorization", KEY).status());
        }
        assertEquals(List.of("pause test-2022-1", "resume test-2022-1", "cancel test-2022-1"), server.jobs.asked);
        assertFalse(server.api("/openapi.json").json().at("/paths/~1jobs~1{id}~1pause").isMissingNode());
    }
}
