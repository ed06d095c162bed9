// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.answer.OtherSites;

class OtherSitesTest {

    private static final String FRIEND = "https://hr.example.cn";
    private static final String STRANGER = "https://elsewhere.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer(new OtherSites(Set.of(FRIEND)));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aListedSiteMayReadAnswersAndNobodyElse() {
        Answer friend = server.api("/places", "Origin", FRIEND);
        assertEquals(FRIEND, friend.header(ALLOWED));
        assertTrue(friend.header("Access-Control-Expose-Headers").contains("Policy-Edition"));
        for (String[] origin : new String[][] {{"Origin", STRANGER}, {"Origin", "null"}, {"Origin", FRIEND + ".example"}, {"Accept", "*/*"}}) {
            Answer stranger = server.api("/places", origin);
            assertEquals(200, stranger.status());
            assertEquals("", stranger.header(ALLOWED));
            assertEquals("Accept, Accept-Language, Origin", stranger.header("Vary"));
        }
        assertEquals(FRIEND, server.api("/nowhere", "Origin", FRIEND).header(ALLOWED));
        assertEquals("", friend.header("Access-Control-Allow-Credentials"));
    }

    @Test
    void aBrowserIsToldBeforehandWhatAListedSiteMaySend() {
        for (String address : List.of("/places/cn/calculations/test.premium", "/policies")) {
            Answer friend = server.send("OPTIONS", "/api/v1" + address, new byte[0], "Origin", FRIEND, "Access-Control-Request-Method", "POST");
            assertEquals(204, friend.status());
            assertEquals(FRIEND, friend.header(ALLOWED));
            assertTrue(friend.header("Access-Control-Allow-Headers").contains("Authorization"));
            assertTrue(friend.header("Access-Control-Allow-Methods").contains("POST"));
            Answer stranger = server.send("OPTIONS", "/api/v1" + address, new byte[0], "Origin", STRANGER, "Access-Control-Request-Method", "POST");
            assertEquals("", stranger.header(ALLOWED) + stranger.header("Access-Control-Allow-Methods"));
        }
    }

    /** The list opens no door: it lets a browser show what anybody may read. */
    @Test
    void aListedSiteNeedsTheKeyToo() {
        assertEquals(401, server.api("/policies", "Origin", FRIEND).status());
    }
}
