// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.access.Role;
import nuanfeng.outbox.FakeOutbox;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Route;

/**
 * Operations that change something and do not name a place in their address: what they are about is of a place all the same, and whoever has the role in
 * another one is refused, whatever the operation.
 */
class ForeignPlaceTest {

    private static final String CITY = "cn.testland.testcity";
    private static final String OTHER = "cn.other";
    private static final String ORDER = "{\"changes\":[{\"place\":\"" + CITY + "\",\"digest\":\"" + FakeAdministration.DIGEST + "\"}],\"planHash\":\""
            + FakeAdministration.PLAN + "\",\"comment\":\"试\"}";
    /** Names a place in the body, and only tells what would happen: policy is open to everybody; what was answered then is asked for by whoever may read it there. */
    private static final Set<String> READING = Set.of("POST /plans", "POST /replays");
    /** Decided by whom it is about, which the accounts themselves do; or about nobody but the caller. */
    private static final Set<String> OF_PERSONS = Set.of("POST /accounts", "PATCH /accounts/{user}", "POST /tokens", "DELETE /tokens/{token}", "DELETE /session");
    /** What each is sent so that nothing but the place can refuse it. */
    private static final Map<String, String> BODIES = new TreeMap<>(Map.ofEntries(Map.entry("POST /policies", "a bundle"), Map.entry("DELETE /policies/{digest}", ""),
            Map.entry("POST /activations", ORDER), Map.entry("POST /requests", ORDER), Map.entry("PUT /requests/{request}", ORDER), Map.entry("POST /requests/{request}/replan", ""),
            Map.entry("POST /requests/{request}/approve", "{\"password\":\"" + FakeDesk.PASSWORD + "\"}"), Map.entry("POST /requests/{request}/return", "{\"note\":\"x\"}"),
            Map.entry("POST /requests/{request}/withdraw", "{}"), Map.entry("POST /requests/{request}/activate", ""), Map.entry("POST /jobs/{id}/pause", ""),
            Map.entry("POST /jobs/{id}/resume", ""), Map.entry("POST /jobs/{id}/cancel", ""), Map.entry("POST /outbox/{id}/retry", ""),
            Map.entry("POST /reminders", "{\"place\":\"" + CITY + "\"}")));

    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer();
        server.outbox.write(List.of(FakeOutbox.NOTICE));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private List<Route> changing() {
        return server.resources.stream().filter(each -> each.isAdministered() && !each.method().equals("GET") && !each.segments().contains("{place}")).toList();
    }

    @Test
    void everyOperationThatChangesSomethingWithoutAPlaceInItsAddressIsKnownHere() {
        Set<String> known = new TreeSet<>(BODIES.keySet());
        known.addAll(READING);
        known.addAll(OF_PERSONS);
        assertEquals(known, changing().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whoeverHasTheRoleElsewhereIsRefusedAndNothingIsDone() {
        int asked = 0;
        for (Route route : changing()) {
            if (!BODIES.containsKey(route.toString())) {
                continue;
            }
            for (Role role : Role.values()) {
                // What somebody else has prepared is taken back by an administrator alone.
                boolean has = route.roles().stream().anyMatch(role::includes) && (role == Role.ADMINISTER || !route.path().endsWith("/withdraw"));
                assertEquals(403, send(route, role, OTHER).status(), route + " " + role + " elsewhere");
                Answer there = send(route, role, CITY);
                if (has) {
                    assertNotEquals(403, there.status(), route + " " + role + " there: " + there.text());
                } else {
                    assertEquals(403, there.status(), route + " " + role);
                }
                asked++;
            }
        }
        assertEquals(BODIES.size() * Role.values().length, asked);
    }

    @Test
    void aBundleOfAnotherPlaceIsNotEvenStored() {
        Answer refused = server.send("POST", "/api/v1/policies", "a bundle".getBytes(StandardCharsets.UTF_8), "Authorization", "Bearer prepare@" + OTHER, "Content-Type",
                "application/java-archive");
        assertEquals("forbidden", refused.code());
        assertEquals(List.of(), server.administration.calls);
    }

    private Answer send(Route route, Role role, String place) {
        String id = route.path().startsWith("/jobs/") ? FakeJobs.ID : "1";
        String type = route.path().equals("/policies") ? "application/java-archive" : "application/json";
        return server.send(route.method(), "/api/v1" + Examples.path(route, Map.of("id", id)), BODIES.get(route.toString()).getBytes(StandardCharsets.UTF_8), "Authorization",
                "Bearer " + role.code() + "@" + place, "Content-Type", type, "If-Match", "\"1\"");
    }
}
