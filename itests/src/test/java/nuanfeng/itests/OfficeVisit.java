// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody goes to the provider of the office and comes back, with what a browser does and no more. */
final class OfficeVisit {

    private static final int MOST_STEPS = 12;
    private static final Pattern PATH = Pattern.compile("(?i);\\s*path=([^;]+)");

    private final Distribution server;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<Kept> cookies = new ArrayList<>();

    /** @param answer to the browser that came back @param cookie of the session; empty where there is none */
    record Back(Answer answer, String cookie) {
    }

    /** A cookie, and where it is sent. */
    private record Kept(String authority, String path, String name, String pair) {

        private static Kept of(URI from, String header) {
            String pair = header.split(";")[0].strip();
            Matcher path = PATH.matcher(header);
            return new Kept(from.getAuthority(), path.find() ? path.group(1) : "/", pair.substring(0, pair.indexOf('=')), pair);
        }

        private boolean isFor(URI address) {
            return authority.equals(address.getAuthority()) && address.getPath().startsWith(path);
        }
    }

    private OfficeVisit(Distribution server) {
        this.server = server;
    }

    static Back of(Distribution server, String user, String password) {
        OfficeVisit visit = new OfficeVisit(server);
        HttpResponse<String> answer = visit.get(visit.sentBack(user, password));
        String cookie = answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("nuanfeng-session=")).map(each -> each.split(";")[0]).findFirst().orElse("");
        return new Back(Answer.of(answer), cookie);
    }

    /** Path and query that the provider sends the browser back to, not opened. */
    static String asFarAs(Distribution server, String user, String password) {
        URI back = new OfficeVisit(server).sentBack(user, password);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private URI sentBack(String user, String password) {
        URI at = server.uri("/api/v1/session/oidc/sign-in");
        String here = at.getAuthority();
        HttpResponse<String> answer = get(at);
        for (int i = 0; i < MOST_STEPS; i++) {
            if (answer.statusCode() == 200) {
                String form = "user=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
                answer = send(HttpRequest.newBuilder(at).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
                continue;
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("Neither a page nor a way on")));
            if (at.getAuthority().equals(here)) {
                return at;
            }
            answer = get(at);
        }
        throw new AssertionError("Never sent back from " + at);
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest bare = builder.build();
        String sent = String.join("; ", cookies.stream().filter(each -> each.isFor(bare.uri())).map(Kept::pair).toList());
        HttpResponse<String> answer = exchanged(sent.isEmpty() ? bare : builder.header("Cookie", sent).build());
        for (String header : answer.headers().allValues("Set-Cookie")) {
            Kept kept = Kept.of(answer.uri(), header);
            cookies.removeIf(each -> each.name().equals(kept.name()) && each.path().equals(kept.path()) && each.authority().equals(kept.authority()));
            cookies.add(kept);
        }
        return answer;
    }

    private HttpResponse<String> exchanged(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
