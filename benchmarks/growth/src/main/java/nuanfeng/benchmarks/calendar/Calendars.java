// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nuanfeng.benchmarks.contest.Comparison;
import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;
import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.policy.PlaceId;

/**
 * Adding and counting working days over the shipped calendars. Prints a Markdown table and leaves it with a JSON file in {@code --out}. Ends with 0
 * when everything was measured, 2 when the command was wrong.
 */
public final class Calendars {

    private static final String FLOOR = "bit set with prefix sums (**floor**)";
    private static final String LOOP = "day by day, days off in a hash set";
    private static final String NATION = "**platform**, the nation";
    private static final String REGION = "**platform**, a region's days over it";
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final double MOST_OF_FLOOR = 3;
    private static final double LEAST_OF_LOOP = 10;

    private final Options options;
    private final Plan plan;

    private Calendars(Options options) {
        this.options = options;
        this.plan = new Plan(options.number("rounds"), options.number("lap-ms"), options.number("warm-ms"));
    }

    public static void main(String... arguments) throws Exception {
        try {
            new Calendars(new Options(options(), arguments)).run();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            System.exit(2);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        PolicyEdition edition = edition();
        WorkingDays nation = edition.place("cn").workingDays();
        Map<String, Counter> counters = new LinkedHashMap<>();
        counters.put(FLOOR, new BitSetDays(FIRST, LAST, FIRST.datesUntil(LAST.plusDays(1)).filter(nation::isWorking).toList()));
        counters.put(LOOP, loop(nation));
        counters.put(NATION, new PlatformDays(nation));
        counters.put(REGION, new PlatformDays(edition.place("cn.guangxi").workingDays()));
        Questions questions = new Questions(FIRST, LAST);
        questions.compare(FLOOR, counters.get(FLOOR), counters.get(LOOP));
        questions.compare(NATION, counters.get(NATION), counters.get(LOOP));
        questions.compare(REGION, counters.get(REGION), loop(edition.place("cn.guangxi").workingDays()));

        Contest adding = new Contest();
        Contest counting = new Contest();
        counters.forEach((name, counter) -> {
            adding.add(name, times -> counter.adding(questions, times));
            counting.add(name, times -> counter.counting(questions, times));
        });
        write(Map.of("adding", adding.hold(plan), "counting", counting.hold(plan)));
    }

    private void write(Map<String, Map<String, Contest.Cost>> results) throws Exception {
        Map<String, Object> run = Machine.describe();
        run.put("plan", "%d questions, %d interleaved rounds, laps of %d ms, warm-up %d ms (CPU of the calling thread)%s".formatted(Questions.COUNT,
                plan.rounds(), plan.lapMillis(), plan.warmMillis(), plan.quotable() ? "" : ": **a smoke run, not to be quoted**"));
        MarkdownTable table = new MarkdownTable("What", "Who", "CPU ns", "× floor", "p90/median", "bytes");
        Report report = new Report(run, table);
        for (String what : List.of("adding", "counting")) {
            Map<String, Contest.Cost> costs = results.get(what);
            Figures floor = costs.get(FLOOR).nanos();
            costs.forEach((name, cost) -> table.row(what, name, Figures.text(cost.nanos().median()), Figures.text(cost.nanos().over(floor).median()),
                    Figures.text(cost.nanos().p90() / cost.nanos().median()), Figures.text(cost.bytes().median())));
            report.figures(what, figures(costs));
            boolean noisy = costs.values().stream().anyMatch(cost -> cost.nanos().p90() / cost.nanos().median() > Comparison.RESTLESS);
            for (String name : List.of(NATION, REGION)) {
                Figures nanos = costs.get(name).nanos();
                report.sentence(Verdict.atMost(what + " working days, " + name + " against the floor", nanos.over(floor).median(), MOST_OF_FLOOR, "×")
                        + (noisy ? " **noisy**" : ""));
                double faster = costs.get(LOOP).nanos().over(nanos).median();
                report.sentence(Verdict.atLeast(what + " working days, " + name + " faster than day by day", faster, LEAST_OF_LOOP, LEAST_OF_LOOP, "×")
                        + (noisy ? " **noisy**" : ""));
            }
        }
        report.sentence("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "calendar", report.markdown(), report.json());
    }

    private static Map<String, Object> figures(Map<String, Contest.Cost> costs) {
        Map<String, Object> figures = new LinkedHashMap<>();
        costs.forEach((name, cost) -> figures.put(name, Map.of("cpuNanos", cost.nanos().values(), "bytes", cost.bytes().values())));
        return figures;
    }

    private static DayLoop loop(WorkingDays calendar) {
        List<CalendarDay> days = calendar.days(FIRST, LAST);
        return new DayLoop(days.stream().filter(day -> !day.working() && !isWeekend(day.date())).map(CalendarDay::date).collect(Collectors.toSet()),
                days.stream().filter(day -> day.working() && isWeekend(day.date())).map(CalendarDay::date).collect(Collectors.toSet()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** The shipped nation and Guangxi, without their rules. */
    private PolicyEdition edition() throws Exception {
        Map<PlaceId, Policy> put = new TreeMap<>();
        for (String bundle : List.of("nuanfeng.cn", "nuanfeng.cn.guangxi")) {
            Path target = Path.of(options.get("shipped")).resolve(bundle).resolve("target");
            try (var jars = Files.newDirectoryStream(target, bundle + "-*.jar")) {
                Reading reading = PolicyReader.unsigned().read(jars.iterator().next());
                Policy policy = reading.policy().orElseThrow(() -> new IllegalStateException(reading.findings().toString()));
                put.put(policy.place(), policy);
            }
        }
        return PolicyEdition.empty(Clock.systemUTC()).with(put, Set.of());
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("rounds", "21");
        options.put("lap-ms", "50");
        options.put("warm-ms", "3000");
        options.put("out", "target");
        return options;
    }
}
