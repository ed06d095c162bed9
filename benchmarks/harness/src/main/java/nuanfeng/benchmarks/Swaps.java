// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.load.Disturbance;
import nuanfeng.benchmarks.load.EditionCheck;
import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.load.LoadReport;
import nuanfeng.benchmarks.load.Slice;
import nuanfeng.benchmarks.policy.TestVersions;
import nuanfeng.benchmarks.server.Administrator;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.testkit.PolicyJar;

/**
 * A saturated server in which a city's policy is swapped, to and fro between two versions, over REST: stretches without and with swaps
 * in turn. Every answer is held against the amount of the edition that it names. Ends with 0 if nothing failed or was mixed, 1 if
 * something was, 2 if the command was wrong.
 */
public final class Swaps {

    private static final String CITY = "cn.guangxi.guigang";
    private static final List<String> RATES = List.of("0.005", "0.003");

    private final Options options;
    private final List<String> digests = new ArrayList<>();
    private final List<String> editions = new ArrayList<>();
    private final List<Double> swapMillis = new ArrayList<>();
    private int swaps;

    private Swaps(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new Swaps(new Options(options(), arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("load", "%d connections, closed loop, a premium of 2027 with two rates that are test data".formatted(options.number("connections")));
        run.put("swaps", "%d stretches of %d swaps, one every %d ms".formatted(options.number("times"), options.number("swaps"), options.number("every-ms")));
        Disturbance disturbance = new Disturbance();
        EditionCheck check;
        try (Server server = Server.platform(Path.of(options.get("assembly"))).start()) {
            Administrator administrator = new Administrator(server);
            check = prepare(server, administrator);
            try (Generator load = new Generator(Question.of2027(CITY).to(server), options.number("connections"), check)) {
                load.during(() -> TimeUnit.SECONDS.sleep(options.number("warm-s")));
                int seconds = Math.max(1, options.number("swaps") * options.number("every-ms") / 1000);
                disturbance.run(load, options.number("times"), seconds, () -> swap(administrator));
            }
        }
        run.put("loadAverageAtEnd", Machine.loadAverage());
        List<Slice> slices = List.of(disturbance.control(), disturbance.disturbed());
        List<String> sentences = new ArrayList<>(disturbance.verdicts());
        Figures took = new Figures(swapMillis);
        sentences.add("%d swaps took %s ms each (median; p90 %s ms), plan and activation over REST".formatted(swapMillis.size(),
                Figures.text(took.median()), Figures.text(took.p90())));
        sentences.add(check.summary());
        LoadReport report = new LoadReport(run, slices, sentences).figures("swapMillis", swapMillis);
        Paper.write(Path.of(options.get("out")), "swap", report.markdown(), report.json());
        return slices.stream().allMatch(each -> each.failed() + each.mixed() == 0);
    }

    /** Brings both versions in, lets each speak once, and notes which edition says which amount. */
    private EditionCheck prepare(Server server, Administrator administrator) throws Exception {
        PolicyJar shipped = PolicyJar.read(server.shipped("nuanfeng." + CITY));
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (int i = 0; i < RATES.size(); i++) {
            digests.add(administrator.submit(TestVersions.withRate(shipped, "2.0." + i, RATES.get(i))));
            editions.add(administrator.activate(CITY, digests.get(i)));
            String amount = TestVersions.amount(RATES.get(i));
            Question.of2027(CITY).ask(server, amount);
            known.put(editions.get(i), List.of(amount));
        }
        return new EditionCheck(Question.EDITION, List.of(Question.AMOUNT), known);
    }

    private void swap(Administrator administrator) throws InterruptedException, IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < options.number("swaps"); i++) {
            long wait = TimeUnit.NANOSECONDS.toMillis(begin - System.nanoTime()) + (long) i * options.number("every-ms");
            if (wait > 0) {
                TimeUnit.MILLISECONDS.sleep(wait);
            }
            int next = swaps++ % RATES.size();
            long before = System.nanoTime();
            String edition = administrator.activate(CITY, digests.get(next));
            swapMillis.add((System.nanoTime() - before) / 1e6);
            if (!edition.equals(editions.get(next))) {
                throw new IOException("The same policy in another edition: " + edition);
            }
        }
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("assembly", "../distribution/target/assembly");
        options.put("connections", "16");
        options.put("warm-s", "20");
        options.put("swaps", "50");
        options.put("every-ms", "150");
        options.put("times", "4");
        options.put("out", "target");
        return options;
    }
}
