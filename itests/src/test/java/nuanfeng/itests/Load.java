// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that ask without pause, each over its own kept-alive connection, and judge every answer by itself: it is there, and
 * its parts fit together. What each edition said is tallied for {@link Tally}.
 */
final class Load implements AutoCloseable {

    private static final int SAMPLES = 10;

    private final List<Client> clients = new ArrayList<>();
    private final Map<Said, LongAdder> tally = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final LongAdder mixed = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final Queue<String> samples = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Load() {
    }

    /** What is asked; of equal questions one is enough. */
    interface Question {

        /** Whose policy decides the answer. */
        String decidedBy();

        HttpRequest request(Distribution server);

        /** What an answer says; fails when its parts do not fit together. */
        String read(Answer answer);
    }

    /** A premium on {@link TestPolicies#WAGES}; what it says is the rate. */
    record Premium(String place, String decidedBy) implements Question {

        @Override
        public HttpRequest request(Distribution server) {
            return server.request("/api/v1/places/" + place + "/calculations/" + TestPolicies.PREMIUM).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"facts\":%s}".formatted(TestPolicies.FACTS))).build();
        }

        @Override
        public String read(Answer answer) {
            String rate = answer.traced("rate");
            String amount = new BigDecimal(TestPolicies.WAGES).multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP)
                    .toPlainString();
            assertEquals(amount, answer.text("/outcome/amount"), answer::toString);
            assertEquals(rate, answer.traced("work-injury.rate"), answer::toString);
            assertEquals(answer.edition(), answer.text("/edition"), answer::toString);
            return rate;
        }
    }

    /** What an edition said to a question. */
    record Said(Question question, String edition, String word) {
    }

    /**
     * What came of it.
     *
     * @param closed connections that were closed between two questions, so that a question was asked once more on a new one:
     *        a server may do that at any time (RFC 9112, 9.5), but never after the first byte of an answer
     * @param samples the first answers that were wrong
     * @param orders for each client, the editions in the order met
     */
    record Tally(long failed, long mixed, long closed, Map<Said, Long> said, List<String> samples, List<List<String>> orders) {

        long answers() {
            return said.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            return "%d answers, %d failed, %d mixed, %d connections closed, %d editions; wrong: %s".formatted(answers(), failed, mixed, closed,
                    said.keySet().stream().map(Said::edition).distinct().count(), samples);
        }
    }

    static Load start(Distribution server, int clients, Question... questions) {
        Load load = new Load();
        for (int i = 0; i < clients; i++) {
            Client client = load.new Client(server, List.of(questions));
            load.clients.add(client);
            client.start();
        }
        return load;
    }

    /** Waits until every client has met this edition in its last answer to every question. */
    void await(String edition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!clients.stream().allMatch(client -> client.has(edition))) {
            if (System.nanoTime() > end || clients.stream().noneMatch(Thread::isAlive)) {
                throw new AssertionError("Not every client met %s; last seen: %s; %s".formatted(edition,
                        clients.stream().map(client -> client.last).toList(), tally()));
            }
            Thread.onSpinWait();
            Distribution.pause(2);
        }
    }

    Tally stop() {
        close();
        return tally();
    }

    @Override
    public void close() {
        stopped = true;
        for (Client client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private Tally tally() {
        Map<Said, Long> said = new ConcurrentHashMap<>();
        tally.forEach((each, count) -> said.put(each, count.sum()));
        return new Tally(failed.sum(), mixed.sum(), closed.sum(), said, List.copyOf(samples),
                clients.stream().map(client -> List.copyOf(client.order)).toList());
    }

    private final class Client extends Thread {
        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<Question> questions;
        private final List<HttpRequest> requests;
        private final Map<Question, String> last = new ConcurrentHashMap<>();
        private final Queue<String> order = new ConcurrentLinkedQueue<>();
        private String previous = "";

        private Client(Distribution server, List<Question> questions) {
            super("load");
            this.questions = questions;
            this.requests = questions.stream().map(question -> question.request(server)).toList();
        }

        private boolean has(String edition) {
            return questions.stream().allMatch(question -> edition.equals(last.get(question)));
        }

        @Override
        public void run() {
            for (int i = 0; !stopped; i = (i + 1) % questions.size()) {
                try {
                    HttpResponse<String> response = send(requests.get(i));
                    judge(questions.get(i), Answer.of(response));
                } catch (Exception | AssertionError e) {
                    fail(failed, questions.get(i) + ": " + e);
                }
            }
        }

        private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                    throw e;
                }
                closed.increment();
                return http.send(request, BodyHandlers.ofString());
            }
        }

        private void judge(Question question, Answer answer) {
            if (answer.status() != 200) {
                fail(failed, answer.toString());
                return;
            }
            String edition = answer.edition();
            try {
                String word = question.read(answer);
                tally.computeIfAbsent(new Said(question, edition, word), any -> new LongAdder()).increment();
            } catch (AssertionError e) {
                fail(mixed, String.valueOf(e.getMessage()));
            }
            last.put(question, edition);
            if (!edition.equals(previous)) {
                order.add(edition);
                previous = edition;
            }
        }

        private void fail(LongAdder count, String what) {
            count.increment();
            if (samples.size() < SAMPLES) {
                samples.add(what);
            }
        }
    }
}
