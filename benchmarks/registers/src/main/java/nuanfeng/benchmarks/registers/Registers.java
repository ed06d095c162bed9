// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;

/**
 * Imports, look-ups and pages of the registers beside the bare database, and what registers cost a server that answers questions. Prints a Markdown table and leaves it with a JSON file in {@code --out}. Ends
 * with 0 when everything was measured, 2 when the command was wrong.
 */
public final class Registers {

    private static final double MOST_OF_BARE = 4;
    private static final double MOST_OF_STATEMENT = 3;
    private static final double MOST_OF_PAGE_MS = 5;
    private static final String FOUND = "worker";

    private final Options options;
    private final Path folder;

    private Registers(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        int status = 0;
        Path folder = Files.createTempDirectory("nuanfeng-bench");
        try {
            new Registers(new Options(options(), arguments), folder).run();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            status = 2;
        }
        System.exit(status);
    }

    private void run() throws Exception {
        Map<String, Object> run = Machine.describe();
        List<String> parts = Arrays.asList(options.get("parts").split(","));
        run.put("parts", "%s; %s workers, %s rounds".formatted(parts, options.get("workers"), options.get("rounds")));
        MarkdownTable table = new MarkdownTable("Database", "What", "rows", "here", "bare", "× bare");
        Report report = new Report(run, table);
        ShippedPolicies policies = ShippedPolicies.in(Path.of(options.get("shipped")));
        for (String each : options.get("databases").split(",")) {
            Databases databases = Databases.valueOf(each.toUpperCase(Locale.ROOT));
            if (parts.contains("import")) {
                imports(policies, databases, table, report);
            }
            if (parts.contains("find")) {
                find(policies, databases, table, report);
            }
        }
        Beside beside = new Beside(Path.of(options.get("assembly")), folder);
        if (parts.contains("beside")) {
            beside.decisions(options.number("connections"), options.number("times"), options.number("warm-s"), options.number("workers")).forEach(report::sentence);
        }
        if (parts.contains("memory")) {
            memory(beside, report);
        }
        report.sentence("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "records", report.markdown(), report.json());
    }

    private void memory(Beside beside, Report report) throws Exception {
        String before = options.get("before");
        if (before.isEmpty()) {
            report.sentence("NOT MEASURED: idle memory; --before= names the assembly of a build without registers");
        } else {
            beside.memory(options.number("rounds"), options.number("settle-s"), Path.of(before)).forEach(report::sentence);
        }
    }

    private void imports(ShippedPolicies policies, Databases databases, MarkdownTable table, Report report) throws Exception {
        Imports imports = new Imports(policies, databases, folder, new Nobody(folder, options.number("workers"), 1));
        for (int round = -1; round < options.number("rounds"); round++) {
            imports.round(round);
        }
        for (String type : Imports.TYPES) {
            table.row(databases.title(), "import " + type, Figures.text(imports.of(type, "rows").median()), Figures.text(imports.rowsPerSecond(type)) + " rows/s",
                    Figures.text(imports.bareRowsPerSecond(type)) + " rows/s", Figures.text(imports.times(type).median()));
            report.sentence(Verdict.atMost("%s, import of %s in terms of its bare rows".formatted(databases.title(), type), imports.times(type).median(), MOST_OF_BARE, "×"));
        }
        report.figures(databases.title() + " imports", imports.figures());
    }

    private void find(ShippedPolicies policies, Databases databases, MarkdownTable table, Report report) throws Exception {
        Nobody files = new Nobody(folder, options.number("kept"), 2);
        try (Office office = new Office(policies, databases.fresh(folder, "find"), folder.resolve("find" + databases))) {
            long rows = office.bring(FOUND, files.write(FOUND));
            Lookups lookups = new Lookups(office, FOUND);
            Map<String, Figures> keys = lookups.keys(options.number("blocks"));
            Figures times = keys.get("register").over(keys.get("bare"));
            table.row(databases.title(), "by key", Long.toString(rows), Figures.text(keys.get("register").median()) + " µs", Figures.text(keys.get("bare").median()) + " µs",
                    Figures.text(times.median()));
            report.sentence(Verdict.atMost(databases.title() + ", a record by its key in terms of a prepared statement", times.median(), MOST_OF_STATEMENT, "×"));
            double[] pages = lookups.pages(options.number("pages"), Map.of("residence", Nobody.DISTRICTS), rows);
            table.row(databases.title(), "page of 50 by a filter, p50", Long.toString(rows), Figures.text(pages[pages.length / 2]) + " ms", "", "");
            double p99 = pages[(int) Math.ceil(pages.length * 0.99) - 1];
            table.row(databases.title(), "page of 50 by a filter, p99", Long.toString(rows), Figures.text(p99) + " ms", "", "");
            if (databases == Databases.POSTGRESQL) {
                report.sentence(Verdict.atMost("PostgreSQL, p99 of a filtered page of 50 among %d".formatted(rows), p99, MOST_OF_PAGE_MS, " ms"));
            }
            report.figures(databases.title() + " keys", Map.of("register", keys.get("register").values(), "bare", keys.get("bare").values()));
        }
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("databases", "h2,postgresql");
        options.put("assembly", "../distribution/target/assembly");
        options.put("before", "");
        options.put("parts", "import,find,beside,memory");
        options.put("workers", "20000");
        options.put("kept", "200000");
        options.put("blocks", "21");
        options.put("pages", "2000");
        options.put("connections", "2");
        options.put("times", "2");
        options.put("warm-s", "10");
        options.put("settle-s", "8");
        options.put("rounds", "3");
        options.put("out", "target");
        return options;
    }
}
