// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.load.AnswerChecks;
import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.load.LoadReport;
import nuanfeng.benchmarks.load.SideBySide;
import nuanfeng.benchmarks.load.Slice;
import nuanfeng.benchmarks.load.Target;
import nuanfeng.benchmarks.server.Accounts;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Verdict;

/**
 * What it costs that somebody is recognised: the same decision with a token and without, in turns; sign-ins of those who are unknown, wrong or
 * disabled; decisions while a backup is made. Ends with 0 if nothing failed, 1 if something did, 2 if the command was wrong.
 */
public final class Access {

    private static final String ROW = "outletNo,name,kind,licenceNo,district,flexibleStaff";
    private static final double MOST_MORE_MILLIS = 10;

    private final Options options;
    private final List<Slice> slices = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Access(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new Access(new Options(options(), arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("load", "%d connections, closed loop, AC-01".formatted(options.number("connections")));
        try (Server server = Server.platform(Path.of(options.get("assembly"))).setting("custom.properties", "nuanfeng.http.proxies", "127.0.0.1").start()) {
            Accounts accounts = new Accounts(server);
            accounts.await();
            recognised(server);
            if (options.number("sign-ins") > 0) {
                signIns(accounts);
            }
            if (options.number("rows") > 0) {
                backup(server, accounts);
            }
        }
        run.put("loadAverageAtEnd", Machine.loadAverage());
        LoadReport report = new LoadReport(run, slices, sentences);
        Paper.write(Path.of(options.get("out")), "access", report.markdown(), report.json());
        return slices.stream().allMatch(each -> each.failed() + each.mixed() == 0);
    }

    /** Where anybody may calculate nobody is looked at; so the token is shown to a server of the same kind that lets nobody in without one. */
    private void recognised(Server server) throws Exception {
        Question question = Question.ac01();
        Target anonymous = question.to(server);
        try (Server closed = Server.platform(Path.of(options.get("assembly"))).setting("nuanfeng.access.cfg", "anonymous", "none").start()) {
            Accounts there = new Accounts(closed);
            there.await();
            Target token = Target.post("the same with a token, which is asked for", closed.uri(question.path()), List.of("Authorization: Bearer " + there.token()), question.body());
            beside(server, anonymous, closed, token);
        }
    }

    private void beside(Server server, Target anonymous, Server closed, Target token) throws Exception {
        try (Generator without = generator(new Target("a decision, anonymous", anonymous.host(), anonymous.port(), anonymous.request()));
                Generator with = generator(token)) {
            without.during(() -> pause("warm-s"));
            with.during(() -> pause("warm-s"));
            SideBySide pairs = new SideBySide();
            List<Double> more = new ArrayList<>();
            List<Double> less = new ArrayList<>();
            pairs.run(with, metered(closed, more), without, metered(server, less), options.number("slices"));
            slices.add(pairs.peer());
            slices.add(pairs.subject());
            double cpu = perAnswer(more, pairs.subjects()).over(perAnswer(less, pairs.peers())).median();
            sentences.add(Verdict.atMost("processor time of the server for a decision with a token in terms of one without, median of %d pairs".formatted(more.size()), cpu * 100, 102, " %"));
            sentences.add("rps with a token in terms of those without: %s %%; the anonymous slices' p90/median is %s".formatted(Figures.text(pairs.share() * 100), Figures.text(pairs.restlessness())));
        }
    }

    private static Figures perAnswer(List<Double> micros, List<Slice> slices) {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < micros.size(); i++) {
            each.add(micros.get(i) / slices.get(i).latencies().total());
        }
        return new Figures(each);
    }

    private Generator.Pause metered(Server server, List<Double> micros) {
        return () -> {
            double before = server.usage().cpuSeconds();
            pause("slice-s");
            micros.add((server.usage().cpuSeconds() - before) * 1e6);
        };
    }

    /** In turns, so that whatever slows the machine down slows all three. */
    private void signIns(Accounts accounts) throws Exception {
        int rounds = options.number("sign-ins");
        accounts.make(rounds);
        Map<String, List<Double>> took = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            took.computeIfAbsent("unknown user", each -> new ArrayList<>()).add(accounts.millis("nobody" + i, i));
            took.computeIfAbsent("wrong password", each -> new ArrayList<>()).add(accounts.millis(accounts.enabled(i), i));
            took.computeIfAbsent("disabled account", each -> new ArrayList<>()).add(accounts.millis(accounts.disabled(i), i));
        }
        List<Double> medians = took.values().stream().map(each -> new Figures(each).median()).toList();
        StringBuilder said = new StringBuilder();
        took.forEach((kind, each) -> said.append(said.length() == 0 ? "" : ", ").append(kind).append(' ').append(Figures.text(new Figures(each).median())).append(" ms"));
        double spread = (medians.stream().mapToDouble(each -> each).max().orElseThrow() / medians.stream().mapToDouble(each -> each).min().orElseThrow() - 1) * 100;
        sentences.add(Verdict.atMost("sign-ins that are refused, medians of %d in turns (%s) apart by".formatted(rounds, said), spread, 5, " %"));
    }

    private void backup(Server server, Accounts accounts) throws Exception {
        StringBuilder rows = new StringBuilder(ROW).append('\n');
        for (int i = 0; i < options.number("rows"); i++) {
            rows.append('B').append(i).append(",试,LICENSED,L,450804,UNKNOWN\n");
        }
        accounts.bring("/api/v1/places/450800/imports?type=outlet", rows.toString().getBytes(StandardCharsets.UTF_8));
        try (Generator load = new Generator(Question.ac01().to(server), 1, AnswerChecks.NONE)) {
            load.during(() -> pause("warm-s"));
            List<Slice> alone = new ArrayList<>();
            List<Slice> beside = new ArrayList<>();
            for (int i = 0; i < options.number("backups"); i++) {
                Path file = server.home().resolve("backup-" + i + ".zip");
                beside.add(load.during(() -> saved(server, file)));
                double seconds = beside.get(i).seconds();
                alone.add(load.during(() -> TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1000))));
                sentences.add("backup %d of %d rows: %s MB in %s s".formatted(i + 1, options.number("rows"), Figures.text(Files.size(file) / 1e6), Figures.text(seconds)));
            }
            slices.add(Slice.joined("a decision, one connection, alone", alone));
            slices.add(Slice.joined("the same while a backup is made", beside));
            sentences.add(Verdict.atMost("p99 while a backup is made, more than its control by", Slice.joined("", beside).latencies().millis(.99) - Slice.joined("", alone).latencies().millis(.99),
                    MOST_MORE_MILLIS, " ms"));
        }
    }

    private static void saved(Server server, Path file) throws IOException, InterruptedException {
        Path said = server.home().resolve("backup.log");
        if (new ProcessBuilder(server.home().resolve("bin/nuanfeng").toString(), "backup", file.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor() != 0) {
            throw new IOException(Files.readString(said));
        }
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
        options.put("connections", "4");
        options.put("warm-s", "15");
        options.put("slices", "11");
        options.put("slice-s", "3");
        options.put("sign-ins", "200");
        options.put("rows", "200000");
        options.put("backups", "3");
        options.put("out", "target");
        return options;
    }
}
