// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.calculation.Outcome;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;

/**
 * Asks the interface, over its own socket, what its places can be asked, until the way of a request is compiled: cold, the JAX-RS
 * runtime is ten times slower. Begins when the platform is ready and there is something to ask; ends in time whatever happens.
 */
public final class WarmUp implements Warmth {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int MOST_PLACES = 6;
    private static final int MOST_OF_A_KIND = 2;
    private static final int WEIGHT_OF_ANSWERS = 5;
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final int MOST_LOOKS = 100;
    private static final int MOST_MILLIS = 10_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final byte[] NOTHING = {};

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
            while (!stopped && !administration.health().ready()) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
            for (int i = 0; i < MOST_LOOKS && !stopped && server.get().isEmpty(); i++) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
            if (requests > 0 && !stopped) {
                server.get().ifPresentOrElse(this::walk, () -> LOG.warn("Not warmed up: this server has no address without TLS"));
                // Once, before anybody waits for an answer: reading the policies left more behind than all of them take.
                System.gc();
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

    private void walk(URI server) {
        long start = System.nanoTime();
        List<byte[]> questions = questions(server);
        int asked = 0;
        int answered = 0;
        try (WarmUpClient caller = new WarmUpClient(server)) {
            while (!questions.isEmpty() && asked < requests && !stopped && millisSince(start) < MOST_MILLIS) {
                answered += caller.call(questions.get(asked % questions.size())) ? 1 : 0;
                asked++;
            }
            LOG.info("Warmed up with {} questions in {} ms, {} of them answered", asked, millisSince(start), answered);
        } catch (IOException e) {
            LOG.warn("Not warmed up: {} does not answer as it should: {}", server, e.getMessage());
        }
    }

    /** A few of each kind: dozens of time limits are counted by the same code, and each of them would have to be compiled towards. */
    private static List<CalculationOffer> some(List<CalculationOffer> offers) {
        Map<Outcome.Kind, Integer> chosen = new EnumMap<>(Outcome.Kind.class);
        return offers.stream().filter(offer -> chosen.merge(offer.description().kind(), 1, Integer::sum) <= MOST_OF_A_KIND).toList();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    /**
     * What the places with the longest lineage can be asked; what is answered more often than what is refused. A rule that fails
     * on what was made up for it is asked no more: that would look as if its place had gone bad.
     */
    private List<byte[]> questions(URI server) {
        Edition edition = library.current();
        List<byte[]> answered = new ArrayList<>();
        List<byte[]> refused = new ArrayList<>();
        Set<String> failing = new HashSet<>();
        List<String> places = edition.places().stream().filter(PlaceView::served).map(place -> place.place().path())
                .sorted(Comparator.comparingInt(String::length).reversed()).limit(MOST_PLACES).toList();
        for (String place : places) {
            String path = Hrefs.BASE + "/places/" + place;
            for (CalculationOffer offer : some(edition.place(place).calculations())) {
                if (failing.contains(offer.rule())) {
                    continue;
                }
                SampleFacts facts = SampleFacts.search(edition, place, offer, LocalDate.now(clock));
                if (facts.isFailure()) {
                    failing.add(offer.rule());
                    continue;
                }
                (facts.isAnswered() ? answered : refused).add(WarmUpClient.request(server, path + "/calculations/" + offer.rule(),
                        Json.bytes(json -> {
                            json.writeStartObject();
                            json.writeFieldName("facts");
                            Json.value(json, facts.values());
                            json.writeEndObject();
                        })));
            }
            refused.add(WarmUpClient.request(server, path, NOTHING));
        }
        List<byte[]> questions = new ArrayList<>(refused);
        for (int i = 0; i < WEIGHT_OF_ANSWERS; i++) {
            questions.addAll(answered);
        }
        return questions;
    }
}
