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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.JsonScalar;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;

/**
 * What two revisions cost, from the reports that were made of each in turns: {@code --in} holds the folders {@code old-1}, {@code new-1},
 * {@code old-2} and so on. Every ratio is the median of the ratios round by round.
 */
public final class Versus {

    private static final double MOST = 1.05;
    private static final int QUOTABLE_ROUNDS = 3;
    private static final Pattern KILOBYTES = Pattern.compile("heap per place .*? ([0-9.]+) KB");

    /** One figure of a report; empty where it does not stand. */
    private interface Reading {
        Optional<Double> of(Document document);
    }

    /** @param counts whether it must stay within {@link #MOST} */
    private record Figure(String what, String unit, String report, boolean counts, Reading reading) {
    }

    private static final List<Figure> FIGURES = List.of(
            new Figure("decision", "ns", "decision", false, document -> document.engine("nuanfeng").flatMap(at -> document.number(at + "/cpuNanosPerRecord"))),
            new Figure("decision against the floor of the same run", "×", "decision", true,
                    document -> document.engine("nuanfeng").flatMap(at -> document.number(at + "/timesFloor"))),
            new Figure("adding working days", "ns", "calendar", true, document -> document.median("/figures/adding/**platform**, a region's days over it/cpuNanos")),
            new Figure("counting working days", "ns", "calendar", true, document -> document.median("/figures/counting/**platform**, a region's days over it/cpuNanos")),
            new Figure("heap per place", "KB", "growth", true, Document::heapPerPlace),
            new Figure("REST decision, CPU of the server", "µs", "rest", true, document -> document.median("/figures/cpuMicrosPerAnswer")),
            new Figure("REST decisions of the constant's", "%", "rest", false, document -> document.number("/slices/0/rps")
                    .flatMap(subject -> document.number("/slices/1/rps").map(peer -> 100 * subject / peer))),
            new Figure("upload of a city to the last old answer", "ms", "upload", true, document -> document.median("/figures/a city, places: the shipped/millisToLastOldAnswer")),
            new Figure("upload of a city, CPU of the server", "ms", "upload", false, document -> document.median("/figures/a city, places: the shipped/cpuMillis")),
            new Figure("swap under load", "ms", "swap", true, document -> document.median("/figures/swapMillis")),
            new Figure("first start, CPU", "s", "startup", true, document -> document.median("/figures/PLATFORM first cpu")),
            new Figure("start again, CPU", "s", "startup", true, document -> document.median("/figures/PLATFORM again cpu")),
            new Figure("start again, by the clock", "s", "startup", false, document -> document.median("/figures/PLATFORM again clock")),
            new Figure("resident after the first start", "MB", "startup", false, document -> document.median("/figures/PLATFORM first resident")));

    private Versus() {
    }

    public static void main(String... arguments) throws IOException {
        Options options = new Options(options(), arguments);
        Path folder = Path.of(options.get("in"));
        MarkdownTable table = new MarkdownTable("Figure", "unit", "old", "new", "new / old");
        Map<String, Object> run = Machine.describe();
        run.put("old", options.get("old"));
        boolean smoke = options.number("rounds") < QUOTABLE_ROUNDS || !options.find("short").orElse("").isEmpty();
        run.put("rounds", options.get("rounds") + ", in turns" + (smoke ? ": **a smoke run, not to be quoted**" : ""));
        Report report = new Report(run, table);
        boolean complete = true;
        for (Figure figure : FIGURES) {
            List<Double> old = new ArrayList<>();
            List<Double> young = new ArrayList<>();
            for (int round = 1; round <= options.number("rounds"); round++) {
                Optional<Double> before = read(folder.resolve("old-" + round), figure);
                Optional<Double> after = read(folder.resolve("new-" + round), figure);
                if (before.isPresent() && after.isPresent()) {
                    old.add(before.get());
                    young.add(after.get());
                }
            }
            complete &= old.size() == options.number("rounds");
            double ratio = new Figures(young).over(new Figures(old)).median();
            table.row(figure.what(), figure.unit(), Figures.text(new Figures(old).median()), Figures.text(new Figures(young).median()), Figures.text(ratio));
            report.figures(figure.what(), Map.of("old", old, "new", young));
            if (figure.counts()) {
                report.sentence(Verdict.atMost(figure.what() + ", new in terms of old", ratio, MOST, "×"));
            }
        }
        Paper.write(Path.of(options.get("out")), "versus", report.markdown(), report.json());
        System.exit(complete ? 0 : 1);
    }

    private static Optional<Double> read(Path folder, Figure figure) throws IOException {
        Path file = folder.resolve(figure.report() + ".json");
        return Files.exists(file) ? figure.reading().of(new Document(Files.readAllBytes(file))) : Optional.empty();
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("in", "target/versus");
        options.put("old", "");
        options.put("short", "");
        options.put("rounds", "3");
        options.put("out", "target");
        return options;
    }

    /** A report as a program left it for machines. */
    private record Document(byte[] json) {

        Optional<String> text(String pointer) {
            return JsonScalar.of(pointer).find(json, json.length);
        }

        Optional<Double> number(String pointer) {
            return text(pointer).map(Double::valueOf);
        }

        /** Of a list of numbers. */
        Optional<Double> median(String pointer) {
            List<Double> values = new ArrayList<>();
            for (Optional<Double> next = number(pointer + "/0"); next.isPresent(); next = number(pointer + "/" + values.size())) {
                values.add(next.get());
            }
            return values.isEmpty() ? Optional.empty() : Optional.of(new Figures(values).median());
        }

        /** Where an engine stands. */
        Optional<String> engine(String id) {
            for (int i = 0;; i++) {
                Optional<String> found = text("/engines/" + i + "/id");
                if (found.isEmpty() || found.get().equals(id)) {
                    return found.isEmpty() ? Optional.empty() : Optional.of("/engines/" + i);
                }
            }
        }

        /** In a sentence, because earlier revisions leave it nowhere else. */
        Optional<Double> heapPerPlace() {
            Matcher said = KILOBYTES.matcher(new String(json, StandardCharsets.UTF_8));
            return said.find() ? Optional.of(Double.valueOf(said.group(1))) : Optional.empty();
        }
    }
}
