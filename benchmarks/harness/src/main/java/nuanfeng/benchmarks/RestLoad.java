// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.contest.Comparison;
import nuanfeng.benchmarks.load.AnswerCheck;
import nuanfeng.benchmarks.load.AnswerChecks;
import nuanfeng.benchmarks.load.Disturbance;
import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.load.LoadReport;
import nuanfeng.benchmarks.load.SideBySide;
import nuanfeng.benchmarks.load.Slice;
import nuanfeng.benchmarks.load.Target;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Verdict;

/**
 * Saturates a server with one and the same POST.
 *
 * <ul>
 * <li>{@code --mode=steady}: {@code --slices} slices of {@code --slice-s} seconds; the JSON has every second, for the first ones after a start
 * <li>{@code --mode=compare}: interleaved with {@code --peer-url}, which gets {@code --peer-body} or the same body
 * <li>{@code --mode=disturb}: with and without {@code --command}, which does the swaps
 * </ul>
 *
 * Numbers are cross-checked with {@code --edition-path}, {@code --number-path} (repeatable) and {@code --expect}, a file of lines
 * {@code edition number…}, or with a class of one's own, {@code --check}. Ends with 0 if nothing failed or was mixed, 1 if something was, 2 if
 * the command was wrong.
 */
public final class RestLoad {

    private static final Map<String, String> OPTIONS = optionsAndDefaults();

    private final Options options;
    private final Map<String, Object> run = Machine.describe();
    private final List<Slice> slices = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private RestLoad(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new RestLoad(new Options(OPTIONS, arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        AnswerCheck check = AnswerChecks.choose(options);
        int connections = options.number("connections");
        Target target = target("subject", "url", options.get("body"));
        String mode = options.get("mode");
        try (Generator subject = new Generator(target, connections, check)) {
            switch (mode) {
                case "steady" -> steady(subject);
                case "compare" -> compare(subject, connections);
                case "disturb" -> disturb(subject);
                default -> throw new IllegalArgumentException("Not a mode: " + mode + ". There are: steady compare disturb");
            }
        }
        if (!check.summary().isEmpty()) {
            sentences.add(check.summary());
        }
        write(mode);
        return slices.stream().allMatch(each -> each.failed() + each.mixed() == 0);
    }

    private void steady(Generator subject) throws Exception {
        warm(subject);
        for (int i = 0; i < options.number("slices"); i++) {
            slices.add(subject.during(this::slice));
        }
    }

    private void compare(Generator subject, int connections) throws Exception {
        Target target = target("peer", "peer-url", options.find("peer-body").orElse(options.get("body")));
        try (Generator peer = new Generator(target, connections, AnswerChecks.NONE)) {
            warm(subject);
            warm(peer);
            SideBySide pairs = new SideBySide();
            pairs.run(subject, peer, options.number("slices"), this::slice);
            slices.add(pairs.subject());
            slices.add(pairs.peer());
            sentences.add(Verdict.atLeast("rps in terms of the peer's, median of %d pairs".formatted(options.number("slices")),
                    pairs.share() * 100, 92, 97, " %"));
            sentences.add((pairs.restlessness() > Comparison.RESTLESS ? "**noisy**" : "quiet") + ": the peer's p90/median is "
                    + Figures.text(pairs.restlessness()));
        }
    }

    private void disturb(Generator subject) throws Exception {
        warm(subject);
        Disturbance disturbance = new Disturbance();
        disturbance.run(subject, options.number("slices"), options.number("slice-s"), Disturbance.command(options.get("command")));
        slices.add(disturbance.control());
        slices.add(disturbance.disturbed());
        sentences.addAll(disturbance.verdicts());
    }

    private void warm(Generator generator) throws Exception {
        int seconds = options.number("warm-s");
        if (seconds > 0) {
            generator.during(() -> TimeUnit.SECONDS.sleep(seconds));
        }
    }

    private void slice() throws InterruptedException {
        TimeUnit.SECONDS.sleep(options.number("slice-s"));
    }

    private Target target(String name, String url, String body) throws IOException {
        return Target.post(name, URI.create(options.get(url)), options.all("header"), Files.readAllBytes(Path.of(body)));
    }

    private void write(String mode) throws IOException {
        run.put("loadAverageAtEnd", Machine.loadAverage());
        run.put("load", "%s, %s connections to %s, closed loop".formatted(mode, options.get("connections"), options.get("url")));
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        run.put("generator", "%.1f CPU seconds on the same machine".formatted(system.getProcessCpuTime() / 1e9));
        LoadReport report = new LoadReport(run, slices, sentences);
        Paper.write(Path.of(options.get("out")), "load", report.markdown(), report.json());
    }

    private static Map<String, String> optionsAndDefaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("mode", "steady");
        options.put("url", "");
        options.put("body", "");
        options.put("header", "");
        options.put("peer-url", "");
        options.put("peer-body", "");
        options.put("connections", "16");
        options.put("warm-s", "5");
        options.put("slice-s", "3");
        options.put("slices", "15");
        options.put("command", "");
        options.put("edition-path", "");
        options.put("number-path", "");
        options.put("expect", "");
        options.put("check", "");
        options.put("out", "target");
        return options;
    }
}
