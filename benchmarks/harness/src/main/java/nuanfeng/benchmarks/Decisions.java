// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.benchmarks.contest.Comparison;
import nuanfeng.benchmarks.contest.Contest;
import nuanfeng.benchmarks.contest.DecisionReport;
import nuanfeng.benchmarks.contest.EngineFolder;
import nuanfeng.benchmarks.contest.Entry;
import nuanfeng.benchmarks.contest.Forks;
import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.benchmarks.contest.Standing;
import nuanfeng.benchmarks.contest.StandingsFile;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;

/**
 * What one decision costs, with its peers and its physical limit beside it. Prints a Markdown table and leaves it with a JSON file in
 * {@code --out}. Ends with 0 if every engine was measured, 1 if one was not or was wrong, 2 if the command was wrong.
 */
public final class Decisions {

    private static final int QUOTABLE_JVMS = 5;
    private static final Map<String, String> OPTIONS = options();

    private Decisions() {
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(new Options(OPTIONS, arguments), List.of(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(Options options, List<String> arguments) throws IOException, InterruptedException {
        Records records = Records.random(options.number("seed"), options.number("records"));
        Plan plan = new Plan(options.number("rounds"), options.number("lap-ms"), options.number("warm-ms"));
        Contest contest = new Contest(plan, records, System.err::println);
        List<Entry> entries = entries(options);
        Optional<String> standings = options.find("standings");
        if (standings.isPresent()) {
            List<Standing> measured = contest.run(entries);
            new StandingsFile(Path.of(standings.get())).write(measured);
            return new Comparison(measured).complete();
        }
        Map<String, Object> run = Machine.describe();
        int forks = options.number("jvms");
        Comparison comparison = new Comparison(new Forks(Decisions.class, arguments, System.err::println).run(forks, entries));
        run.put("loadAverageAtEnd", Machine.loadAverage());
        run.put("records", "%d records of test data, seed %d, exact total %d fen"
                .formatted(records.size(), options.number("seed"), contest.totalFen()));
        run.put("plan", "%d JVMs, in each %d interleaved rounds, laps of %d ms, warm-up %d ms (CPU of the calling thread)%s"
                .formatted(forks, plan.rounds(), plan.lapMillis(), plan.warmMillis(), plan.quotable() && forks >= QUOTABLE_JVMS ? "" : ": **a smoke run, not to be quoted**"));
        DecisionReport report = new DecisionReport(run, comparison);
        Paper.write(Path.of(options.get("out")), "decision", report.markdown(), report.json());
        return comparison.complete();
    }

    private static List<Entry> entries(Options options) throws IOException {
        List<Entry> all = new EngineFolder(Path.of(options.get("engines"))).entries();
        List<String> only = options.find("only").map(ids -> List.of(ids.split(","))).orElse(List.of());
        for (String id : only) {
            if (all.stream().noneMatch(each -> each.id().equals(id))) {
                throw new IllegalArgumentException("No engine '" + id + "'. There are: " + all.stream().map(Entry::id).toList());
            }
        }
        return all.stream().filter(each -> only.isEmpty() || only.contains(each.id())).toList();
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("engines", "engines");
        options.put("only", "");
        options.put("jvms", "5");
        options.put("standings", "");
        options.put("records", "131072");
        options.put("seed", "20220627");
        options.put("rounds", "21");
        options.put("lap-ms", "50");
        options.put("warm-ms", "3000");
        options.put("out", "target");
        return options;
    }
}
