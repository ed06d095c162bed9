// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.load.AnswerChecks;
import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.load.LoadReport;
import nuanfeng.benchmarks.load.Slice;
import nuanfeng.benchmarks.load.SlowPeers;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Verdict;

/**
 * A normal client beside hundreds who send heads or bodies, or read answers, as slowly as they may: stretches without and with them in turn. Ends
 * with 0 if nothing of the normal client's failed, 1 if something did, 2 if the command was wrong.
 */
public final class Slow {

    private static final double MUST = 2;
    private static final String CLOCK = "POST /api/v1/places/450802/calculations/clock.case-filing HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final List<SlowPeers.Manner> MANNERS = List.of(
            new SlowPeers.Manner("slow heads", "GET /ready HTTP/1.1\r\nHost: a\r\nX-", "a", true),
            new SlowPeers.Manner("slow bodies", CLOCK + "Content-Length: 1000\r\n\r\n{", " ", true),
            new SlowPeers.Manner("slow chunks", CLOCK + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "1\r\n \r\n", true),
            new SlowPeers.Manner("uploads without a key",
                    "POST /api/v1/policies HTTP/1.1\r\nHost: a\r\nContent-Type: application/java-archive\r\nContent-Length: 1000000\r\n\r\nPK", "x", false),
            new SlowPeers.Manner("readers who do not read", "GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20), "GET ", false));

    private final Options options;

    private Slow(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new Slow(new Options(options(), arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("load", "%d connections, closed loop, AC-01; beside them %d slow ones of each kind, who come again when they are hung up on"
                .formatted(options.number("connections"), options.number("slow")));
        List<Slice> slices = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        try (Server server = Server.platform(Path.of(options.get("assembly"))).start();
                Generator load = new Generator(Question.ac01().to(server), options.number("connections"), AnswerChecks.NONE)) {
            load.during(() -> pause("warm-s"));
            for (SlowPeers.Manner manner : MANNERS) {
                beside(manner, server, load, slices, sentences);
            }
        }
        run.put("loadAverageAtEnd", Machine.loadAverage());
        LoadReport report = new LoadReport(run, slices, sentences);
        Paper.write(Path.of(options.get("out")), "slow", report.markdown(), report.json());
        return slices.stream().allMatch(each -> each.failed() + each.mixed() == 0);
    }

    private void beside(SlowPeers.Manner manner, Server server, Generator load, List<Slice> slices, List<String> sentences) throws Exception {
        List<Slice> alone = new ArrayList<>();
        List<Slice> together = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        String summary = "";
        for (int i = 0; i < options.number("rounds"); i++) {
            alone.add(load.during(() -> pause("slice-s")));
            try (SlowPeers peers = new SlowPeers(server.uri("/"), manner, options.number("slow"))) {
                // They are hung up on after some seconds: what is measured holds both.
                together.add(load.during(() -> pause("slice-s")));
                summary = peers.summary();
            }
            ratios.add(together.get(i).latencies().millis(.99) / alone.get(i).latencies().millis(.99));
        }
        slices.add(Slice.joined("alone", alone));
        slices.add(Slice.joined("beside " + manner.name(), together));
        sentences.add(Verdict.atMost("p99 beside %d %s in terms of its control, median of %d rounds".formatted(options.number("slow"), manner.name(), ratios.size()),
                new Figures(ratios).median(), MUST, "×"));
        sentences.add("the last " + summary);
    }

    private void pause(String option) throws InterruptedException {
        TimeUnit.SECONDS.sleep(options.number(option));
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("assembly", "../distribution/target/assembly");
        options.put("connections", "1");
        options.put("slow", "500");
        options.put("warm-s", "20");
        options.put("rounds", "3");
        options.put("slice-s", "12");
        options.put("out", "target");
        return options;
    }
}
