// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.contest.Comparison;
import nuanfeng.benchmarks.load.AnswerChecks;
import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.load.LoadReport;
import nuanfeng.benchmarks.load.SideBySide;
import nuanfeng.benchmarks.load.Slice;
import nuanfeng.benchmarks.load.Target;
import nuanfeng.benchmarks.server.Kind;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Verdict;

/**
 * AC-01 asked of the distribution, beside a server with the same flags and the same JAX-RS runtime that answers the same bytes from memory; and how
 * fast the distribution is in its first seconds. Ends with 0 if nothing failed, 1 if something did, 2 if the command was wrong.
 */
public final class Rest {

    private static final String AC01 = "131.20";

    private final Options options;
    private final Path assembly;
    private final Question question;
    private final List<Slice> slices = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Double> subjectMicros = new ArrayList<>();
    private final List<Double> peerMicros = new ArrayList<>();
    private List<Double> cpuPerAnswer = List.of();

    private Rest(Options options) throws IOException {
        this.options = options;
        this.assembly = Path.of(options.get("assembly"));
        this.question = Question.ac01();
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new Rest(new Options(options(), arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("load", "%d connections, closed loop, AC-01".formatted(options.number("connections")));
        try (Server subject = Server.platform(assembly).start()) {
            byte[] answer = question.ask(subject, AC01);
            run.put("answer", answer.length + " bytes, the peers' are the same");
            try (Server peer = Server.constant(assembly, Path.of(options.get("constant")), answer).start();
                    Generator subjects = generator(question.to(subject));
                    Generator constants = generator(Target.post(Kind.CONSTANT.title(), peer.uri(Kind.CONSTANT.path()), List.of(), question.body()));
                    Generator raws = generator(Target.post("the same server, a servlet without JAX-RS", peer.uri("/raw"), List.of(), question.body()))) {
                constants.during(() -> pause("warm-s"));
                firstSeconds();
                for (Generator each : List.of(subjects, constants, raws)) {
                    each.during(() -> pause("warm-s"));
                }
                constant(subject, subjects, peer, constants);
                raw(subjects, raws);
            }
        }
        run.put("loadAverageAtEnd", Machine.loadAverage());
        LoadReport report = new LoadReport(run, slices, sentences).figures("cpuMicrosPerAnswer", cpuPerAnswer);
        Paper.write(Path.of(options.get("out")), "rest", report.markdown(), report.json());
        return slices.stream().allMatch(each -> each.failed() + each.mixed() == 0);
    }

    private void constant(Server subject, Generator subjects, Server peer, Generator peers) throws Exception {
        SideBySide pairs = new SideBySide();
        pairs.run(subjects, metered(subject, subjectMicros), peers, metered(peer, peerMicros), options.number("slices"));
        Figures subjectCpu = perAnswer(subjectMicros, pairs.subjects());
        Figures peerCpu = perAnswer(peerMicros, pairs.peers());
        cpuPerAnswer = subjectCpu.values();
        slices.add(pairs.subject());
        slices.add(pairs.peer());
        sentences.add(Verdict.atLeast("rps in terms of the constant's, median of %d pairs".formatted(options.number("slices")),
                pairs.share() * 100, 92, 97, " %"));
        sentences.add((pairs.restlessness() > Comparison.RESTLESS ? "**noisy**" : "quiet") + ": the constant's p90/median is "
                + Figures.text(pairs.restlessness()));
        sentences.add("CPU of the server per answer: %s µs, the constant %s µs (%s×)".formatted(Figures.text(subjectCpu.median()),
                Figures.text(peerCpu.median()), Figures.text(subjectCpu.over(peerCpu).median())));
    }

    /** How far it is to what the HTTP server can do at all. */
    private void raw(Generator subjects, Generator raws) throws Exception {
        SideBySide pairs = new SideBySide();
        pairs.run(subjects, raws, Math.max(1, options.number("slices") / 3), () -> pause("slice-s"));
        slices.add(pairs.peer());
        sentences.add("rps in terms of a servlet that answers the same bytes without JAX-RS: %s %%".formatted(Figures.text(pairs.share() * 100)));
    }

    /** Fresh servers, loaded at the moment they are ready, against themselves when they are warm. */
    private void firstSeconds() throws Exception {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < options.number("starts"); i++) {
            try (Server fresh = Server.platform(assembly).start(); Generator load = generator(question.to(fresh))) {
                Slice first = load.during(() -> pause("first-s"));
                load.during(() -> pause("warm-s"));
                Slice steady = load.during(() -> pause("first-s"));
                shares.add(first.rps() / steady.rps());
                slices.add(first.named("first %s s after ready, start %d".formatted(options.get("first-s"), i + 1)));
                slices.add(steady.named("the same warm"));
            }
        }
        if (!shares.isEmpty()) {
            sentences.add(Verdict.atLeast("rps in the first seconds after ready in terms of the steady state, median of %d starts"
                    .formatted(shares.size()), new Figures(shares).median() * 100, 50, 80, " %"));
        }
    }

    /** A slice during which the server's processor time is taken. */
    private Generator.Pause metered(Server server, List<Double> micros) {
        return () -> {
            double before = server.usage().cpuSeconds();
            pause("slice-s");
            micros.add((server.usage().cpuSeconds() - before) * 1e6);
        };
    }

    private static Figures perAnswer(List<Double> micros, List<Slice> slices) {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < micros.size(); i++) {
            each.add(micros.get(i) / slices.get(i).latencies().total());
        }
        return new Figures(each);
    }

    private Generator generator(Target target) {
        return new Generator(target, options.number("connections"), AnswerChecks.NONE);
    }

    private void pause(String option) throws InterruptedException {
        TimeUnit.SECONDS.sleep(options.number(option));
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("assembly", "../distribution/target/assembly");
        options.put("constant", "constant/target/constant.jar");
        options.put("connections", "16");
        options.put("warm-s", "20");
        options.put("slices", "15");
        options.put("slice-s", "3");
        options.put("starts", "3");
        options.put("first-s", "5");
        options.put("out", "target");
        return options;
    }
}
