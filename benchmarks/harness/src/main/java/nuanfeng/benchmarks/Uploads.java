// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.load.Generator;
import nuanfeng.benchmarks.load.LastAnswers;
import nuanfeng.benchmarks.load.Slice;
import nuanfeng.benchmarks.policy.TestPlaces;
import nuanfeng.benchmarks.policy.TestVersions;
import nuanfeng.benchmarks.server.Administrator;
import nuanfeng.benchmarks.server.Question;
import nuanfeng.benchmarks.server.Server;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;
import nuanfeng.testkit.PolicyJar;

/**
 * From the first byte of an upload that activates to the last answer that old policy gave: a city in the shipped country, then a city and the nation
 * in one with many places more. The gate with all its examples is inside. Ends with 0 if nothing failed, 1 if something did, 2 if the
 * command was wrong.
 */
public final class Uploads {

    private static final String CITY = "cn.guangxi.guigang";
    private static final String NATION = "cn";
    private static final String[] RATES = {"0.005", "0.003"};
    private static final int MILLIS_AROUND = 300;

    private final Options options;
    private final MarkdownTable table = new MarkdownTable("Upload", "places", "rounds", "to the last old answer, ms", "longest, ms",
            "to the upload's own answer, ms", "CPU of the server, ms");
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private int versions;
    private long failed;

    private Uploads(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new Uploads(new Options(options(), arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("load", "%d connections, closed loop, premiums of Guigang".formatted(options.number("connections")));
        try (Server server = Server.platform(Path.of(options.get("assembly"))).start()) {
            Administrator administrator = new Administrator(server);
            PolicyJar city = PolicyJar.read(server.shipped("nuanfeng." + CITY));
            PolicyJar nation = PolicyJar.read(server.shipped("nuanfeng." + NATION));
            int places = options.number("places");
            Figures alone = series(server, administrator, "a city", city, "the shipped", options.number("city-rounds"));
            sentences.add(Verdict.atMost("upload of a city to the last old answer, median", alone.median(), 1000, 250, " ms"));
            settle(administrator, server, city, places);
            String many = "the shipped and " + places;
            Figures among = series(server, administrator, "a city", city, many, options.number("city-rounds"));
            sentences.add(Verdict.atMost("the same among %d places more".formatted(places), among.median(), 1000, 250, " ms"));
            Figures above = series(server, administrator, "the nation", nation, many, options.number("nation-rounds"));
            sentences.add(Verdict.atMost("upload of the nation above them to the last old answer, median", above.median(), 10_000, " ms"));
        }
        run.put("loadAverageAtEnd", Machine.loadAverage());
        Report report = new Report(run, table);
        figures.forEach(report::figures);
        report.sentence(Verdict.of(failed == 0, "%d answers failed meanwhile (must 0)".formatted(failed)));
        sentences.forEach(report::sentence);
        Paper.write(Path.of(options.get("out")), "upload", report.markdown(), report.json());
        return failed == 0;
    }

    /** Test places, submitted one by one and activated together. */
    private void settle(Administrator administrator, Server server, PolicyJar city, int places) throws Exception {
        TestPlaces country = new TestPlaces(PolicyJar.read(server.shipped("nuanfeng.cn.guangxi")), city);
        Map<String, String> changes = new TreeMap<>();
        long begin = System.nanoTime();
        for (int number = 0; number < places; number++) {
            changes.put(TestPlaces.place(number), administrator.submit(country.jar(number)));
        }
        long submitted = System.nanoTime();
        administrator.activate(changes);
        sentences.add("%d test places were submitted in %.1f s and activated together in %.1f s".formatted(places, (submitted - begin) / 1e9,
                (System.nanoTime() - submitted) / 1e9));
    }

    /** @return milliseconds to the last old answer, round by round */
    private Figures series(Server server, Administrator administrator, String what, PolicyJar shipped, String places, int rounds)
            throws Exception {
        List<Double> old = new ArrayList<>();
        List<Double> answered = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            byte[] jar = TestVersions.withRate(shipped, "2.0." + ++versions, RATES[versions % RATES.length]).bytes();
            LastAnswers answers = new LastAnswers();
            try (Generator load = new Generator(Question.ac01().to(server), options.number("connections"), answers)) {
                Slice slice = load.during(() -> {
                    TimeUnit.MILLISECONDS.sleep(MILLIS_AROUND);
                    double cpuBefore = server.usage().cpuSeconds();
                    long begin = System.nanoTime();
                    String edition = administrator.submitAndActivate(jar);
                    answered.add((System.nanoTime() - begin) / 1e6);
                    cpu.add((server.usage().cpuSeconds() - cpuBefore) * 1e3);
                    TimeUnit.MILLISECONDS.sleep(MILLIS_AROUND);
                    if (!answers.has(edition)) {
                        throw new IOException("Nobody was answered by " + edition);
                    }
                    old.add(answers.nanosOfOthers(edition, begin) / 1e6);
                });
                failed += slice.failed() + slice.mixed();
            }
        }
        Figures lasted = new Figures(old);
        table.row(what, places, String.valueOf(rounds), Figures.text(lasted.median()),
                Figures.text(old.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN)),
                Figures.text(new Figures(answered).median()), Figures.text(new Figures(cpu).median()));
        figures.put(what + ", places: " + places, Map.of("millisToLastOldAnswer", old, "millisToOwnAnswer", answered, "cpuMillis", cpu));
        return lasted;
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("assembly", "../distribution/target/assembly");
        options.put("connections", "2");
        options.put("places", "340");
        options.put("city-rounds", "15");
        options.put("nation-rounds", "5");
        options.put("out", "target");
        return options;
    }
}
