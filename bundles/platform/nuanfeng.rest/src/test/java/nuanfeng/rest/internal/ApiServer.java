// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nuanfeng.calendar.LegalTime;
import nuanfeng.json.Hrefs;
import nuanfeng.library.FakeEdition;
import nuanfeng.outbox.FakeOutbox;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.FakeRecords;
import nuanfeng.rest.internal.access.Gatekeeper;
import nuanfeng.rest.internal.answer.OtherSites;
import nuanfeng.rest.internal.operation.Docs;
import nuanfeng.rest.internal.operation.Metrics;
import nuanfeng.rest.internal.operation.Pages;
import nuanfeng.rest.internal.operation.Wanting;
import nuanfeng.rest.internal.request.Entrance;
import nuanfeng.rest.internal.request.Route;

/** The whole interface on a real server, with invented policy behind it and a clock that can be set. */
final class ApiServer implements AutoCloseable {

    static final String KEY = "the-right-key";
    static final String CITY_KEY = "the-key-of-the-city";
    static final String NO_KEY = "the-key-of-somebody-who-administers-nothing";
    static final int MOST_BYTES = 20_000;
    static final int MOST_POLICY_BYTES = 50_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final FakeLibrary library = new FakeLibrary();
    final FakeAdministration administration = new FakeAdministration();
    final FakeRecords records = new FakeRecords();
    final FakeJobs jobs = new FakeJobs();
    final FakeExports exports = new FakeExports();
    final FakeRuns runs = new FakeRuns();
    final FakeOutbox outbox = new FakeOutbox();
    final FakeReports reports = new FakeReports();
    final FakeDesk desk = new FakeDesk();
    final FakeRequests requests = new FakeRequests();
    final SettableClock clock = new SettableClock(Instant.parse("2022-12-31T15:00:00Z"));
    volatile boolean warm = true;
    /** The operations below the base, and all of them. */
    final List<Route> resources;
    final List<Route> routes;
    /** What the server's door is told. */
    final BodyReaders readers;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    ApiServer() throws Exception {
        this(OtherSites.NONE);
    }

    ApiServer(OtherSites sites) throws Exception {
        this(sites, 0);
    }

    ApiServer(OtherSites sites, int costlyPerMinute) throws Exception {
        Metrics metrics = new Metrics();
        Gatekeeper gatekeeper = new Gatekeeper(desk, clock, costlyPerMinute);
        Entrance entrance = new Entrance(library, gatekeeper, clock);
        Api api = new Api(library, administration, desk, desk, new FakeAccounts(), requests, records, jobs, exports, runs, new FakeReplays(), outbox, outbox, new FakeBatches(), reports, new FakeAudits(), new Api.Limits(MOST_BYTES, MOST_POLICY_BYTES, MOST_POLICY_BYTES), "1.0.0", metrics.pulse());
        Routes pages = Servlets.pages(new Pages(administration, records, () -> warm, metrics, new Wanting(clock)), new Docs("1.0.0"));
        readers = new BodyReaders(api.routes(), gatekeeper);
        resources = api.routes().all();
        routes = Stream.concat(resources.stream(), pages.all().stream()).toList();
        ServletContextHandler context = new ServletContextHandler("/");
        Servlets.of(entrance, api, pages, sites, metrics, Docs::start).forEach((pattern, servlet) -> context.addServlet(new ServletHolder(servlet), pattern));
        server.setHandler(context);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** An answer, with its body as text and, where it is any, as JSON. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (java.io.IOException e) {
                throw new AssertionError("No JSON: " + text(), e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String code() {
            return json().path("code").asText();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /** Below /api/v1. */
    Answer api(String path, String... headers) {
        return get(Hrefs.BASE + path, headers);
    }

    Answer post(String path, String json, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("POST", Hrefs.BASE + path, json.getBytes(StandardCharsets.UTF_8), all);
    }

    Answer admin(String method, String path, String json) {
        return send(method, Hrefs.BASE + path, json.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json",
                "Authorization", "Bearer " + KEY);
    }

    /** A POST of JSON that does not announce its length. */
    Answer stream(String path, byte[] body) {
        try {
            HttpResponse<byte[]> response = client.send(HttpRequest.newBuilder(URI.create(root() + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path)).method(method,
                    body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** A clock of the platform's time zone that stands still until it is set. */
    static final class SettableClock extends Clock {

        volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
