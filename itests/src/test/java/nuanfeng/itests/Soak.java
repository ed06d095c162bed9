// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nuanfeng.testkit.PolicyJar;

/**
 * A server under everything at once: versions of a city of data and of one of code are swapped, rules loop, clients drip their
 * bodies, others ask; and what it keeps, line by line. Options: {@code --minutes=30 --slow=40}. Ends with 1 when what it keeps grows.
 */
final class Soak {

    private static final int VERSIONS = 8;
    private static final int CLIENTS = 3;
    private static final int SAMPLES = 12;
    private static final long HEAP_GROWTH = 32L << 20;
    private static final int THREAD_GROWTH = 12;
    private static final int DESCRIPTOR_GROWTH = 24;

    private final Distribution server;
    private final Api api;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder limits = new LongAdder();
    private final LongAdder swaps = new LongAdder();

    private Soak(Distribution server) {
        this.server = server;
        this.api = new Api(server);
    }

    /** What the process holds at one moment. */
    private record Sample(Memory memory, long threads, long descriptors) {

        static Sample of(Distribution server) throws IOException {
            try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(server.pid()), "fd"))) {
                long threads = Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream().filter(line -> line.startsWith("Threads:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
                return new Sample(Memory.of(server), threads, open.count());
            }
        }

        @Override
        public String toString() {
            return "%s, %s threads, %s descriptors".formatted(memory, threads, descriptors);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = Stream.of(arguments).map(each -> each.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        boolean flat;
        try (Distribution server = Distribution.unpack().cold().with("EXTRA_JAVA_OPTS", "-Xmx512m")) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            flat = new Soak(server.start()).run(Integer.parseInt(options.getOrDefault("minutes", "30")), Integer.parseInt(options.getOrDefault("slow", "40")));
            long begun = System.nanoTime();
            server.stop();
            System.out.printf("Stopped in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
        }
        System.exit(flat ? 0 : 1);
    }

    private boolean run(int minutes, int slow) throws IOException, InterruptedException {
        List<PolicyJar> data = IntStream.range(0, VERSIONS).mapToObj(i -> TestPolicies.guigang("0.00" + (i + 1))).toList();
        List<PolicyJar> code = IntStream.range(0, VERSIONS).mapToObj(i -> i % 2 == 0 ? TestPolicies.beijing()
                : BeijingRule.with("if (sheet.on().getYear() == 2031) { int n = 1; while (n != 0) { n += 2; } }")).toList();
        data.forEach(jar -> api.submit(jar).expect(201));
        code.forEach(jar -> api.submit(jar).expect(201));
        List<Thread> threads = new ArrayList<>();
        threads.add(new Thread(() -> swap(data)));
        threads.add(new Thread(() -> swap(code)));
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(new Thread(this::ask));
        }
        threads.add(new Thread(this::askWhatLoops));
        for (int i = 0; i < slow; i++) {
            threads.add(new Thread(this::drip));
        }
        threads.forEach(Thread::start);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            Thread.sleep(minutes * 60_000L / SAMPLES);
            samples.add(Sample.of(server));
            System.out.printf("%5.1f min: %s; %s swaps, %s answers, %s failed, %s limits, %s calls left behind%n", minutes * (i + 1.0) / SAMPLES, samples.get(i),
                    swaps.sum(), answered.sum(), failed.sum(), limits.sum(), Answer.of(server.get("/health")).text("/callsLeftBehind"));
        }
        stopped.set(true);
        for (Thread each : threads) {
            each.join();
        }
        // The first quarter warms up.
        Sample first = samples.get(SAMPLES / 4);
        Sample last = samples.get(SAMPLES - 1);
        boolean flat = last.memory.heap() - first.memory.heap() < HEAP_GROWTH && last.threads - first.threads < THREAD_GROWTH
                && last.descriptors - first.descriptors < DESCRIPTOR_GROWTH && failed.sum() == 0;
        System.out.printf("%s: from %s to %s; %s of the others' answers failed%n", flat ? "Flat" : "NOT FLAT", first, last, failed.sum());
        return flat;
    }

    private void swap(List<PolicyJar> versions) {
        for (int i = 0; !stopped.get(); i++) {
            PolicyJar next = versions.get(i % versions.size());
            Answer plan = api.plan(next.digest());
            // The other one may have been quicker; then the plan is stale.
            if (plan.status() == 200 && api.activate(plan, new String[0], Api.change(next.place(), next.digest())).status() == 200) {
                swaps.increment();
            }
            Distribution.pause(400);
        }
    }

    private void ask() {
        while (!stopped.get()) {
            Answer answer = api.calculate(TestPolicies.GUIGANG, TestPolicies.PREMIUM, TestPolicies.premium("2023-02"));
            (answer.status() == 200 ? answered : failed).increment();
            Distribution.pause(5);
        }
    }

    private void askWhatLoops() {
        while (!stopped.get()) {
            if (api.calculate(TestPolicies.BEIJING, CodePlaces.RULE, HostileRules.QUERY, CodePlaces.FACTS).status() == 503) {
                limits.increment();
            }
            Distribution.pause(200);
        }
    }

    /** A body, a byte a second, until the server has enough. */
    private void drip() {
        while (!stopped.get()) {
            try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/v1/places/450800/calculations/work-injury.premium HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                while (!stopped.get()) {
                    out.write(' ');
                    out.flush();
                    Distribution.pause(1000);
                }
            } catch (IOException e) {
                Distribution.pause(200);
            }
        }
    }
}
