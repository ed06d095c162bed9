// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.json.Hrefs;
import nuanfeng.rest.internal.json.Json;

/**
 * Asks the interface, over its own socket, what its places can be asked, until the way of a request is compiled: cold, the JAX-RS
 * runtime is ten times slower. Begins when the platform is ready and there is something to ask; ends in time whatever happens.
 */
public final class WarmUp implements Warmth {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int MOST_QUESTIONS = 12;
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final int MOST_MILLIS = 15_000;
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PolicyLibrary library;
    private final PolicyAdministration administration;
    private final Supplier<Optional<URI>> server;
    private final Metrics metrics;
    private final Clock clock;
    private final int requests;
    private final Thread thread = new Thread(this::run, "nuanfeng-warm-up");
    private volatile boolean warm;
    private volatile boolean stopped;

    /** @param server root of this server, once it listens @param requests to make; 0: none */
    public WarmUp(PolicyLibrary library, PolicyAdministration administration, Supplier<Optional<URI>> server, Metrics metrics,
            Clock clock, int requests) {
        this.library = library;
        this.administration = administration;
        this.server = server;
        this.metrics = metrics;
        this.clock = clock;
        this.requests = requests;
    }

    @Override
    public boolean isWarm() {
        return warm;
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopped && !(administration.health().ready() && server.get().isPresent())) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
            if (requests > 0) {
                walk(server.get().orElseThrow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Not warmed up; the first answers will be slow", e);
        } finally {
            metrics.clear();
            warm = true;
        }
    }

    private void walk(URI root) {
        long start = System.nanoTime();
        List<Call> calls = calls(root);
        int made = 0;
        while (!calls.isEmpty() && made < requests && !stopped && millisSince(start) < MOST_MILLIS) {
            for (Call call : calls) {
                if (!call.make()) {
                    LOG.warn("Not warmed up: the server did not answer at {}", root);
                    return;
                }
                made++;
            }
        }
        LOG.info("Warmed up with {} questions in {} ms", made, millisSince(start));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private List<Call> calls(URI root) {
        Edition edition = library.current();
        List<Call> calls = new ArrayList<>();
        List<String> places = edition.places().stream().filter(PlaceView::served).map(place -> place.place().path()).toList();
        // The longest lineages come last in the list and have most to say.
        for (int i = places.size() - 1; i >= 0 && calls.size() < MOST_QUESTIONS; i--) {
            for (CalculationOffer offer : edition.calculations(places.get(i))) {
                Map<String, Object> facts = SampleFacts.of(edition, places.get(i), offer, LocalDate.now(clock));
                calls.add(new Call(root.resolve(Hrefs.BASE + "/places/" + places.get(i) + "/calculations/" + offer.rule()),
                        Optional.of(Json.bytes(json -> {
                            json.writeStartObject();
                            json.writeFieldName("facts");
                            Json.value(json, facts);
                            json.writeEndObject();
                        }))));
            }
        }
        return calls;
    }

    /** One request. */
    private record Call(URI address, Optional<byte[]> body) {

        /** @return whether anything was answered */
        boolean make() {
            try {
                HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                if (body.isPresent()) {
                    connection.setRequestMethod("POST");
                    connection.setDoOutput(true);
                    connection.setRequestProperty("Content-Type", "application/json");
                    connection.setFixedLengthStreamingMode(body.get().length);
                    try (OutputStream out = connection.getOutputStream()) {
                        out.write(body.get());
                    }
                }
                int status = connection.getResponseCode();
                try (InputStream in = status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream()
                        : connection.getErrorStream()) {
                    in.readAllBytes();
                }
                return true;
            } catch (IOException e) {
                LOG.debug("No answer", e);
                return false;
            }
        }
    }
}
