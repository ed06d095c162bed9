// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.server.Kind;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.server.Usage;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;

/**
 * From start to ready, for the first time and again, and what is resident afterwards: the distribution beside Karaf with the same features, bare and
 * with a constant served by the same JAX-RS runtime. Ends with 0, or with 2 if the command was wrong.
 */
public final class Starts {

    private static final Kind SUBJECT = Kind.PLATFORM;
    /** With a JAX-RS runtime that serves something: the features that the platform has. */
    private static final Kind PEER = Kind.CONSTANT;

    private final Options options;
    private final Path assembly;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    private Starts(Options options) {
        this.options = options;
        this.assembly = Path.of(options.get("assembly"));
    }

    public static void main(String... arguments) throws Exception {
        try {
            new Starts(new Options(options(), arguments)).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("rounds", "%d, interleaved; resident memory %d s after ready%s".formatted(options.number("rounds"), options.number("settle-s"),
                options.number("rounds") < 3 ? ": **a smoke run, not to be quoted**" : ""));
        for (int round = 0; round < options.number("rounds"); round++) {
            for (Kind kind : Kind.values()) {
                measure(kind);
            }
        }
        run.put("loadAverageAtEnd", Machine.loadAverage());
        MarkdownTable table = new MarkdownTable("Server", "first start, CPU s", "by the clock, s", "start again, CPU s", "by the clock, s",
                "CPU s after settling", "resident MB", "resident MB, again");
        for (Kind kind : Kind.values()) {
            table.row(kind.title(), text(kind, "first cpu"), text(kind, "first clock"), text(kind, "again cpu"), text(kind, "again clock"),
                    text(kind, "first settled cpu"), text(kind, "first resident"), text(kind, "again resident"));
        }
        run.put("options", "the distribution with those of its setenv, Karaf with its own");
        Report report = new Report(run, table);
        figures.forEach(report::figures);
        report.sentence(Verdict.atMost("CPU of the first start in terms of Karaf with the constant", times("first cpu", PEER), 1.4, 1.2, "×"));
        report.sentence(Verdict.atMost("CPU of a start again", times("again cpu", PEER), 1.4, 1.2, "×"));
        report.sentence(Verdict.atMost("resident after the first start", times("first resident", PEER), 1.5, 1.25, "×"));
        report.sentence(Verdict.atMost("resident after a start again", times("again resident", PEER), 1.5, 1.25, "×"));
        report.sentence("in terms of Karaf that serves nothing: CPU %s× first, %s× again, resident %s× first, %s× again".formatted(
                Figures.text(times("first cpu", Kind.STOCK)), Figures.text(times("again cpu", Kind.STOCK)),
                Figures.text(times("first resident", Kind.STOCK)), Figures.text(times("again resident", Kind.STOCK))));
        Paper.write(Path.of(options.get("out")), "startup", report.markdown(), report.json());
    }

    private void measure(Kind kind) throws Exception {
        try (Server server = make(kind)) {
            for (String time : List.of("first", "again")) {
                server.start();
                note(kind, time + " cpu", server.usage().cpuSeconds());
                note(kind, time + " clock", server.secondsToReady());
                TimeUnit.SECONDS.sleep(options.number("settle-s"));
                Usage settled = server.usage();
                note(kind, time + " settled cpu", settled.cpuSeconds());
                note(kind, time + " resident", settled.residentMegabytes());
                server.stop();
            }
        }
    }

    private Server make(Kind kind) throws IOException {
        return switch (kind) {
            case PLATFORM -> Server.platform(assembly);
            case CONSTANT -> Server.constant(assembly, Path.of(options.get("constant")), Question.ac01().body()).asKarafStarts();
            case STOCK -> Server.stock(assembly).asKarafStarts();
        };
    }

    private void note(Kind kind, String what, double figure) {
        figures.computeIfAbsent(kind + " " + what, any -> new ArrayList<>()).add(figure);
    }

    private String text(Kind kind, String what) {
        return Figures.text(of(kind, what).median());
    }

    private double times(String what, Kind peer) {
        return of(SUBJECT, what).over(of(peer, what)).median();
    }

    private Figures of(Kind kind, String what) {
        return new Figures(figures.get(kind + " " + what));
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("assembly", "../distribution/target/assembly");
        options.put("constant", "constant/target/constant.jar");
        options.put("rounds", "3");
        options.put("settle-s", "15");
        options.put("out", "target");
        return options;
    }
}
