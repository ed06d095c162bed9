// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used so far, by Linux's own account: processor seconds (with those of ended children) and resident memory. */
public record Usage(double cpuSeconds, double residentMegabytes) {

    /** Linux counts in hundredths of a second for every program. */
    private static final double TICKS = 100;
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    public static Usage of(long pid) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 0; i < TIMES; i++) {
            ticks += Long.parseLong(fields[FIRST_TIME + i]);
        }
        String resident = Files.readAllLines(process.resolve("status")).stream().filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
        return new Usage(ticks / TICKS, Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0);
    }
}
