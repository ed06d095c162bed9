// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What neighbours keep of their throughput while ten code places run into their limits on every call: slices in turns, in one of
 * which the ten are asked what they answer, in the other, as often, what makes their rules loop. Options: {@code --slices=… --seconds=… --each=…}
 * (questions a second to each of the ten).
 */
final class Neighbours {

    private static final int CLIENTS = 4;
    private static final int WARM_SECONDS = 15;

    private final Distribution server;
    private final Api api;
    private final int perSecond;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean hostile = new AtomicBoolean();
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder limits = new LongAdder();
    private final LongAdder asked = new LongAdder();

    private Neighbours(Distribution server, int perSecond) {
        this.server = server;
        this.api = new Api(server);
        this.perSecond = perSecond;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = Stream.of(arguments).map(each -> each.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        try (Distribution server = Distribution.unpack()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            new Neighbours(server.start(), Integer.parseInt(options.getOrDefault("each", "10")))
                    .measure(Integer.parseInt(options.getOrDefault("slices", "6")), Integer.parseInt(options.getOrDefault("seconds", "5")));
        }
        System.exit(0);
    }

    private void measure(int slices, int seconds) throws InterruptedException {
        for (int i = 0; i < CodePlaces.COUNT; i++) {
            api.submit(CodePlaces.jar(i, "int n = 1; while (n != 0) { n += 2; }")).expect(201);
        }
        for (int i = 0; i < CodePlaces.COUNT; i++) {
            String place = CodePlaces.names().get(i);
            api.activate(api.plan(digest(place)).expect(200), new String[0], Api.change(place, digest(place))).expect(200);
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(new Thread(this::neighbour));
        }
        CodePlaces.names().forEach(place -> threads.add(new Thread(() -> codePlace(place))));
        threads.forEach(Thread::start);
        Thread.sleep(WARM_SECONDS * 1000L);
        List<Long> quiet = new ArrayList<>();
        List<Long> loud = new ArrayList<>();
        for (int i = 0; i < 2 * slices; i++) {
            hostile.set(i % 2 == 1);
            Thread.sleep(300);
            long before = answered.sum();
            long begun = System.nanoTime();
            Thread.sleep(seconds * 1000L);
            (i % 2 == 1 ? loud : quiet).add((answered.sum() - before) * 1_000_000_000L / (System.nanoTime() - begun));
        }
        stopped.set(true);
        for (Thread each : threads) {
            each.join();
        }
        quiet.sort(null);
        loud.sort(null);
        long control = quiet.get(slices / 2);
        long kept = loud.get(slices / 2);
        System.out.printf("Neighbours: %s answers a second beside ten sound code places, %s beside ten that run into their limits: %.1f %%. "
                + "%s of %s questions to the ten failed by a limit; %s of the neighbours' failed.%n", control, kept, 100.0 * kept / control, limits.sum(),
                asked.sum(), failed.sum());
    }

    private String digest(String place) {
        return api.admin("/policies").expect(200).elements("").filter(each -> each.path("place").asText().equals(place)).findFirst().orElseThrow()
                .path("digest").asText();
    }

    private void neighbour() {
        while (!stopped.get()) {
            if (api.calculate(TestPolicies.GUIGANG, TestPolicies.PREMIUM, TestPolicies.premium("2023-02")).status() == 200) {
                answered.increment();
            } else {
                failed.increment();
            }
        }
    }

    private void codePlace(String place) {
        while (!stopped.get()) {
            asked.increment();
            if (api.calculate(place, CodePlaces.RULE, hostile.get() ? "?on=2031-05-06" : "?on=2030-05-06", CodePlaces.FACTS).status() == 503) {
                limits.increment();
            }
            Distribution.pause(1000L / perSecond);
        }
    }
}
