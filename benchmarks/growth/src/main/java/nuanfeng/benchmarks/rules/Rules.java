// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.rules;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nuanfeng.benchmarks.contest.Meter;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.library.Edition;
import nuanfeng.testkit.internal.TrialServer;

/**
 * One explained decision of each rule beside the premium's, and an entry of each list, in interleaved rounds: CPU of the calling thread. The rules are those of the
 * places as they ship. Ends with 0 when everything was measured, 2 when the command was wrong.
 */
public final class Rules {

    private static final double MOST_MICROS = 5;
    private static final double MOST_OF_PREMIUM = 20;
    private static final double LEAST_ENTRIES = 1_000_000;
    private static final double NANOS = 1e9;

    private final Options options;
    private final Meter meter = new Meter();

    private Rules(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws Exception {
        try {
            new Rules(new Options(options(), arguments)).run();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            System.exit(2);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Path shipped = Path.of(options.get("shipped"));
        List<Path> places = Stream.of("cn", "cn.shanghai", "cn.guangxi", "cn.guangxi.guigang").map(each -> shipped.resolve("nuanfeng." + each)).toList();
        int size = options.number("entries");
        try (TrialServer server = TrialServer.of(places)) {
            Edition edition = server.current();
            Map<String, double[]> single = measured(edition, Asked.single(), options.number("lap"));
            Map<String, double[]> lists = measured(edition, Asked.lists(size), 1);
            write(single, lists, size);
        }
    }

    /** CPU nanoseconds of one decision, round by round. */
    private Map<String, double[]> measured(Edition edition, Map<String, Case> cases, int times) {
        int rounds = options.number("rounds");
        Map<String, double[]> nanos = new LinkedHashMap<>();
        cases.forEach((rule, each) -> {
            Outcome outcome = edition.calculate(each).outcome();
            if (outcome instanceof Outcome.Refusal refusal) {
                throw new IllegalStateException(rule + ": " + refusal);
            }
            nanos.put(rule, new double[rounds]);
        });
        for (int round = -options.number("warm"); round < rounds; round++) {
            for (Map.Entry<String, Case> each : cases.entrySet()) {
                meter.start();
                for (int time = 0; time < times; time++) {
                    edition.calculate(each.getValue());
                }
                if (round >= 0) {
                    nanos.get(each.getKey())[round] = (double) meter.nanos() / times;
                }
            }
        }
        return nanos;
    }

    private void write(Map<String, double[]> single, Map<String, double[]> lists, int size) throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("plan", "%d interleaved rounds of %d decisions each, of lists of %d entries one each; warm-up %d rounds (CPU of the calling thread)".formatted(options.number("rounds"), options.number("lap"), size, options.number("warm")));
        MarkdownTable table = new MarkdownTable("Rule", "CPU ns", "× premium", "entries/s");
        Report report = new Report(run, table);
        double premium = median(single.get(Asked.PREMIUM));
        String slowest = Asked.PREMIUM;
        for (Map.Entry<String, double[]> each : single.entrySet()) {
            double median = median(each.getValue());
            table.row(each.getKey(), Figures.text(median), Figures.text(median / premium), "");
            slowest = median > median(single.get(slowest)) ? each.getKey() : slowest;
        }
        report.sentence(Verdict.atMost("the slowest single-record rule, " + slowest + ",", median(single.get(slowest)) / 1000, MOST_MICROS, " µs"));
        report.sentence(Verdict.atMost(slowest + " against the premium", median(single.get(slowest)) / premium, MOST_OF_PREMIUM, "×"));
        for (Map.Entry<String, double[]> each : lists.entrySet()) {
            double perSecond = size / median(each.getValue()) * NANOS;
            table.row(each.getKey(), Figures.text(median(each.getValue())), "", Figures.text(perSecond));
            report.sentence(Verdict.atLeast("entries of " + each.getKey(), perSecond, LEAST_ENTRIES, LEAST_ENTRIES, "/s"));
        }
        report.figures("single", single).figures("lists", lists);
        report.sentence("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "rules", report.markdown(), report.json());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("rounds", "21");
        options.put("lap", "2000");
        options.put("entries", "10000");
        options.put("warm", "20");
        options.put("out", "target");
        return options;
    }
}
