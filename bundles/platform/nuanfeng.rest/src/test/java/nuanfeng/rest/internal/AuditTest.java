// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.rest.internal.ApiServer.Answer;

class AuditTest {

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer audit(String query, String who, String... more) {
        String[] headers = java.util.Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "Authorization";
        headers[more.length + 1] = "Bearer " + who;
        return server.api("/audit" + query, headers);
    }

    /** The kinds of the lines. */
    private static String kinds(Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return String.join(" ", answer.text().lines().map(each -> each.replaceAll(".*\"kind\":\"(\\w+)\".*", "$1")).toList());
    }

    @Test
    void anAuditorSeesWhatIsAboutTheirPlaces() {
        assertEquals("activation account", kinds(audit("", "auditor@cn")));
        assertEquals("activation", kinds(audit("", "auditor@cn.testland")));
        assertEquals("", kinds(audit("", "auditor@cn.other")));
        assertEquals(403, audit("", "prepare@cn").status());
        assertEquals(401, server.api("/audit").status());
    }

    @Test
    void whatIsWantedIsSaid() {
        assertEquals("account", kinds(audit("?kind=account,request", "auditor@cn")));
        assertEquals("", kinds(audit("?from=2023-01-01", "auditor@cn")));
        assertEquals("activation account", kinds(audit("?from=2022-12-31&to=2022-12-31", "auditor@cn")), "days are those of the legal time zone");
        assertEquals("", kinds(audit("?to=2022-12-30", "auditor@cn")));
        assertEquals(400, audit("?kind=nothing", "auditor@cn").status());
        Answer csv = audit("", "auditor@cn", "Accept", "text/csv");
        assertTrue(csv.text().startsWith("activation\n"), csv.text());
        assertEquals("attachment; filename=\"audit.csv\"", csv.header("Content-Disposition"));
        assertEquals("no-store", csv.header("Cache-Control"));
    }
}
