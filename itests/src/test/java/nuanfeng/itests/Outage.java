// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * The database goes away under load and comes back: decisions go on from memory, writes are refused with {@code Retry-After}, and are taken again soon after it is
 * there. Options: {@code --seconds=60 --clients=4}. Ends with 1 when a decision failed, a write was answered otherwise, one that was acknowledged is gone, or recovery
 * took longer than five seconds.
 */
final class Outage {

    private static final long MOST_RECOVERY_MILLIS = 5_000;
    private static final long BEFORE_MILLIS = 5_000;

    private final Distribution server;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final LongAdder decisions = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Integer> written = new ArrayList<>();
    private volatile long lastWritten;

    private Outage(Distribution server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = Stream.of(arguments).map(each -> each.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(each -> each[0], each -> each[1]));
        PostgresServer database = PostgresServer.find().orElseThrow(() -> new IllegalStateException(PostgresServer.reason()));
        Source source = database.database("outage");
        try (Distribution server = Distribution.unpack().cold().setting("nuanfeng.register.cfg", "url", source.url()).setting("nuanfeng.register.cfg", "user", source.user())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            System.exit(new Outage(server.start()).run(database, Integer.parseInt(options.getOrDefault("seconds", "60")), Integer.parseInt(options.getOrDefault("clients", "4"))) ? 0 : 1);
        }
    }

    private boolean run(PostgresServer database, int seconds, int clients) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(new Thread(this::decide));
        }
        threads.add(new Thread(this::write));
        threads.forEach(Thread::start);
        Distribution.pause(BEFORE_MILLIS);
        say("before the database went");
        database.stop();
        Distribution.pause(seconds * 1000L);
        say("while it was away for %s s".formatted(seconds));
        database.restart();
        long back = System.nanoTime();
        while (lastWritten < back && System.nanoTime() - back < 60_000_000_000L) {
            Distribution.pause(10);
        }
        long recovery = (lastWritten - back) / 1_000_000;
        Distribution.pause(BEFORE_MILLIS);
        stopped.set(true);
        for (Thread each : threads) {
            each.join();
        }
        say("after it was back");
        long gone = gone();
        System.out.printf("recovery %s ms, %s writes acknowledged, %s of them gone%n", recovery, written.size(), gone);
        return failed.sum() == 0 && wrong.sum() == 0 && gone == 0 && recovery >= 0 && recovery <= MOST_RECOVERY_MILLIS;
    }

    private void say(String when) {
        System.out.printf("%s: %s decisions, %s failed; %s writes taken, %s refused with 503 and Retry-After, %s answered otherwise%n", when, decisions.sum(), failed.sum(),
                written.size(), refused.sum(), wrong.sum());
    }

    private void decide() {
        while (!stopped.get()) {
            int status = PayerRoster.post(server, "/api/v1/places/450800/calculations/work-injury.premium", "application/json", "{\"facts\":%s}".formatted(TestPolicies.premium("2022-07"))).statusCode();
            (status == 200 ? decisions : failed).increment();
        }
    }

    private void write() {
        while (!stopped.get()) {
            int number = numbers.incrementAndGet();
            HttpResponse<String> answer = PayerRoster.post(server, "/api/v1/places/450800/registers/outlet", "application/json", """
                    {"validFrom":"2022-07-01","body":{"outletNo":"RO%s","name":"测试","kind":"LICENSED","licenceNo":"L","district":"450802","flexibleStaff":"UNKNOWN"}}""".formatted(number));
            if (answer.statusCode() == 201) {
                written.add(number);
                lastWritten = System.nanoTime();
            } else if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
                refused.increment();
            } else {
                wrong.increment();
            }
        }
    }

    /** Of what was acknowledged. */
    private long gone() {
        String all = server.send(server.asAdmin("/api/v1/places/450800/registers/outlet").header("Accept", "application/x-ndjson").GET().build()).body();
        return written.stream().filter(each -> !all.contains("\"RO" + each + "\"")).count();
    }
}
