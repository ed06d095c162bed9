// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calendar.LegalTime;
import nuanfeng.json.Json;
import nuanfeng.library.FakeEdition;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.operation.Metrics;
import nuanfeng.rest.internal.operation.WarmUp;

class OperationTest {

    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void readyMeansThatThePlatformIsAndThatItIsWarm() {
        assertEquals("{\"ready\":true,\"records\":\"ready\"}", server.get("/ready").text());
        server.warm = false;
        Answer cold = server.get("/ready");
        assertEquals(503, cold.status());
        assertEquals("{\"ready\":false,\"reason\":\"正在预热\",\"records\":\"ready\"}", cold.text());
        server.administration.ready = false;
        assertEquals("仍在启动", server.get("/ready").json().path("reason").asText());
        assertEquals("1", server.get("/ready").header("Retry-After"));
    }

    @Test
    void healthIsToldPlaceByPlace() {
        Answer answer = server.get("/health");

        assertEquals(200, answer.status());
        assertEquals("cn.testland.testcity", answer.json().at("/places/0/place").asText());
        assertEquals("served", answer.json().at("/places/0/state").asText());
        assertTrue(answer.json().path("logIntact").asBoolean());
    }

    @Test
    void metricsCountByOperationAndNeverByWhatWasSent() {
        server.api("/places/cn/parameters/test.rate");
        server.api("/places/11010519491231002X");
        server.api("/documents/身份证".replace("身份证", "%E8%BA%AB") + "?idcard=11010519491231002X");
        server.get("/etc/passwd");
        String metrics = server.get("/metrics").text();

        assertTrue(metrics.contains(
                "nuanfeng_http_requests_total{method=\"GET\",route=\"/places/{place}/parameters/{key}\",status=\"200\"} 1\n"), metrics);
        assertTrue(metrics.contains("nuanfeng_http_requests_total{method=\"GET\",route=\"/places/{place}\",status=\"404\"} 1\n"));
        assertTrue(metrics.contains("nuanfeng_http_requests_total{method=\"\",route=\"unknown\",status=\"404\"} 1\n"), metrics);
        assertTrue(metrics.contains("nuanfeng_edition_info{edition=\"" + FakeLibrary.NEW + "\"} 1\n"));
        assertTrue(metrics.contains("nuanfeng_places{state=\"served\"} 3\n"));
        assertTrue(metrics.contains("nuanfeng_http_request_duration_seconds_count{method=\"GET\",route=\"/places/{place}\"} 1\n"));
        assertFalse(metrics.contains("11010519491231002X") || metrics.contains("passwd"));
        assertEquals("text/plain; version=0.0.4; charset=utf-8", server.get("/metrics").header("Content-Type").replace(";version", "; version").replace(";charset", "; charset"));
    }

    @Test
    void theDescriptionCanBeLookedAtWithoutTheInternet() {
        assertEquals(301, server.get("/docs").status());
        assertEquals("/docs/", server.get("/docs").header("Location"));
        Answer index = server.get("/docs/");
        assertEquals(200, index.status());
        assertTrue(index.text().contains("swagger-ui-bundle.js"));
        assertFalse(index.text().contains("http://") || index.text().contains("https://"));
        assertTrue(index.header("Content-Security-Policy").contains("default-src 'none'"));
        for (String file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "start.js", "favicon-32x32.png"}) {
            Answer answer = server.get("/docs/" + file);
            assertEquals(200, answer.status(), file);
            assertTrue(answer.response().body().length > 100, file);
            assertEquals(304, server.get("/docs/" + file, "If-None-Match", answer.header("ETag")).status());
        }
        assertEquals(404, server.get("/docs/index.htm").status());
        assertEquals(404, server.get("/docs/..%2f..%2fopenapi.json").status() == 400 ? 404 : 500);
    }

    @Test
    void pagesAreOnlyRead() {
        assertEquals(405, server.send("POST", "/ready", new byte[] {1}).status());
        assertEquals(204, server.send("OPTIONS", "/health", new byte[0]).status());
        Answer head = server.send("HEAD", "/health", new byte[0]);
        assertEquals(200, head.status());
        assertEquals(0, head.response().body().length);
    }

    @Test
    void warmingUpAsksEveryPlaceAndIsNotCounted() throws Exception {
        Metrics metrics = new Metrics();
        WarmUp warmUp = new WarmUp(server.library, server.administration, () -> Optional.of(server.root()), metrics,
                Clock.system(LegalTime.ZONE), 30);
        assertFalse(warmUp.isWarm());
        warmUp.start();
        for (int i = 0; i < 200 && !warmUp.isWarm(); i++) {
            Thread.sleep(50);
        }
        assertTrue(warmUp.isWarm());
        assertTrue(server.get("/metrics").text().contains(
                "nuanfeng_http_requests_total{method=\"POST\",route=\"/places/{place}/calculations/{rule}\",status=\"200\"} 24\n"),
                server.get("/metrics").text());
    }

    @Test
    void warmingUpLeavesARuleThatFailsAlone() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.library.current = new FakeEdition(FakeLibrary.NEW) {
            @Override
            public Calculation calculate(Case question) {
                asked.incrementAndGet();
                return super.calculate(Case.of(question.place(), "test.refuse", Map.of("code", "RULE_FAILED")));
            }
        };
        WarmUp warmUp = new WarmUp(server.library, server.administration, () -> Optional.of(server.root()), new Metrics(),
                Clock.system(LegalTime.ZONE), 30);
        warmUp.start();
        for (int i = 0; i < 200 && !warmUp.isWarm(); i++) {
            Thread.sleep(50);
        }
        assertEquals(1, asked.get());
    }

    @Test
    void warmingUpWithoutAServerEndsAllTheSame() throws Exception {
        WarmUp warmUp = new WarmUp(server.library, server.administration,
                () -> Optional.of(java.net.URI.create("http://127.0.0.1:1")), new Metrics(), Clock.system(LegalTime.ZONE), 30);
        warmUp.start();
        for (int i = 0; i < 200 && !warmUp.isWarm(); i++) {
            Thread.sleep(50);
        }
        assertTrue(warmUp.isWarm());
    }
}
