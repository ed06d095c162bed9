// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @Test
    void aFormHasItsLayoutsAndSaysWhichColumnsAreProposed() {
        String form = server.api("/places/990102/forms/testcity-f-02").text();
        assertTrue(form.contains("\"from\":\"2022-07-01\""), form);
        assertTrue(form.contains("\"proposed\":true"), form);
        assertEquals(404, server.api("/places/990102/forms/nothing").status());
    }

    @Test
    void withADayThoseAreToldThatAreUsedThen() {
        assertTrue(server.api("/places/990102/forms?on=2022-07-26").text().contains("testcity-f-02"));
        assertFalse(server.api("/places/990102/forms?on=2021-07-26").text().contains("testcity-f-02"));
    }

    @Test
    void aPreviewShowsWhatIsSentWithPersonsMasked() {
        String filled = server.post("/places/990102/forms/testcity-f-02/preview",
                "{\"period\":\"2022-Q3\",\"rows\":{\"rows\":[{\"name\":\"测试人员\",\"amount\":\"1.00\"}]}}").text();
        assertTrue(filled.contains("测*"), filled);
        assertFalse(filled.contains("测试人员"), filled);
        assertTrue(filled.contains("\"to\":\"2022-09-30\""), filled);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertEquals(400, server.post("/places/990102/forms/testcity-f-02/preview", "{}").status());
        assertEquals(400, server.post("/places/990102/forms/testcity-f-02/preview", "{\"period\":\"2022-13\"}").status());
        assertEquals(400, server.post("/places/990102/forms/testcity-f-02/preview", "{\"period\":\"2022\",\"rows\":{\"rows\":[1]}}").status());
    }

    @Test
    void aFormIsHadAsAFileByNameOrByWhatIsAccepted() {
        String address = "/places/990102/forms/testcity-f-02/preview";
        assertTrue(server.api(address + "?period=2022-07&format=csv").text().startsWith("\uFEFF姓名※,金额※"));
        String page = server.api(address + "?period=2022-07&format=html").text();
        assertTrue(page.contains("<h1>调度表</h1>"), page);
        assertTrue(server.api(address + "?period=2022-07&format=xlsx").text().startsWith("PK"));
        assertEquals(400, server.api(address + "?period=2022-07&format=doc").status());
        assertEquals(400, server.api(address + "?format=xlsx").status());
        assertTrue(server.api(address + "?period=2022-07").text().startsWith("{"));
    }
}
