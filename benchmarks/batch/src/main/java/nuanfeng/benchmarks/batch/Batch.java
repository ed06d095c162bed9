// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * One question asked of every line of a file, CSV to CSV and JSON to JSON, beside the floor and beside libraries that read and write such files and decide nothing;
 * each in a JVM of its own with a small heap, in turns. Ends with 0 when everything was measured, 1 when one of them failed, 2 when the command was wrong.
 */
public final class Batch {

    static final String BARE = "the bare decision";
    static final String FLOOR = "floor, CSV";
    static final String CSV = "platform, CSV";
    static final String FASTCSV = "FastCSV alone";
    static final String JACKSON = "Jackson CSV alone";
    static final String DUCKDB = "DuckDB alone";
    static final String NDJSON = "platform, NDJSON";
    static final String COPY = "Jackson's streaming JSON alone";
    private static final List<String> ALL = List.of(BARE, FLOOR, CSV, FASTCSV, JACKSON, DUCKDB, NDJSON, COPY);
    private static final double MOST_OF_FLOOR = 3;
    private static final double MOST_OF_COPY = 1.5;
    private static final int QUOTABLE_LINES = 5_000_000;
    private static final int QUOTABLE_ROUNDS = 3;
    private static final double NANOS = 1e9;

    private final Options options;
    private final Path folder;
    private final int lines;
    private final int warm;

    private Batch(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.lines = options.number("lines");
        this.warm = options.number("warm-lines");
    }

    public static void main(String... arguments) throws Exception {
        int status = 0;
        Path folder = Files.createTempDirectory("nuanfeng-batch");
        try {
            new Batch(new Options(options(), arguments), folder).run();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            status = 2;
        } catch (IOException e) {
            e.printStackTrace();
            status = 1;
        } finally {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path each : files) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
        System.exit(status);
    }

    private void run() throws Exception {
        for (String format : List.of(Lines.CSV, "ndjson")) {
            Lines.write(folder.resolve("short." + format), warm, format);
            Lines.write(folder.resolve("long." + format), lines, format);
        }
        Map<String, List<Double>> thread = new LinkedHashMap<>();
        Map<String, List<Double>> process = new LinkedHashMap<>();
        Map<String, List<Double>> clock = new LinkedHashMap<>();
        for (int round = 1; round <= options.number("rounds"); round++) {
            for (String each : ALL) {
                long[] said = measured(each);
                System.err.println("round " + round + ": " + each + ", " + Figures.text(said[0] / NANOS) + " s");
                thread.computeIfAbsent(each, name -> new ArrayList<>()).add((double) said[0] / lines);
                process.computeIfAbsent(each, name -> new ArrayList<>()).add((double) said[1] / lines);
                clock.computeIfAbsent(each, name -> new ArrayList<>()).add((double) said[2] / lines);
                if (each.equals(CSV)) {
                    // The floor went before: it is one of the same bytes.
                    same(folder.resolve("out-" + ALL.indexOf(FLOOR)), folder.resolve("out-" + ALL.indexOf(CSV)));
                }
                if (!each.equals(FLOOR)) {
                    Files.deleteIfExists(folder.resolve("out-" + ALL.indexOf(each)));
                }
            }
        }
        write(thread, process, clock);
    }

    private long[] measured(String name) throws IOException, InterruptedException {
        String format = name.equals(NDJSON) || name.equals(COPY) ? "ndjson" : Lines.CSV;
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + options.get("heap-mb") + "m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", System.getProperty("java.class.path"), Contestant.class.getName(), name, options.get("shipped"),
                folder.resolve("short." + format).toString(), Integer.toString(warm), folder.resolve("long." + format).toString(), Integer.toString(lines),
                folder.resolve("out-" + ALL.indexOf(name)).toString());
        Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (status != 0) {
            throw new IOException(name + " ended with " + status);
        }
        String[] figures = said.substring(said.lastIndexOf('\n') + 1).split(" ");
        if (Long.parseLong(figures[3]) != lines) {
            throw new IOException(name + " answered " + figures[3] + " lines");
        }
        return new long[] {Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2])};
    }

    private static void same(Path floor, Path platform) throws IOException {
        long differs = Files.mismatch(floor, platform);
        if (differs >= 0) {
            throw new IOException("The floor and the platform say other bytes, from " + differs + " on");
        }
    }

    private void write(Map<String, List<Double>> thread, Map<String, List<Double>> process, Map<String, List<Double>> clock) throws IOException {
        Map<String, Object> run = Machine.describe();
        run.put("plan", "%s lines, %s rounds in turns, each in a JVM of its own with -Xmx%sm, after %s lines that are not counted".formatted(lines, options.get("rounds"), options.get("heap-mb"), warm));
        MarkdownTable table = new MarkdownTable("What", "ns/line, the thread", "ns/line, the process", "ns/line by the clock", "with the bare decision");
        Report report = new Report(run, table);
        Figures bare = new Figures(process.get(BARE));
        for (String each : ALL) {
            Figures alone = new Figures(process.get(each));
            boolean decides = each.equals(BARE) || each.equals(CSV) || each.equals(NDJSON);
            table.row(each, text(thread, each), Figures.text(alone.median()), text(clock, each), Figures.text((decides ? alone : plus(alone, bare)).median()));
        }
        Figures csv = new Figures(process.get(CSV));
        report.sentence(Verdict.atMost("CSV in terms of the floor with the bare decision", ratio(csv, FLOOR, process), MOST_OF_FLOOR, "×"));
        for (String each : List.of(FASTCSV, JACKSON, DUCKDB)) {
            report.sentence(Verdict.atMost("CSV in terms of " + each + " with the bare decision", ratio(csv, each, process), 1, "×"));
        }
        report.sentence(Verdict.atMost("NDJSON in terms of " + COPY + " with the bare decision", ratio(new Figures(process.get(NDJSON)), COPY, process), MOST_OF_COPY, "×"));
        report.sentence("the ratios are those of the process, with its compilers and its collector; floor and platform wrote the same bytes, compared in each round");
        report.figures("thread", thread).figures("process", process).figures("clock", clock);
        if (lines < QUOTABLE_LINES || options.number("rounds") < QUOTABLE_ROUNDS) {
            report.sentence("**a short run, not to be quoted**: compilers weigh more in it than in five million lines, and one round is no median");
        }
        report.sentence("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "batch", report.markdown(), report.json());
    }

    private static double ratio(Figures ours, String theirs, Map<String, List<Double>> all) {
        return ours.over(plus(new Figures(all.get(theirs)), new Figures(all.get(BARE)))).median();
    }

    private static Figures plus(Figures one, Figures other) {
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < one.values().size(); i++) {
            sums.add(one.values().get(i) + other.values().get(i));
        }
        return new Figures(sums);
    }

    private static String text(Map<String, List<Double>> figures, String name) {
        return Figures.text(new Figures(figures.get(name)).median());
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("lines", "5000000");
        options.put("warm-lines", "200000");
        options.put("rounds", "3");
        options.put("heap-mb", "64");
        options.put("out", "target");
        return options;
    }
}
