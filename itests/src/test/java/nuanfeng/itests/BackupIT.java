// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A backup is made and brought back on an empty machine by the commands of docs/operations.md. */
class BackupIT {

    private static final String REGISTERS = "/api/v1/places/450800/registers/";
    private static final Path PAGE = Path.of("../docs/operations.md");

    private static HttpResponse<String> send(Distribution server, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = server.asAdmin(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send((body.isEmpty() ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body))).build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String outlet(int number, int headcount) {
        return ("{\"reason\":\"试验\",\"validFrom\":\"2023-01-01\",\"body\":{\"outletNo\":\"B-%s\",\"name\":\"试\",\"kind\":\"LICENSED\",\"licenceNo\":\"L%s\",\"district\":\"450804\","
                + "\"flexibleStaff\":\"UNKNOWN\"}}").formatted(number, headcount);
    }

    /** All rows with what is sealed, all histories, and whether each is intact. */
    private static List<String> everything(Distribution server) throws IOException {
        List<String> all = new ArrayList<>();
        for (String type : List.of("outlet", "worker")) {
            all.add(send(server, "GET", REGISTERS + type + "?purpose=test&ended=true", "", "Accept", "application/x-ndjson").body());
            for (JsonNode each : json(send(server, "GET", REGISTERS + type + "?ended=true&limit=500", "")).path("items")) {
                String one = REGISTERS + type + "/" + each.path("id").asText();
                all.add(send(server, "GET", one + "/history?purpose=test", "").body());
                assertTrue(json(send(server, "GET", one + "/history/verify", "")).path("intact").asBoolean(), one);
            }
        }
        return all;
    }

    /** As the page has it, for other folders. */
    private static void command(String begins, String... replaced) throws Exception {
        String line = Files.readAllLines(PAGE).stream().filter(each -> each.startsWith(begins)).findFirst().orElseThrow(() -> new AssertionError(begins));
        for (int i = 0; i < replaced.length; i += 2) {
            assertTrue(line.contains(replaced[i]), line);
            line = line.replace(replaced[i], replaced[i + 1]);
        }
        Process process = new ProcessBuilder("bash", "-c", line).inheritIO().start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), line);
    }

    @Test
    void onAnEmptyMachineTheRowsAreEqualAndTheHistoriesIntact() throws Exception {
        Path archive = Files.createTempDirectory("nuanfeng-backup").resolve("backup.tar.gz");
        List<String> before;
        String edition;
        try (Distribution old = Distribution.unpack().cold().launch()) {
            old.await("/ready", answer -> answer.statusCode() == 200 && answer.body().contains("\"records\":\"ready\""), Duration.ofMinutes(5));
            for (int i = 0; i < 12; i++) {
                HttpResponse<String> made = send(old, "POST", REGISTERS + "outlet", outlet(i, 0));
                assertEquals(201, made.statusCode(), made.body());
                String one = REGISTERS + "outlet/" + json(made).path("id").asText();
                if (i % 2 == 0) {
                    assertEquals(200, send(old, "PUT", one, outlet(i, 7), "If-Match", "\"1\"").statusCode());
                }
                if (i % 4 == 0) {
                    assertEquals(200, send(old, "POST", one + "/end", "{\"on\":\"2024-01-01\",\"reason\":\"试验\"}", "If-Match", "\"2\"").statusCode());
                }
                if (i % 8 == 0) {
                    assertEquals(200, send(old, "POST", one + "/erase", "{\"reason\":\"试验\"}", "If-Match", "\"3\"").statusCode());
                }
            }
            assertEquals(201, send(old, "POST", REGISTERS + "worker", "{\"reason\":\"试验\",\"body\":{\"idNo\":\"450802180012319993\",\"name\":\"试验甲\"}}").statusCode());
            before = everything(old);
            edition = old.get("/api/v1/editions/current").body();
            old.stop();
            command("tar -C /opt/nuanfeng -czf", "/opt/nuanfeng", old.home().toString(), "nuanfeng-$(date +%F).tar.gz", archive.toString());
        }
        try (Distribution fresh = Distribution.unpack().cold()) {
            command("tar -C /opt/nuanfeng -xzf", "/opt/nuanfeng", fresh.home().toString(), "nuanfeng-2026-11-29.tar.gz", archive.toString());
            fresh.launch();
            fresh.await("/ready", answer -> answer.statusCode() == 200 && answer.body().contains("\"records\":\"ready\""), Duration.ofMinutes(5));
            assertEquals(before, everything(fresh));
            assertEquals(edition, fresh.get("/api/v1/editions/current").body());
            assertTrue(send(fresh, "GET", REGISTERS + "worker?purpose=test", "", "Accept", "application/x-ndjson").body().contains("450802180012319993"));
        }
    }

    /** By one command, while records are made; the keys travel apart. */
    @Test
    void aServerThatRunsIsSavedByOneCommand() throws Exception {
        Path folder = Files.createTempDirectory("nuanfeng-backup");
        Path archive = folder.resolve("backup.zip");
        Path keys = folder.resolve("keys");
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "口令 of a test");
        String log;
        try (Distribution old = Distribution.unpack().cold().launch()) {
            old.await("/ready", answer -> answer.statusCode() == 200 && answer.body().contains("\"records\":\"ready\""), Duration.ofMinutes(5));
            assertEquals(201, send(old, "POST", REGISTERS + "worker", "{\"reason\":\"试验\",\"body\":{\"idNo\":\"450802180012319993\",\"name\":\"试验甲\"}}").statusCode());
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger acknowledged = new AtomicInteger();
            Thread writer = new Thread(() -> {
                for (int i = 0; !done.get(); i++) {
                    assertEquals(201, send(old, "POST", REGISTERS + "outlet", outlet(i, 0)).statusCode());
                    acknowledged.incrementAndGet();
                }
            });
            writer.start();
            old.until("some are made", () -> acknowledged.get() > 5);
            int before = acknowledged.get();
            Process tool = new ProcessBuilder(old.home().resolve("bin/nuanfeng").toString(), "backup", archive.toString(), "--keys", keys.toString(),
                    "--passphrase-file", passphrase.toString()).inheritIO().start();
            assertEquals(0, tool.waitFor());
            done.set(true);
            writer.join();
            log = old.get("/api/v1/editions/current").body();
            old.stop();
            try (Distribution fresh = Distribution.unpack().cold()) {
                Process back = new ProcessBuilder(fresh.home().resolve("bin/nuanfeng").toString(), "restore", archive.toString(), "--keys", keys.toString(),
                        "--passphrase-file", passphrase.toString()).inheritIO().start();
                assertEquals(0, back.waitFor());
                // The key itself is in no backup; its hash is.
                Files.copy(old.home().resolve("var/nuanfeng/admin.key"), fresh.home().resolve("var/nuanfeng/admin.key"));
                fresh.launch();
                fresh.await("/ready", answer -> answer.statusCode() == 200 && answer.body().contains("\"records\":\"ready\""), Duration.ofMinutes(5));
                assertEquals(log, fresh.get("/api/v1/editions/current").body());
                List<String> all = everything(fresh);
                assertTrue(all.toString().contains("450802180012319993"));
                int kept = json(send(fresh, "GET", REGISTERS + "outlet?limit=500", "")).path("items").size();
                assertTrue(kept >= Math.min(before, 500) && kept <= acknowledged.get(), kept + " of " + before + " to " + acknowledged.get());
            }
        }
    }
}
