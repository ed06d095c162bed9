// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.benchmarks.server.Folders;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Verdict;

/**
 * How the core's cost grows. Prints a Markdown table and leaves it with a JSON file in {@code --out}. Ends with 0 when everything was measured,
 * 2 when the command was wrong.
 */
public final class Growth {

    private static final Map<String, String> OPTIONS = options();
    private static final int MOST_BYTES_PER_PLACE = 30 * 1024;
    private static final int HEAP_NOISE = 1 << 20;

    private final Options options;
    private final Plan plan;
    private final List<String> parts;
    private final List<Integer> sizes;
    private final GrowthReport report;

    private Growth(Options options) {
        this.options = options;
        this.plan = new Plan(options.number("rounds"), options.number("lap-ms"), options.number("warm-ms"));
        this.parts = List.of(options.get("parts").split(","));
        this.sizes = Arrays.stream(options.get("places").split(",")).map(Integer::valueOf).toList();
        Map<String, Object> run = Machine.describe();
        run.put("plan", "%d interleaved rounds, laps of %d ms, warm-up %d ms (CPU of the calling thread unless it says otherwise)%s".formatted(
                plan.rounds(), plan.lapMillis(), plan.warmMillis(), plan.quotable() ? "" : ": **a smoke run, not to be quoted**"));
        this.report = new GrowthReport(run);
    }

    public static void main(String... arguments) throws Exception {
        try {
            new Growth(new Options(OPTIONS, arguments)).run();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            System.exit(2);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("nuanfeng-growth");
        try {
            Country country = new Country(Path.of(options.get("shipped")), folder);
            for (String part : parts) {
                System.err.println("measuring " + part);
                switch (part) {
                    case "dated" -> report.add(new DatedValues(country).measure(plan), 4);
                    case "records" -> records(country);
                    case "places" -> places(country);
                    case "duties" -> duties(country);
                    case "activations" -> activations(country);
                    default -> throw new IllegalArgumentException("Not a part: %s. There are: %s".formatted(part, OPTIONS.get("parts")));
                }
            }
        } finally {
            Folders.delete(folder);
        }
        write();
    }

    private void records(Country country) throws Exception {
        RecordStream stream = new RecordStream(country);
        Curve curve = stream.measure(plan);
        report.add(curve);
        report.verdict(Verdict.of(curve.exponent() >= 0.95 && curve.exponent() <= 1.05,
                "records grow with the exponent %.3f (must 0.95 to 1.05)%s".formatted(curve.exponent(), GrowthReport.quietness(curve))));
        report.verdict(Verdict.of(stream.grownBytes() < HEAP_NOISE,
                "%d KB of heap are kept after all records (must < %d)".formatted(stream.grownBytes() / 1024, HEAP_NOISE / 1024)));
    }

    private void places(Country country) throws Exception {
        Places places = new Places(country, sizes);
        places.make();
        report.add(places.asOnePlaceIsAsked(plan), 1.10);
        report.add(places.asAllPlacesAreAsked(plan), 1.10);
        report.add(places.floorAsAllPlacesAreAsked(plan));
        report.add(places.asOnePlaceIsReplaced(plan), 1.25);
        report.verdict(Verdict.atMost("heap per place of the size of Guigang with its official texts, duties, measures and examples", places.bytesPerPlace() / 1024.0,
                MOST_BYTES_PER_PLACE / 1024.0, " KB"));
        report.remark("of these bytes: " + String.join(", ", places.classes()));
        report.remark("once all duties, measures and forms of a place were read it keeps %d KB more, until memory is wanted for something else"
                .formatted(places.bytesPerPlaceRead() / 1024));
    }

    private void duties(Country country) throws Exception {
        Duties duties = new Duties(country, options.number("duty-places"));
        duties.make();
        report.add(duties.asOnePlaceIsAsked(plan), 1.10);
        report.add(duties.asAllPlacesAreAsked(plan), 1.10);
        report.remark(duties.whatIsKept());
    }

    private void activations(Country country) throws Exception {
        try (Activations activations = new Activations(country)) {
            for (int size : sizes) {
                long begin = System.nanoTime();
                activations.open(size);
                report.remark("%d places were submitted and activated in %.1f s".formatted(size, (System.nanoTime() - begin) / 1e9));
            }
            report.add(activations.measure(options.number("activation-rounds"), options.number("activation-warm")), 1.25);
            report.add(activations.byTheClock());
        }
    }

    private void write() throws IOException {
        report.remark("load average at the end: " + Machine.loadAverage());
        Paper.write(Path.of(options.get("out")), "growth", report.markdown(), report.json());
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("shipped", "../bundles/policy");
        options.put("parts", "dated,records,places,duties,activations");
        options.put("places", "4,40,340,4000");
        options.put("duty-places", "340");
        options.put("rounds", "21");
        options.put("lap-ms", "50");
        options.put("warm-ms", "3000");
        options.put("activation-rounds", "21");
        options.put("activation-warm", "10");
        options.put("out", "target");
        return options;
    }
}
