// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunReport;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;

/**
 * Monthly runs: what they compute without a database, and with one beside the bare rows of their results. Prints a Markdown table and leaves it with a
 * JSON file in {@code --out}. Ends with 0 when everything was measured, 2 when the command was wrong.
 */
public final class Months {

    private static final double LEAST_DECISIONS = 1_000_000;
    private static final double MOST_OF_BARE = 1.5;
    private static final int A_ROUND = 500;
    /** Of an outlet of the documents' own size: a dozen persons and more. */
    private static final int MANY = 30;
    private static final Act ACT = Act.of("benchmark", "benchmark");

    private final Options options;
    private final Path folder;

    private Months(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        int status = 0;
        try {
            new Months(new Options(options(), arguments), Files.createTempDirectory("nuanfeng-bench")).run();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            status = 2;
        }
        System.exit(status);
    }

    private void run() throws Exception {
        Map<String, Object> run = Machine.describe();
        MarkdownTable table = new MarkdownTable("What", "payers", "enrolments of each", "CPU ns/decision", "decisions/s per core", "× the bare rule");
        Report report = new Report(run, table);
        ShippedPolicies policies = ShippedPolicies.in(Path.of(options.get("shipped")));
        for (int each : List.of(1, MANY)) {
            Questions questions = new Questions(policies.edition(), options.number("payers") / each, each);
            Map<String, Figures> figures = questions.hold(options.number("rounds"), options.number("warm"));
            for (Map.Entry<String, String> way : Map.of("rule", "the bare rule", "asked", "asked of records", "whole", "read, grouped and asked").entrySet()) {
                Figures nanos = figures.get(way.getKey());
                table.row(way.getValue(), Integer.toString(questions.decisions()), Integer.toString(each), Figures.text(nanos.median()), Figures.text(1e9 / nanos.median()),
                        Figures.text(nanos.over(figures.get("rule")).median()));
                report.figures(way.getKey() + " " + each, nanos.values());
            }
            if (each == 1) {
                report.sentence(Verdict.atLeast("decisions of a run per second and core without the database", 1e9 / figures.get("asked").median(), LEAST_DECISIONS,
                        2 * LEAST_DECISIONS, ""));
            }
        }
        for (String each : options.get("databases").split(",")) {
            Databases databases = Databases.valueOf(each.toUpperCase(Locale.ROOT));
            List<Double> runs = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < options.number("database-rounds"); round++) {
                month(policies, databases, round, runs, bare);
            }
            Figures times = new Figures(runs).over(new Figures(bare));
            table.row("a month in " + databases.title(), options.get("kept"), "1", "", Figures.text(options.number("kept") / new Figures(runs).median()) + " by the clock", "");
            report.sentence(Verdict.atMost("a run of %s contributions in %s (%s s) in terms of their bare rows (%s s)".formatted(options.get("kept"), databases.title(),
                    Figures.text(new Figures(runs).median()), Figures.text(new Figures(bare).median())), times.median(), MOST_OF_BARE, "×"));
            report.figures(databases.title(), Map.of("run", runs, "bare", bare));
        }
        report.sentence("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "runs", report.markdown(), report.json());
    }

    /** One worker of nobody who is enrolled by every payer: the register does not mind, and every payer has a contribution of its own. */
    private void month(ShippedPolicies policies, Databases databases, int round, List<Double> runs, List<Double> bare) throws Exception {
        String name = "month" + round;
        Path home = folder.resolve(name + databases);
        try (Office office = new Office(policies, databases.fresh(folder, name), home); Office beside = new Office(policies, databases.fresh(folder, name + "bare"), home)) {
            office.bring("worker", new Nobody(folder, 1, 1).write("worker"));
            String worker = "#" + office.records().search(Search.all(office.register("worker")), Sight.masked("benchmark")).records().get(0).id();
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < options.number("kept"); i++) {
                Map<String, Object> row = Questions.row(i, i, "4101.50");
                row.put("worker", worker);
                row.remove("outlet");
                drafts.add(new Draft(row, Optional.of(Nobody.MONTH.atDay(1))));
                if (drafts.size() == A_ROUND || i + 1 == options.number("kept")) {
                    office.records().put(office.register("insurance-enrolment"), drafts, ACT);
                    drafts.clear();
                }
            }
            long begin = System.nanoTime();
            RunReport report = office.runs().run(new MonthlyRuns.Order(Nobody.PLACE, "work-injury", Nobody.MONTH, Map.of("floatingFactor", "1", "phasedCut", "0"), "benchmark",
                    "benchmark"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            long written = report.steps().stream().mapToLong(RunReport.Step::written).sum();
            if (written != options.number("kept")) {
                throw new IllegalStateException(report.toString());
            }
            BareTable contributions = office.database().look(handle -> Imports.table(handle, "record", "type = 'contribution'"));
            runs.add(seconds);
            bare.add(beside.database().look(handle -> {
                try {
                    Connection connection = handle.getConnection();
                    long start = System.nanoTime();
                    BareTable.write(connection, List.of(contributions), A_ROUND);
                    return (System.nanoTime() - start) / 1e9;
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
            System.err.printf("%s round %d: run %.2f s, bare %.2f s%n", databases.title(), round, seconds, bare.get(bare.size() - 1));
        }
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("assembly", "../distribution/target/assembly");
        options.put("databases", "h2,postgresql");
        options.put("payers", "30000");
        options.put("rounds", "21");
        options.put("warm", "30");
        options.put("kept", "10000");
        options.put("database-rounds", "3");
        options.put("out", "target");
        return options;
    }
}
