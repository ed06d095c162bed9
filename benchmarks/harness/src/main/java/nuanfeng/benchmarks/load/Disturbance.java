// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Verdict;

/**
 * The same load with and without something going on: control, disturbed, control, disturbed, …, control. A disturbed slice lasts as long as the
 * command; each control lasts as long as the disturbed slice before it.
 */
public final class Disturbance {

    /** By how many milliseconds the disturbed p99 may exceed the controls'. */
    private static final double MOST_LATER = 5;

    private final List<Slice> control = new ArrayList<>();
    private final List<Slice> disturbed = new ArrayList<>();

    /** @param disturbance what goes on in the disturbed slices */
    public void run(Generator generator, int times, int firstControlSeconds, Generator.Pause disturbance) throws InterruptedException, IOException {
        control.add(generator.during(() -> TimeUnit.SECONDS.sleep(firstControlSeconds)));
        for (int i = 0; i < times; i++) {
            Slice slice = generator.during(disturbance);
            disturbed.add(slice);
            long millis = (long) (slice.seconds() * 1000);
            control.add(generator.during(() -> TimeUnit.MILLISECONDS.sleep(millis)));
        }
    }

    /** @param command run by {@code bash -c}; ends with 0 or the run is void */
    public static Generator.Pause command(String command) {
        return () -> execute(command);
    }

    public Slice control() {
        return Slice.joined("control", control);
    }

    public Slice disturbed() {
        return Slice.joined("disturbed", disturbed);
    }

    /** What the disturbance did to the time that 99 of 100 answers took at most, in milliseconds, and what must be and is wanted of that. */
    public List<String> verdicts() {
        Slice without = control();
        Slice with = disturbed();
        double before = without.latencies().millis(0.99);
        double later = with.latencies().millis(0.99) - before;
        List<Double> controls = controlP99s();
        double apart = Collections.max(controls) - Collections.min(controls);
        return List.of(
                Verdict.of(with.failed() + with.mixed() + without.failed() + without.mixed() == 0, "%d failed, %d mixed while disturbed; %d and %d in the controls (must 0)"
                        .formatted(with.failed(), with.mixed(), without.failed(), without.mixed())),
                Verdict.atMost("p99 later than the controls'", later, MOST_LATER, before / 10, " ms"),
                "%s: the controls' own p99 lie up to %s ms apart: %s".formatted(apart > MOST_LATER ? "**noisy**" : "quiet", Figures.text(apart),
                        controls.stream().map(Figures::text).collect(Collectors.joining(", "))));
    }

    /** How far the controls alone lie apart: the p99 of each. A difference to the disturbed slices below that means nothing. */
    public List<Double> controlP99s() {
        return control.stream().map(each -> each.latencies().millis(0.99)).toList();
    }

    private static void execute(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("The command ended with " + exit + ": " + command);
        }
    }
}
