// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as files, from the server as it is shipped. Rows are TEST DATA. */
class FormsIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final HttpClient client = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLACES = List.of("cn", "cn.guangxi.guigang", "cn.chongqing", "cn.beijing", "cn.yunnan.kunming");
    private static final List<String> TRIGGERS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1,1)", "＝1+1", "＋1+1", "－1+1", "＠SUM(1,1)", "\t=1+1", "\n=1+1", "\r=1+1",
            "  =1+1", "\u200B=1+1", "=HYPERLINK(\"http://127.0.0.1/\",\"x\")", "=cmd|'/c calc'!A0", "=DDE(\"a\";\"b\";\"c\")", "=WEBSERVICE(\"http://127.0.0.1/\")",
            "{=1+1}", "'=1+1", "a,\"=1+1\"", "a\t=1+1", "a\n=1+1", "a;=1+1", "%=1+1", "_x003D_1+1");
    private static final String ANNEX_4 = """
            {"period":"2022-07","facts":{"unit":"测试市","filledOn":"2022-07-26"},"rows":{"contacts":[{"unit":"测试单位","name":"测试联系人","from":"2022-06-10"}]}}""";

    @TempDir
    Path folder;

    private static HttpResponse<byte[]> preview(String place, String form, String query, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(nuanfeng.uri("/api/v1/places/" + place + "/forms/" + form + "/preview" + query)).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)).build();
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] file(String place, String form, String format, String body) {
        HttpResponse<byte[]> response = preview(place, form, "?format=" + format, body);
        assertEquals(200, response.statusCode(), () -> form + " " + new String(response.body(), StandardCharsets.UTF_8));
        return response.body();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "pdf", "csv", "html"})
    void theSameFormIsTheSameFile(String format) {
        assertArrayEquals(file("450800", "guigang-f-04", format, ANNEX_4), file("450800", "guigang-f-04", format, ANNEX_4));
    }

    /** The drawn templates of the four annexes: with their names filled in, persons masked, and the foot below. */
    @ParameterizedTest
    @ValueSource(strings = {"guigang-f-01", "guigang-f-02", "guigang-f-03", "guigang-f-04"})
    void theAnnexesAreFilledIntoWhatWasDrawn(String form) throws IOException {
        JsonNode layout = api.get("/places/450800/forms/" + form).expect(200).at("/layouts/0");
        assertEquals("template.xlsx", layout.path("template").asText());
        byte[] workbook = file("450800", form, "xlsx", "{\"period\":\"2022-07\",\"facts\":{\"unit\":\"测试市\"}}");
        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertFalse(sheet.contains("{"), sheet);
        assertTrue(sheet.contains("测试市") && sheet.contains("2022-07") && sheet.contains(form) && sheet.contains(api.currentEdition()), sheet);
        assertTrue(part(workbook, "docProps/custom.xml").contains("cn.guangxi.guigang"));
    }

    /** Its text. The font draws radicals and letters alike, and whoever reads the text of a page may get the one for the other. */
    private static String said(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper).replace(" ", "").replace('\u2EDA', '页').codePoints()
                .mapToObj(letter -> letter >= 0x2F00 && letter <= 0x2FD5 ? Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC) : Character.toString(letter))
                .collect(Collectors.joining());
    }

    @Test
    void onPaperItHasItsWordsAndItsPages() throws IOException {
        try (PDDocument paper = Loader.loadPDF(file("450800", "guigang-f-04", "pdf", ANNEX_4))) {
            String text = said(paper);
            assertTrue(text.contains("贵港市基层快递网点优先参加工伤保险联系表") && text.contains("测*") && text.contains("第1页/共1页"), text);
            assertFalse(text.contains("测试联系人"), text);
        }
    }

    /** In every text of every form. */
    @Test
    void noTextOfAnyFormBecomesAFormula() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : PLACES) {
            for (JsonNode form : api.get("/places/" + place + "/forms").expect(200).json()) {
                JsonNode layouts = api.get("/places/" + place + "/forms/" + form.path("id").asText()).expect(200).at("/layouts");
                if (!form.path("place").asText().equals(place)) {
                    continue;
                }
                for (JsonNode layout : layouts) {
                    String name = form.path("id").asText() + "-" + layout.path("from").asText();
                    byte[] workbook = file(place, form.path("id").asText(), "xlsx", full(layout));
                    String sheet = part(workbook, "xl/worksheets/sheet1.xml");
                    assertFalse(sheet.contains("<f>") || sheet.contains("<f "), name);
                    files.add(Files.write(folder.resolve(name + ".xlsx"), workbook));
                    files.add(Files.write(folder.resolve("text-" + name + ".csv"), file(place, form.path("id").asText(), "csv", full(layout))));
                }
            }
        }
        assertTrue(files.size() > 50, files.toString());
        Optional<Spreadsheet> spreadsheet = Spreadsheet.installed();
        if (spreadsheet.isEmpty()) {
            System.err.println("LibreOffice is not installed: nobody opened the workbooks. On Debian: apt-get install libreoffice-calc-nogui");
            return;
        }
        spreadsheet.get().read(folder, files).forEach((form, read) -> {
            assertFalse(read.contains("table:formula="), form);
            assertTrue(read.contains("<table:table-row"), form);
        });
    }

    /** A line for each trigger, which stands in every field that a column shows. */
    private static String full(JsonNode layout) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String trigger : TRIGGERS) {
            Map<String, Object> row = new LinkedHashMap<>();
            layout.path("columns").forEach(column -> {
                row.put(column.path("id").asText(), trigger);
                Optional.of(column.at("/computed/of").asText()).filter(each -> !each.isEmpty()).ifPresent(each -> row.put(each, trigger));
            });
            rows.add(row);
        }
        Map<String, Object> sources = new LinkedHashMap<>();
        layout.path("sources").forEach(source -> sources.put(source.path("name").asText(), rows));
        Map<String, Object> facts = new LinkedHashMap<>();
        List.of("unit", "period", "filledOn", "rule", "place", "on", "number").forEach(name -> facts.put(name, "=1+1"));
        return JSON.writeValueAsString(Map.of("period", layout.path("from").asText(), "facts", facts, "rows", sources));
    }

    /** With its number; the same answer has the same explanation. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf"})
    void anAnswerIsExplained(String type) throws IOException, InterruptedException {
        String facts = "{\"facts\":" + TestPolicies.FACTS + "}";
        List<byte[]> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(nuanfeng.uri("/api/v1/places/450802/calculations/" + TestPolicies.PREMIUM)).header("Accept", type)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(facts)).build(), BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
            answers.add(answer.body());
        }
        assertArrayEquals(answers.get(0), answers.get(1));
        String said = type.equals("text/html") ? new String(answers.get(0), StandardCharsets.UTF_8) : text(answers.get(0));
        for (String word : List.of("计算说明", "编号：sha256:", "经办人", "结论", "依据取值", "贵港市", "缴费基数", "缴费费率", "应缴额")) {
            assertTrue(said.contains(word), () -> word + " is not in " + said);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return said(paper).replace("\n", "");
        }
    }
}
