// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.answer.OtherSites;
import nuanfeng.rest.internal.request.Route;

/** Whoever asks too fast for what costs much waits; nobody else does, and nothing else. */
class PaceTest {

    private static final String VERIFY = "/activations/verify";

    @Test
    void aMinutesWorthIsAnsweredAtOnceAndThenAsManyAsAMinuteBrings() throws Exception {
        try (ApiServer server = new ApiServer(OtherSites.NONE, 6)) {
            for (int i = 0; i < 6; i++) {
                assertEquals(200, server.api("/search?q=x" + i).status());
            }
            Answer refused = server.api("/search?q=x");
            assertEquals(429, refused.status());
            assertEquals("rate-limited", refused.code());
            assertEquals("10", refused.header("Retry-After"));
            assertEquals(429, server.api("/agenda?from=2022-07-01&to=2022-07-31").status(), "together with the others of its kind");

            assertEquals(200, server.api("/places").status(), "what costs little");
            assertEquals(200, server.api(VERIFY, "Authorization", "Bearer reader@cn").status(), "an account at the same address");
            server.clock.now = server.clock.now.plusSeconds(9);
            assertEquals(429, server.api("/search?q=x").status());
            server.clock.now = server.clock.now.plusSeconds(2);
            assertEquals(200, server.api("/search?q=x").status());
            assertEquals(429, server.api("/search?q=x").status());
        }
    }

    @Test
    void anAccountHasItsOwnPaceAndAStrangerIsRefusedBefore() throws Exception {
        try (ApiServer server = new ApiServer(OtherSites.NONE, 2)) {
            for (String who : List.of("reader@cn", "auditor@cn")) {
                for (int status : List.of(200, 200, 429)) {
                    assertEquals(status, server.api(VERIFY, "Authorization", "Bearer " + who).status());
                }
            }
            assertEquals(401, server.api(VERIFY).status());
            assertEquals(403, server.api(VERIFY, "Authorization", "Bearer " + ApiServer.NO_KEY).status());
            assertEquals(200, server.api("/search?q=x").status(), "nobody at that address has asked");
        }
    }

    @Test
    void whatCostsMuchIsSaidByItsOperation() throws Exception {
        try (ApiServer server = new ApiServer()) {
            Set<String> costly = server.resources.stream().filter(Route::isCostly).map(Route::path).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(List.of(VERIFY, "/agenda", "/agenda.csv", "/agenda.ics", "/audit", "/gaps", "/impact", "/measures", "/places/{place}/diff", "/places/{place}/diff.csv",
                    "/places/{place}/diff.html", "/replays", "/search", "/session/oidc/callback", "/session/oidc/sign-in")), costly);
            for (int i = 0; i < 50; i++) {
                assertTrue(server.api("/search?q=x").status() == 200, "without a limit");
            }
        }
    }
}
