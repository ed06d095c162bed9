// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in and out of the registers of the real distribution: those that are meant well, and those that are not. */
class ExchangeIT {

    private static final String IMPORTS = "/api/v1/places/450800/imports?type=";
    private static final String REGISTERS = "/api/v1/places/450800/registers/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** {@code ./nuanfeng bench identity} takes more. */
    private static final int PERSONS = Integer.getInteger("nuanfeng.persons", 2_000);
    private static final Distribution nuanfeng = Distribution.shared();

    private static HttpResponse<String> get(String path, String accept) {
        return nuanfeng.send(nuanfeng.asAdmin(path).header("Accept", accept).GET().build());
    }

    private static HttpResponse<String> post(String query, String type, byte[] file) {
        return nuanfeng.send(nuanfeng.asAdmin(IMPORTS + query).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(file)).build());
    }

    /** What the events of a job said last, which end with it. */
    private static JsonNode imported(String query, String type, byte[] file) throws IOException {
        HttpResponse<String> taken = post(query, type, file);
        assertEquals(202, taken.statusCode(), taken.body());
        HttpResponse<String> events = get(taken.headers().firstValue("Location").orElseThrow() + "/events", "text/event-stream");
        assertEquals(200, events.statusCode(), events.body());
        List<String> lines = events.body().lines().filter(each -> !each.isEmpty() && !each.startsWith(":")).toList();
        assertEquals("event: end", lines.get(lines.size() - 2), events.body());
        return new ObjectMapper().readTree(lines.get(lines.size() - 1).substring("data: ".length()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of nobody: born in the nineteenth century. */
    private static String number(int each) {
        String start = "4508041871" + "%02d%02d%03d".formatted(each / 20_000 % 12 + 1, each / 900 % 28 + 1, each % 900 + 100);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (start.charAt(i) - '0');
        }
        return start + "10X98765432".charAt(sum % 11);
    }

    private static long found(Set<String> numbers, String text) {
        Matcher matcher = Pattern.compile("4508041871\\d{7}[\\dX]").matcher(text);
        return matcher.results().filter(each -> numbers.contains(each.group())).count();
    }

    @Test
    void identityNumbersGoInByFilesAndComeOutForAPurposeAlone() throws IOException {
        Set<String> numbers = new HashSet<>();
        StringBuilder good = new StringBuilder("公民身份号码,姓名\n");
        for (int i = 0; i < PERSONS; i++) {
            numbers.add(number(i));
            good.append(number(i)).append(",试").append(i).append('\n');
        }
        assertEquals(PERSONS, numbers.size());
        JsonNode job = imported("worker", "text/csv", utf8(good.toString()));
        assertEquals("done", job.path("state").asText(), job::toString);
        assertEquals(PERSONS, job.at("/rows/created").asInt(), job::toString);

        // Each wrong in its last place, and each twice.
        String wrong = "公民身份号码,姓名\n" + String.join(",试\n", numbers.stream().limit(300).map(each -> each.substring(0, 17) + (each.endsWith("1") ? "2" : "1")).toList()) + ",试\n";
        JsonNode refused = imported("worker&mode=good", "text/csv", utf8(wrong));
        String errors = get("/api/v1/jobs/" + refused.path("id").asText() + "/errors", "application/json").body();
        assertTrue(errors.contains("check-digit"), errors);
        assertFalse(errors.contains("4508041871"), errors);
        for (String slip : List.of("姓名,%s\n试,1\n", "公民身份号码,姓名,%s\n,试,1\n", "%s,%s\n")) {
            JsonNode untitled = imported("worker&mode=good", "text/csv", utf8(slip.replace("%s", number(3))));
            assertFalse((untitled + get("/api/v1/jobs/" + untitled.path("id").asText() + "/errors", "application/json").body()).contains(number(3)), untitled::toString);
        }
        JsonNode untitled = imported("worker&mode=good", "application/x-ndjson", utf8("{\"%s\":1,\"name\":\"试\"}\n".formatted(number(3))));
        assertFalse((untitled + get("/api/v1/jobs/" + untitled.path("id").asText() + "/errors", "application/json").body()).contains(number(3)), untitled::toString);
        JsonNode twice = imported("worker", "text/csv", utf8("公民身份号码,姓名\n" + (number(1) + ",试\n").repeat(2)));
        assertFalse(twice.toString().contains("4508041871"), twice::toString);

        for (String type : List.of("text/csv", "application/x-ndjson", XLSX)) {
            String masked = exported("worker", type);
            assertEquals(0, found(numbers, masked), type);
            byte[] whole = bytes("worker?purpose=test", type);
            assertEquals(PERSONS, found(numbers, text(whole)), type);
            JsonNode again = imported("worker", type, whole);
            assertEquals("done", again.path("state").asText(), again::toString);
            assertEquals(0, again.at("/rows/created").asInt() + again.at("/rows/changed").asInt(), again::toString);
            assertEquals(0, found(numbers, again.toString()));
        }
        assertTrue(exported("worker", "text/csv").lines().count() >= PERSONS);
        singly(numbers);
        assertEquals(401, nuanfeng.get(REGISTERS + "worker?purpose=test").statusCode());
        for (String path : List.of("/metrics", "/health", "/ready", "/openapi.json")) {
            assertEquals(0, found(numbers, nuanfeng.get(path).body()), path);
        }
        for (String path : List.of("/api/v1/jobs", "/api/v1/activations", REGISTERS + "worker?limit=500", REGISTERS + "worker/definition", "/api/v1/places/450800/runs")) {
            assertEquals(0, found(numbers, get(path, "application/json").body()), path);
        }
        nowhere(numbers);
    }

    /** Made, found, refused, changed one by one: what answers say without a purpose. */
    private static void singly(Set<String> numbers) throws IOException {
        List<String> said = new ArrayList<>();
        JsonNode page = new ObjectMapper().readTree(get(REGISTERS + "worker?limit=20", "application/json").body());
        assertEquals(20, page.path("items").size(), page::toString);
        said.add(page.toString());
        int next = 0;
        for (String each : numbers.stream().limit(20).toList()) {
            String body = "{\"reason\":\"试验\",\"body\":{\"idNo\":\"%s\",\"name\":\"试\"}}";
            said.add(make(body.formatted(each), 409));
            said.add(make(body.formatted(each + "0"), 422));
            said.add(get(REGISTERS + "worker?idNo=" + each, "application/json").body());
            String one = REGISTERS + "worker/" + page.path("items").get(next++).path("id").asText();
            said.add(get(one, "application/json").body());
            said.add(get(one + "/history", "application/json").body());
            // What somebody typed into an address they are told again, and nobody else is.
            assertEquals(404, get(REGISTERS + "worker/" + each, "application/json").statusCode());
            said.add(get(REGISTERS + "worker?name=" + each, "application/json").body());
        }
        String all = String.join("\n", said);
        assertEquals(0, found(numbers, all), all);
    }

    private static String make(String body, int status) {
        HttpResponse<String> answer = nuanfeng.send(nuanfeng.asAdmin(REGISTERS + "worker").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }

    /** In no file of the server: logs, jobs, the database, whatever else it keeps. */
    private static void nowhere(Set<String> numbers) throws IOException {
        List<String> holding = new ArrayList<>();
        for (String folder : List.of("data/log", "var/nuanfeng", "console.log")) {
            try (Stream<Path> files = Files.walk(nuanfeng.home().resolve(folder))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    if (found(numbers, Files.readString(each, StandardCharsets.ISO_8859_1)) > 0) {
                        holding.add(nuanfeng.home().relativize(each).toString());
                    }
                }
            }
        }
        assertEquals(List.of(), holding);
    }

    private static byte[] bytes(String query, String type) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(nuanfeng.asAdmin(REGISTERS + query).header("Accept", type).timeout(Duration.ofMinutes(2)).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String exported(String query, String type) throws IOException {
        return text(bytes(query, type));
    }

    /** Also what is packed. */
    private static String text(byte[] file) throws IOException {
        if (file[0] != 'P') {
            return new String(file, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void filesThatAreNoneAreRefusedAndNothingOfThemIsKept() throws IOException {
        List<JsonNode> refused = new ArrayList<>();
        refused.add(imported("outlet&charset=UTF-8", "text/csv", "网点编号,网点名称,区县\nGBK-1,网点,450804\n".getBytes(Charset.forName("GB18030"))));
        refused.add(imported("outlet", "text/csv", utf8("outletNo,name,name,district\nTWICE-1,a,b,450804\n")));
        refused.add(imported("outlet", "text/csv", utf8("name,district\na,450804\n")));
        refused.add(imported("outlet", "text/csv", utf8("")));
        refused.add(imported("outlet&charset=GB18030", "text/csv", utf8("网点编号,网点名称,区县\nUTF-1,网点,450804\n")));
        refused.add(imported("outlet", "text/csv", "网点编号,网点名称,区县\nBIG5-1,\u00ff\u00ff\u0080,450804\n".getBytes(StandardCharsets.ISO_8859_1)));
        refused.add(imported("outlet", "text/csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, ',', 0}));
        refused.add(imported("outlet", "text/csv", utf8("网点编号,网点名称,网点名称,区县\nTWICE-2,a,b,450804\n")));
        refused.add(imported("outlet", "text/csv", utf8("outletNo,name,kind,licenceNo,district,flexibleStaff\n1.23E+17,a,LICENSED,L,450804,UNKNOWN\n")));
        refused.add(imported("outlet", XLSX, linked("xl/externalLinks/externalLink1.xml")));
        refused.add(imported("outlet", XLSX, linked("xl/vbaProject.bin")));
        refused.add(imported("outlet", XLSX, linked("xl/embeddings/oleObject1.bin")));
        refused.add(imported("outlet", XLSX, utf8("PK no workbook")));
        refused.add(imported("outlet", XLSX, workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")));
        refused.add(imported("outlet", XLSX, workbook("<worksheet><sheetData>" + "<row><c t=\"inlineStr\"><is><t>0</t></is></c></row>".repeat(2_000_000) + "</sheetData></worksheet>")));
        refused.add(imported("outlet", "application/x-ndjson", utf8("[".repeat(100_000))));
        for (JsonNode each : refused) {
            assertEquals("failed", each.path("state").asText(), each::toString);
            assertEquals(0, each.at("/rows/created").asInt(), each::toString);
            assertFalse(each.toString().contains("root:"), each::toString);
        }
        assertEquals(200, nuanfeng.get("/ready").statusCode());
    }

    /** With a further part that no list of rows needs. */
    private static byte[] linked(String part) throws IOException {
        byte[] plain = workbook("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>outletNo</t></is></c></row></sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(utf8("<externalLink/>"));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String[][] parts = {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
                {"xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
                {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                {"xl/worksheets/sheet1.xml", sheet}};
            for (String[] part : parts) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(utf8(part[1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table record; --", "' or '1'='1", "\\'; delete from record; --", "%_", ":type", "?"})
    void whatLooksLikeSqlIsATextInEveryCellAndParameter(String text) throws IOException {
        String cell = "\"" + text.replace("\"", "\"\"") + "\"";
        imported("outlet&mode=good", "text/csv", utf8("outletNo,name,kind,licenceNo,district,flexibleStaff\n" + String.join(",", List.of(cell, cell, "LICENSED", cell, "450804", "UNKNOWN"))
                + "\n" + String.join(",", List.of(cell, cell, cell, cell, cell, cell)) + "\n"));
        String sent = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (String query : List.of("district=" + sent, "after=" + sent, "purpose=" + sent, "charset=" + sent, sent + "=1", "on=" + sent)) {
            int status = get(REGISTERS + "outlet?" + query, "text/csv").statusCode();
            assertTrue(status == 200 || status == 400, query + " " + status);
        }
        for (String query : List.of(sent, "outlet&mode=" + sent, "outlet&charset=" + sent, "outlet&dryRun=" + sent)) {
            int status = post(query, "text/csv", utf8("a")).statusCode();
            assertTrue(status == 400 || status == 404, query + " " + status);
        }
        assertTrue(get(REGISTERS + "outlet", "application/x-ndjson").body().contains(new ObjectMapper().writeValueAsString(text)));
    }
}
