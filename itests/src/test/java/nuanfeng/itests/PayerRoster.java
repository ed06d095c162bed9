// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A city of nobody in which every worker has a payer of their own, so that a month has as many questions: all test data. */
final class PayerRoster {

    /** Of a wage of 3000.00 at 0.004. */
    static final String AMOUNT = "12.00";

    private static final String PLACE = "/api/v1/places/450800/";
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] NUMBER_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PayerRoster() {
    }

    /** With its check digit by GB 32100. */
    private static String code(int payer) {
        String body = "91450802" + (700_000_000 + payer);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CODE_LETTERS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CODE_LETTERS.charAt((31 - sum % 31) % 31);
    }

    /** Of a year of birth that nobody has, with its check digit by GB 11643. */
    private static String number(int worker) {
        String body = "4508021880" + two(1 + worker / 20_000) + two(1 + worker / 800 % 25) + (100 + worker % 800);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * NUMBER_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    static HttpResponse<String> get(Distribution server, String path) {
        return server.send(server.asAdmin(path).GET().build());
    }

    static HttpResponse<String> post(Distribution server, String path, String type, String body) {
        return server.send(server.asAdmin(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static void bring(Distribution server, String type, int rows, IntFunction<String> row) {
        String file = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
        HttpResponse<String> taken = post(server, PLACE + "imports?type=" + type + "&from=2022-07-01", "application/x-ndjson", file);
        assertEquals(202, taken.statusCode(), taken.body());
        String job = taken.headers().firstValue("Location").orElseThrow();
        server.until("the import of " + type + " ended", () -> json(get(server, job)).path("state").asText().matches("done|failed"), Duration.ofSeconds(240));
        JsonNode done = json(get(server, job));
        assertEquals("done " + rows, done.path("state").asText() + " " + done.at("/rows/created").asText(), done::toString);
    }

    static void enter(Distribution server, int workers) {
        bring(server, "outlet", 1, each -> """
                {"outletNo":"RS01","name":"测试网点","kind":"LICENSED","licenceNo":"L","employerCapacity":true,"creditCode":"%s","district":"450802","flexibleStaff":"YES","flexibleFinding":[{"by":"测试","on":"2022-07-01","reason":"测试"}]}"""
                .formatted(code(0)));
        bring(server, "worker", workers, each -> "{\"idNo\":\"%s\",\"name\":\"测试\"}".formatted(number(each)));
        bring(server, "insurance-enrolment", workers, each -> """
                {"enrolmentNo":"RS-%s","worker":"%s","outlet":"RS01","payerCode":"%s","scheme":"WORK_INJURY","route":"DIRECT","enrolledAt":"450802","status":"ACTIVE","baseMode":"TOTAL_WAGES","startedOn":"2022-07-01","declaredWage":"3000.00"}"""
                .formatted(each, number(each), code(each)));
    }

    /** Orders the run of a month. @return address of its job */
    static String order(Distribution server, YearMonth month) {
        HttpResponse<String> ordered = post(server, PLACE + "runs", "application/json",
                "{\"kind\":\"work-injury\",\"month\":\"%s\",\"given\":{\"floatingFactor\":1,\"phasedCut\":0}}".formatted(month));
        assertEquals(202, ordered.statusCode(), ordered.body());
        return "/api/v1/jobs/cn.guangxi.guigang~" + json(ordered).path("id").asText();
    }

    /** How many answers of a run are there, as far as the server says so. */
    static long done(Distribution server, String job) {
        return json(get(server, job)).path("done").asLong();
    }

    /** Every payer has one contribution of the month, which was written once. */
    static void isComplete(Distribution server, String job, YearMonth month, int workers) {
        server.until("the run ended", () -> json(get(server, job)).path("state").asText().matches("done|failed"), Duration.ofSeconds(240));
        JsonNode ended = json(get(server, job));
        assertEquals("done", ended.path("state").asText(), ended::toString);
        assertEquals(ended.path("all").asText(), ended.path("done").asText(), ended::toString);
        JsonNode run = json(get(server, ended.at("/links/result").asText()));
        assertEquals(workers, run.path("contributions").asInt(), run.toString().substring(0, 200));
        Map<String, String> kept = new HashMap<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page = json(get(server, PLACE + "registers/contribution?limit=500&after=" + next));
            page.path("items").forEach(each -> {
                if (each.at("/body/month").asText().equals(month.toString())) {
                    String before = kept.put(each.at("/body/payerCode").asText(), each.path("version").asText() + " " + each.at("/body/employerAmount").asText());
                    assertEquals(null, before, "a payer has two contributions");
                }
            });
            next = page.path("next").asText();
        }
        assertEquals(workers, kept.size());
        assertEquals(Set.of("1 " + AMOUNT), new HashSet<>(kept.values()));
    }
}
