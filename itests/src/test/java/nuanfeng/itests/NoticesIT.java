// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders on the real distribution, from the duty to a receiver that fails at first, and to a mail. */
class NoticesIT {

    /** The monthly list of July 2022 of a city that ships is due in these days. */
    private static final String REMIND = "{\"place\":\"450800\",\"on\":\"2022-08-%s\"}";
    private static final Distribution nuanfeng = Distribution.unpack().cold();
    private static final List<Map<String, String>> received = Collections.synchronizedList(new ArrayList<>());
    private static HttpServer receiver;

    @TempDir
    static Path folder;

    @BeforeAll
    static void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(Map.of("id", exchange.getRequestHeaders().getFirst("Nuanfeng-Delivery"), "signature", exchange.getRequestHeaders().getFirst("Nuanfeng-Signature"), "body", body));
            exchange.sendResponseHeaders(received.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        Path secrets = folder.resolve("secrets");
        Files.writeString(secrets, "test=a-secret-of-the-tests\n");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        String origin = "http://127.0.0.1:" + receiver.getAddress().getPort();
        nuanfeng.setting("nuanfeng.outbox.cfg", "remindDays", "3,0");
        nuanfeng.setting("nuanfeng.outbox.cfg", "retrySeconds", "1");
        nuanfeng.setting("nuanfeng.outbox.cfg", "lookSeconds", "1");
        nuanfeng.setting("nuanfeng.outbox.cfg", "secrets", secrets.toString());
        nuanfeng.setting("nuanfeng.outbox.cfg", "origins", origin);
        nuanfeng.setting("nuanfeng.outbox.cfg", "mailFolder", folder.resolve("mails").toString());
        nuanfeng.setting("nuanfeng.outbox.cfg", "mailFrom", "nuanfeng@office.example.cn");
        nuanfeng.setting("nuanfeng.outbox.cfg", "mailTo", "clerk@office.example.cn");
        nuanfeng.setting("nuanfeng.outbox.cfg", "webhooks", "test=" + origin + "/in");
        nuanfeng.start();
    }

    @AfterAll
    static void leave() {
        nuanfeng.close();
        receiver.stop(0);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static JsonNode get(String path) {
        return json(nuanfeng.send(nuanfeng.asAdmin("/api/v1" + path).GET().build()));
    }

    private static boolean isDelivered() {
        Set<String> ids = new HashSet<>();
        HttpResponse<String> page = nuanfeng.send(nuanfeng.asAdmin("/api/v1/outbox?limit=500").GET().build());
        if (page.statusCode() != 200) {
            return false;
        }
        for (JsonNode each : json(page).path("items")) {
            if (!each.path("state").asText().equals("delivered") || each.path("deliveries").size() != 2) {
                return false;
            }
            ids.add(each.path("id").asText());
        }
        try (var mails = Files.list(folder.resolve("mails"))) {
            List<String> sent = received.stream().map(each -> each.get("id")).toList();
            return sent.size() == ids.size() + 1 && ids.equals(new HashSet<>(sent)) && mails.filter(each -> each.toString().endsWith(".eml")).count() == ids.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> post(String path, String body) {
        HttpRequest request = nuanfeng.asAdmin("/api/v1" + path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = nuanfeng.send(request);
        // Records are opened a moment after the server is ready.
        for (int patience = 600; patience > 0 && Set.of(404, 503).contains(answer.statusCode()); patience--) {
            Distribution.pause(100);
            answer = nuanfeng.send(request);
        }
        return answer;
    }

    @Test
    void whatIsNotHandedInIsWrittenOnceAndBroughtToEverybodyWhoIsToKnow() throws IOException {
        Set<String> written = new HashSet<>();
        for (int day = 1; day <= 31; day++) {
            String on = REMIND.formatted(day < 10 ? "0" + day : "" + day);
            json(post("/reminders", on)).path("items").forEach(each -> written.add(each.path("subject").asText() + each.path("day").asText() + each.path("kind").asText()));
            assertEquals(0, json(post("/reminders", on)).path("items").size());
        }
        assertTrue(written.stream().anyMatch(each -> each.startsWith("work-injury.")), written::toString);
        // The server looks by itself too, and everywhere: what it finds today comes as well.
        nuanfeng.until("everything is delivered, and nothing twice but what was answered with 503", () -> isDelivered());
        Set<String> subjects = new HashSet<>();
        get("/outbox?place=450800&limit=500").path("items").forEach(each -> subjects.add(each.path("subject").asText() + each.path("day").asText() + each.path("kind").asText()));
        assertTrue(subjects.containsAll(written), subjects::toString);
        JsonNode payload = new ObjectMapper().readTree(received.get(0).get("body"));
        assertEquals("cn.guangxi.guigang", payload.path("place").asText());
        assertFalse(payload.at("/citations/0/id").asText().isEmpty());
        String id = received.get(0).get("id");
        String console = new Console(nuanfeng).printed("register:outbox " + id + " --json").get(0);
        assertEquals(nuanfeng.send(nuanfeng.asAdmin("/api/v1/outbox/" + id).GET().build()).body(), console);
        assertEquals(401, nuanfeng.get("/api/v1/outbox").statusCode());
    }
}
