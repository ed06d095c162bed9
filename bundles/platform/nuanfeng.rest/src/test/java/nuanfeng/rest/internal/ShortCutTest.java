// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import nuanfeng.library.FakeEdition;
import nuanfeng.rest.internal.ApiServer.Answer;
import nuanfeng.rest.internal.request.Route;

/** The short way and the long way give the same answer. An {@code Accept} with parameters sends a request the long way. */
class ShortCutTest {

    private static final List<String> BODIES = List.of("{\"facts\":{\"month\":\"2022-07\",\"totalWages\":\"1000\"}}",
            "{\"facts\":{}}", "{\"facts\":{\"code\":\"RULE_FAILED\"}}", "{}", "{", "", "{\"facts\":{\"a\":1,\"a\":2}}",
            "{\"facts\":{\"a\":\"" + "x".repeat(ApiServer.MOST_BYTES) + "\"}}");

    @Test
    void bothWaysAnswerAlike() throws Exception {
        try (ApiServer server = new ApiServer()) {
            for (String path : List.of("cn/calculations/test.premium", "990102/calculations/test.route", "cn/calculations/test.refuse",
                    "cn/calculations/test.refuse?trace=false", "cn/calculations/test.clock?on=2022-07-01", "cn.x/calculations/test.list",
                    "cn/calculations/none", "cn/calculations/test.list?on=x&a=b", "cn/calculations/test.list?edition=" + FakeLibrary.OLD,
                    "cn/calculations/test.list?edition=" + FakeEdition.digest('9'))) {
                for (String body : BODIES) {
                    for (String language : List.of("zh-CN", "en")) {
                        assertEquals(told(server, path, body, language, "application/json;q=0.9, */*;q=0.1"),
                                told(server, path, body, language, "*/*"), path + body);
                    }
                }
            }
        }
    }

    /** Whatever the table finds, the runtime finds too, and nothing else. */
    @Test
    void everyOperationIsFoundBothWays() throws Exception {
        try (ApiServer server = new ApiServer()) {
            for (Route route : server.resources) {
                // What is told without end is listened to elsewhere.
                if (route.path().equals("/events") || route.method().equals("DELETE") || route.consumed().contains("application/java-archive")) {
                    continue;
                }
                String path = Examples.path(route, Map.of("hash", "none", "digest", "none"));
                byte[] body = route.method().equals("POST") ? "{\"comment\":\"\"}".getBytes(StandardCharsets.UTF_8) : new byte[0];
                for (String query : List.of("", "?nonsense=1", "?on=2022-07-01", "?against=cn", "?from=2022-04-29&to=2022-05-10")) {
                    for (String key : List.of("Bearer wrong", "Bearer " + ApiServer.KEY)) {
                        String first = route.produced().get(0);
                        assertEquals(told(server, route, path + query, body, key, first + ";q=0.9, */*;q=0.1"),
                                told(server, route, path + query, body, key, first), route + query);
                        assertEquals(told(server, route, path + query, body, key, "*/*;q=0.1"),
                                told(server, route, path + query, body, key, "*/*"), route + query);
                    }
                }
            }
        }
    }

    private static String told(ApiServer server, Route route, String path, byte[] body, String key, String accept) {
        return told(server.send(route.method(), "/api/v1" + path, body, "Accept", accept, "Authorization", key, "Content-Type",
                "application/json"));
    }

    private static String told(ApiServer server, String path, String body, String language, String accept) {
        Answer answer = server.send("POST", "/api/v1/places/" + path, body.getBytes(StandardCharsets.UTF_8), "Content-Type",
                "application/json", "Accept", accept, "Accept-Language", language);
        return told(answer);
    }

    private static String told(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return answer.status() + " " + headers + " " + answer.text();
    }
}
