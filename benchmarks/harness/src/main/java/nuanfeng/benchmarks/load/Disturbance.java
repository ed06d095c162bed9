// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The same load with and without something going on: control, disturbed, control, disturbed, …, control. A disturbed slice lasts as long as the
 * command; each control lasts as long as the disturbed slice before it.
 */
public final class Disturbance {

    private final List<Slice> control = new ArrayList<>();
    private final List<Slice> disturbed = new ArrayList<>();

    /**
     * @param command run by {@code bash -c}; ends with 0 or the run is void
     * @throws IOException if the command failed
     */
    public void run(Generator generator, int times, int firstControlSeconds, String command) throws InterruptedException, IOException {
        control.add(generator.during(() -> TimeUnit.SECONDS.sleep(firstControlSeconds)));
        for (int i = 0; i < times; i++) {
            Slice slice = generator.during(() -> execute(command));
            disturbed.add(slice);
            long millis = (long) (slice.seconds() * 1000);
            control.add(generator.during(() -> TimeUnit.MILLISECONDS.sleep(millis)));
        }
    }

    public Slice control() {
        return Slice.joined("control", control);
    }

    public Slice disturbed() {
        return Slice.joined("disturbed", disturbed);
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
