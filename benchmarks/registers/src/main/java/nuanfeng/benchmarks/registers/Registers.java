// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;

/**
 * Imports, look-ups and pages of the registers beside the bare database. Prints a Markdown table and leaves it with a JSON file in {@code --out}. Ends
 * with 0 when everything was measured, 2 when the command was wrong.
 */
public final class Registers {

    private static final double MOST_OF_BARE = 4;

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
        MarkdownTable table = new MarkdownTable("Database", "What", "rows", "rows/s", "bare rows/s", "× bare");
        Report report = new Report(run, table);
        ShippedPolicies policies = ShippedPolicies.in(Path.of(options.get("shipped")));
        List<String> sentences = new ArrayList<>();
        for (String each : Arrays.asList(options.get("databases").split(","))) {
            Databases databases = Databases.valueOf(each.toUpperCase(java.util.Locale.ROOT));
            Imports imports = new Imports(policies, databases, folder, new Nobody(folder, options.number("workers"), 1));
            for (int round = 0; round < options.number("rounds"); round++) {
                imports.round(round);
            }
            for (String type : Imports.TYPES) {
                table.row(databases.title(), "import " + type, Figures.text(imports.of(type, "rows").median()), Figures.text(imports.rowsPerSecond(type)),
                        Figures.text(imports.bareRowsPerSecond(type)), Figures.text(imports.times(type).median()));
                sentences.add(Verdict.atMost("%s, import of %s in terms of its bare rows".formatted(databases.title(), type), imports.times(type).median(), MOST_OF_BARE, "×"));
            }
            report.figures(databases.title(), imports.figures());
        }
        sentences.forEach(report::sentence);
        report.sentence("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "records", report.markdown(), report.json());
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("databases", "h2,postgresql");
        options.put("workers", "40000");
        options.put("rounds", "3");
        options.put("out", "target");
        return options;
    }
}
