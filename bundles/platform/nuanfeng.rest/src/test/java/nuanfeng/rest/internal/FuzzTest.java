// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests that are nearly right, over a raw socket so that nothing tidies them up: whatever is sent, the answer is
 * no 5xx and says nothing of the inside. The seed is fixed; {@code -Dnuanfeng.fuzz=…} and
 * {@code -Dnuanfeng.seed=…} make a longer or another run.
 */
@Tag("once")
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("nuanfeng.fuzz", 5000);
    private static final Pattern INSIDE = Pattern.compile("\\b(at [a-z]+\\.[\\w.$]+\\(|Exception\\b|java\\.|jakarta\\.|javax\\."
            + "|org\\.(apache|eclipse|osgi)\\.|com\\.fasterxml|nuanfeng\\.(rest|core)\\.|Caused by)");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "X");
    private static final List<String> PATHS = List.of("GET /api/v1/places", "GET /api/v1/places/cn", "GET /api/v1/places/990102",
            "GET /api/v1/places/cn/parameters", "GET /api/v1/places/cn.testland.testcity/parameters/test.rate",
            "GET /api/v1/places/cn/diff?against=cn.testland", "GET /api/v1/places/cn/calculations",
            "POST /api/v1/places/cn/calculations/test.premium", "POST /api/v1/places/cn/calculations/test.premium",
            "POST /api/v1/places/cn/calculations/test.premium", "POST /api/v1/places/cn/calculations/test.premium",
            "POST /api/v1/places/cn/calculations/test.list?on=2022-07-01&trace=false",
            "GET /api/v1/calendars/cn/days?from=2022-04-29&to=2022-05-10", "GET /api/v1/calendars/990102/working-days?from=2022-04-29&add=5",
            "GET /api/v1/calendars/cn/working-days?from=2022-04-29&to=2022-12-01&texts=true", "GET /api/v1/places/cn/duties?from=2022-06-01&to=2022-12-31&who=employer", "GET /api/v1/places/cn/duties.ics?kind=report",
            "GET /api/v1/agencies/testcity-hrss/duties?from=2022-06-01&to=2022-12-31", "GET /api/v1/documents", "GET /api/v1/documents/test-2022-1",
            "GET /api/v1/documents/%E6%B5%8B%E8%AF%95%E5%87%BD%E3%80%942022%E3%80%951",
            "GET /api/v1/documents/test-2022-1/clauses/3.2.2", "GET /api/v1/editions/current",
            "GET /api/v1/editions/" + FakeLibrary.OLD, "GET /api/v1/places?edition=" + FakeLibrary.OLD,
            "GET /api/v1/places?knownAt=2021-08-02T14:00:01%2B08:00", "GET /api/v1/openapi.json", "GET /api/v1/policies",
            "POST /api/v1/policies", "GET /api/v1/policies/" + FakeAdministration.DIGEST + "/plan", "POST /api/v1/activations",
            "GET /api/v1/activations/verify", "POST /api/v1/plans", "POST /api/v1/places/cn.testland.testcity/rollback",
            "DELETE /api/v1/policies/" + FakeAdministration.DIGEST, "GET /ready", "GET /health", "GET /metrics", "GET /docs/index.html",
            "GET /");
    private static final List<String> BODIES = List.of("{\"facts\":{}}",
            "{\"facts\":{\"month\":\"2022-07\",\"population\":\"OUTLET\",\"wages\":[3200.00,\"3500.00\",1e3]}}",
            "{\"facts\":{\"month\":\"2022-07\",\"totalWages\":0.1},\"overrides\":{\"test.rate\":{\"value\":0.005,\"unit\":\"1\"}}}",
            "{\"facts\":{\"owner\":{\"licensed\":true,\"licencePlace\":\"990100\"},\"a\":[[[[1]]]]}}",
            "{\"changes\":[{\"place\":\"cn.testland\",\"digest\":\"" + FakeAdministration.DIGEST
                    + "\"},{\"place\":\"cn\",\"remove\":true}],\"planHash\":\"" + FakeAdministration.PLAN + "\",\"accept\":[\"x\"],\"comment\":\"试\"}",
            "{\"comment\":\"错了\"}", "", "null", "[]", "PK\u0003\u0004");
    private static final List<String> HEADERS = List.of("Accept: application/json", "Accept: text/html", "Accept: text/calendar", "Accept: */*;q=x", "Accept: ;;,",
            "Accept: application/json;charset=\"", "Accept-Language: en", "Accept-Language: ;q=,*;q=9,zh;q=-1,en-",
            "Content-Type: application/json; charset=gbk", "Content-Type: ", "Content-Type: /", "Content-Type: multipart/form-data",
            "Content-Type: application/json;;=;", "Content-Type: application/java-archive", "Content-Encoding: gzip",
            "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/\"x\",,", "X-HTTP-Method-Override: DELETE",
            "Authorization: Basic !!!", "Authorization: Basic", "Authorization: ",
            "OnewayRequest: true", "Expect: 100-continue", "Expect: nonsense", "Range: bytes=0-1", "Cookie: a=b; =;",
            "X-Forwarded-Host: a b", "Origin: null", "Connection: close", "Transfer-Encoding: chunked", "Content-Length: -1",
            "Content-Length: 5", "TE: trailers", "Upgrade: h2c", "Host: ]x[", "Referer: \u0007", "X-Long: " + "a".repeat(9000));
    private static final List<String> QUERIES = List.of("on=2022-07-01", "on=2022-02-30", "on", "=", "&", "trace=x", "texts=true",
            "edition=sha256:", "knownAt=now", "subject=%", "on=%FF", "_method=DELETE", "_type=json", "_ctype=text", "_wadl",
            "activate=true", "place=cn", "from=2022-02-30", "to=0000-01-01", "add=1e6", "add=-1", "who=%00", "kind=report,", "kind=report,list", "add=9999999999", "from=9999-12-31", "a[]=1", "wsdl", "x=" + "y".repeat(5000));
    private static final String ODD = "%00%0a%2e%2f%3b%25%ff%c0%80%zz%;;?&&==//../.\\\"'<>{}[]|^`~#  +é测\u0000\u2028𠮷";

    private final Random random = new Random(Long.getLong("nuanfeng.seed", 20220627));

    @Test
    void nothingThatCanBeSentBreaksAnything() throws Exception {
        Map<String, Integer> statuses = new TreeMap<>();
        try (ApiServer server = new ApiServer()) {
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = request();
                String answer = send(server.port(), request);
                String status = answer.length() > 12 ? answer.substring(9, 12) : "";
                statuses.merge(status, 1, Integer::sum);
                // Without an answer at all the container hung up on something that is no HTTP.
                if (status.startsWith("5") && !status.equals("505") && !status.equals("501") || INSIDE.matcher(answer).find()) {
                    fail("Request %s:%n%s%n%nAnswer:%n%s".formatted(i, new String(request, StandardCharsets.UTF_8), answer));
                }
            }
        }
        // Nonsense alone would prove nothing: a good part must have been understood.
        assertTrue(statuses.getOrDefault("200", 0) > REQUESTS / 10 && statuses.getOrDefault("422", 0) > REQUESTS / 200
                && statuses.getOrDefault("400", 0) > REQUESTS / 10, statuses::toString);
    }

    private byte[] request() {
        String[] operation = pick(PATHS).split(" ");
        String method = oneIn(12) ? pick(METHODS) : operation[0];
        String path = operation[1];
        while (oneIn(4)) {
            path = mutated(path);
        }
        if (oneIn(6)) {
            path += (path.contains("?") ? "&" : "?") + pick(QUERIES);
        }
        String body = method.equals("GET") ? "" : pick(BODIES);
        while (oneIn(2)) {
            body = mutated(body);
        }
        byte[] bytes = method.equals("GET") && !oneIn(20) ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && oneIn(10)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        StringBuilder head = new StringBuilder(method).append(' ').append(path.replaceAll("[\r\n ]", "")).append(" HTTP/1.1\r\nHost: x\r\n");
        if (!method.equals("GET") && !oneIn(10)) {
            head.append("Content-Type: application/json\r\n");
        }
        if (oneIn(3)) {
            head.append("Authorization: Bearer ").append(ApiServer.KEY).append("\r\n");
        }
        while (oneIn(4)) {
            head.append(pick(HEADERS)).append("\r\n");
        }
        if (bytes.length > 0 && !oneIn(50)) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return request.toByteArray();
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String mutated(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(4));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
            case 2 -> text.substring(0, at) + odd() + text.substring(at);
            case 3 -> text.substring(0, at) + odd() + text.substring(to);
            case 4 -> text.substring(0, at) + pick(List.of("1e999999999", "1e9999999990100", "-9e-99999999999", "-", "null", "\\ud800", "9".repeat(200), "[".repeat(50),
                    "{\"a\":".repeat(30), "%F0%9F", "true", "\"\"", "../..", "/", "\\u0000", "0.1e-99")) + text.substring(to);
            case 5 -> text.substring(0, at) + (char) random.nextInt(0x300) + text.substring(at);
            default -> text;
        };
    }

    private String odd() {
        int at = random.nextInt(ODD.length());
        return ODD.substring(at, Math.min(ODD.length(), at + 1 + random.nextInt(6)));
    }

    private static String send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                answer.write(chunk, 0, read);
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
            return "";
        } catch (IOException e) {
            // The server hung up while we were still sending.
            return "";
        }
    }
}
