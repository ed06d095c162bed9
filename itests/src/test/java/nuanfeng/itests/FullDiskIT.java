// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nuanfeng.register.internal.SmallDisk;
import org.junit.jupiter.api.Test;

/** The disk that a server keeps everything on gets full, is full for a while, and has room again. */
class FullDiskIT {

    private static final String PLACE = "/api/v1/places/450800/";
    private static final String OUTLETS = PLACE + "registers/outlet";
    private static final int DISK_KILOBYTES = 192 << 10;
    private static final int ROWS = 20_000;
    private static final String HEAD = "outletNo,name,kind,licenceNo,district,flexibleStaff\n";

    private final Distribution nuanfeng = Distribution.unpack().cold();

    private HttpResponse<String> get(String path) {
        return nuanfeng.send(nuanfeng.asAdmin(path).GET().build());
    }

    private HttpResponse<String> bring(String rows) {
        return nuanfeng.send(nuanfeng.asAdmin(PLACE + "imports?type=outlet&mode=good").header("Content-Type", "text/csv").header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(2)).POST(BodyPublishers.ofString(rows)).build());
    }

    private HttpResponse<String> make(String number) {
        return nuanfeng.send(nuanfeng.asAdmin(OUTLETS).header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                "{\"reason\":\"试验\",\"body\":{\"outletNo\":\"%s\",\"name\":\"试\",\"kind\":\"LICENSED\",\"licenceNo\":\"L\",\"district\":\"450804\",\"flexibleStaff\":\"UNKNOWN\"}}"
                        .formatted(number))).build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String rows(String letter, int count, int nameLength) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < count; i++) {
            rows.append(letter).append(i).append(',').append("试".repeat(nameLength)).append(",LICENSED,L,450804,UNKNOWN\n");
        }
        return rows.toString();
    }

    /** Everything that is free. */
    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int size = block.length; size > 0; size /= 2) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException e) {
                // Smaller pieces may have room yet.
                continue;
            }
        }
    }

    @Test
    void whatHasNoRoomIsRefusedWholeAndAJobWaitsForIt() throws Exception {
        assumeTrue(SmallDisk.isPossible());
        Path state = Files.createDirectories(nuanfeng.home().resolve("var/nuanfeng"));
        try (SmallDisk disk = SmallDisk.mount(state, DISK_KILOBYTES)) {
            nuanfeng.start();
            nuanfeng.await("/ready", answer -> answer.body().contains("\"records\":\"ready\""), Duration.ofSeconds(90));
            assertEquals(201, make("before").statusCode());

            HttpResponse<String> tooMuch = bring(rows("M", 1_500_000, 50));
            assertEquals(503, tooMuch.statusCode(), tooMuch.body());
            assertTrue(json(tooMuch).path("detail").asText().contains("has no room for the file"), tooMuch.body());
            assertTrue(tooMuch.headers().firstValue("Retry-After").isPresent());
            assertEquals(0, json(get("/api/v1/jobs")).size());
            try (Stream<Path> folders = Files.list(state.resolve("jobs"))) {
                assertEquals(List.of(), folders.toList());
            }
            assertEquals(201, make("between").statusCode());

            String job = json(bring(rows("J", ROWS, 10))).path("id").asText();
            JsonNode progress = json(get("/api/v1/jobs/" + job));
            for (; progress.at("/rows/created").asInt() == 0; progress = json(get("/api/v1/jobs/" + job))) {
                assertFalse(progress.path("state").asText().matches("done|failed"), progress::toString);
                Distribution.pause(20);
            }
            fill(state.resolve("filler"));
            for (progress = json(get("/api/v1/jobs/" + job)); !progress.path("problem").asText().contains("已满"); progress = json(get("/api/v1/jobs/" + job))) {
                assertFalse(progress.path("state").asText().matches("done|failed"), progress::toString);
                Distribution.pause(50);
            }
            HttpResponse<String> refused = make("while");
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(json(refused).path("detail").asText().contains("已满"), refused.body());
            assertEquals(503, bring(rows("N", 1, 1)).statusCode());
            assertEquals(200, nuanfeng.get("/ready").statusCode());
            assertEquals("131.20", json(nuanfeng.postJson(PLACE + "calculations/work-injury.premium", "{\"facts\":%s}".formatted(TestPolicies.premium("2022-07"))))
                    .at("/outcome/amount").asText());

            Files.delete(state.resolve("filler"));
            for (progress = json(get("/api/v1/jobs/" + job)); !progress.path("state").asText().matches("done|failed"); progress = json(get("/api/v1/jobs/" + job))) {
                Distribution.pause(100);
            }
            assertEquals("done", progress.path("state").asText(), progress::toString);
            assertEquals(ROWS, progress.at("/rows/created").asInt() + progress.at("/rows/unchanged").asInt(), progress::toString);
            assertEquals(201, make("after").statusCode());
            String all = nuanfeng.send(nuanfeng.asAdmin(OUTLETS).header("Accept", "application/x-ndjson").timeout(Duration.ofMinutes(2)).GET().build()).body();
            assertEquals(ROWS + 3, all.lines().count());
            assertEquals(ROWS, all.lines().filter(line -> line.contains("\"outletNo\":\"J")).distinct().count());
            assertFalse(all.contains("\"while\""), "what was refused is there");
            nuanfeng.kill();
        } finally {
            nuanfeng.close();
        }
    }
}
