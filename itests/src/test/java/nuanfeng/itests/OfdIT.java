// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms as OFD from the server as it is shipped: the feature lies in the archive, comes and goes while the server answers. Rows are TEST DATA. */
class OfdIT {

    private static final Distribution nuanfeng = Distribution.unpack();
    private static final HttpClient client = HttpClient.newHttpClient();
    private static final String PREVIEW = "/api/v1/places/450800/forms/guigang-f-04/preview";
    private static final String FORM = """
            {"period":"2022-07","facts":{"unit":"测试市","filledOn":"2022-07-26"},"rows":{"contacts":[{"unit":"测试单位","name":"测试联系人","from":"2022-06-10"}]}}""";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        nuanfeng.start();
    }

    @AfterAll
    static void stop() {
        nuanfeng.close();
    }

    private static HttpResponse<byte[]> preview(String query, String... headers) throws IOException, InterruptedException {
        var request = nuanfeng.request(PREVIEW + query).header("Content-Type", "application/json").POST(BodyPublishers.ofString(FORM));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** As which files the console gives the empty sheet of a form. */
    private static List<String> offered() {
        try (ConsolePages pages = ConsolePages.open(nuanfeng.uri(""), 1366, false)) {
            pages.signInByKey(nuanfeng.adminKey()).at("#/records/reports/cn.guangxi.guigang").shows("#report-form option[value='guigang-f-04']");
            pages.script("const list = document.getElementById('report-form'); list.value = 'guigang-f-04'; list.dispatchEvent(new Event('change'))");
            List<String> buttons = pages.shows("[data-test=blank] button").texts("[data-test=blank] button");
            assertEquals(List.of(), pages.complaints());
            return buttons;
        }
    }

    @Test
    void itIsThereWhenItsFeatureIsAndElseTheFeatureIsNamed() throws IOException, InterruptedException {
        HttpResponse<byte[]> refused = preview("?format=ofd");
        String problem = new String(refused.body(), StandardCharsets.UTF_8);
        assertEquals(422, refused.statusCode(), problem);
        assertTrue(problem.contains("\"unprintable\"") && problem.contains("nuanfeng-ofd"), problem);
        assertEquals(List.of("下载Excel", "下载PDF", "下载CSV"), offered());

        Console console = new Console(nuanfeng);
        console.printed("feature:install nuanfeng-ofd");
        assertEquals(List.of("下载Excel", "下载PDF", "下载OFD", "下载CSV"), offered());
        HttpResponse<byte[]> made = preview("?format=ofd");
        assertEquals("200 application/ofd", made.statusCode() + " " + made.headers().firstValue("Content-Type").orElse(""));
        assertTrue(made.headers().firstValue("Content-Disposition").orElse("").contains("guigang-f-04-2022-07.ofd"));
        Map<String, String> parts = parts(made.body());
        assertTrue(parts.get("OFD.xml").contains("Doc_0/Document.xml") && parts.get("OFD.xml").contains("贵港市基层快递网点优先参加工伤保险联系表"), parts.get("OFD.xml"));
        String page = parts.get("Doc_0/Pages/Page_0/Content.xml");
        assertTrue(page.contains("测试单位") && page.contains("测*") && !page.contains("测试联系人"), page);
        assertArrayEquals(made.body(), preview("", "Accept", "application/ofd").body());

        Path file = folder.resolve("f-04.ofd");
        console.printed("report:fill 450800 guigang-f-04 2022-07 --out " + file);
        assertTrue(parts(Files.readAllBytes(file)).containsKey("Doc_0/Res/NotoSansSC.ttf"));

        nuanfeng.stop();
        nuanfeng.start();
        assertArrayEquals(made.body(), preview("?format=ofd").body(), "after a restart");

        console.printed(List.of("feature:uninstall nuanfeng-ofd"));
        assertEquals(422, preview("?format=ofd").statusCode());
        assertEquals(200, preview("?format=pdf").statusCode());
    }
}
