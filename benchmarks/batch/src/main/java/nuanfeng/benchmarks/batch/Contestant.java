// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

import nuanfeng.benchmarks.contest.Meter;

/**
 * One of them in a JVM of its own, so that its heap is its own: the short file first, which is not counted, then the long one. Says on its last line CPU of the
 * thread, CPU of the process and time by the clock in nanoseconds, and the lines.
 */
public final class Contestant {

    private Contestant() {
    }

    /** A way from one file to another. */
    private interface Way {

        long go(Path from, Path to, int lines) throws Exception;
    }

    /** @param arguments who; the folder of the places that ship; the short file and how many lines it has; the long one and its; the file to be written */
    public static void main(String... arguments) throws Exception {
        Path to = Path.of(arguments[6]);
        Way way = way(arguments[0], new Product(Shipped.edition(Path.of(arguments[1]))));
        way.go(Path.of(arguments[2]), to, Integer.parseInt(arguments[3]));
        Files.deleteIfExists(to);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Meter meter = new Meter();
        long clock = System.nanoTime();
        long process = system.getProcessCpuTime();
        meter.start();
        long lines = way.go(Path.of(arguments[4]), to, Integer.parseInt(arguments[5]));
        System.out.println(meter.nanos() + " " + (system.getProcessCpuTime() - process) + " " + (System.nanoTime() - clock) + " " + lines);
        System.exit(0);
    }

    private static Way way(String name, Product product) {
        Others others = new Others(product.clauses().get(0));
        return switch (name) {
            case Batch.BARE -> {
                Product.Bare bare = product.bare();
                yield (from, to, lines) -> {
                    bare.decide(lines);
                    return lines;
                };
            }
            case Batch.FLOOR -> {
                ByteFloor floor = new ByteFloor(product.clauses());
                yield (from, to, lines) -> floor.copy(from, to);
            }
            case Batch.CSV -> (from, to, lines) -> product.answer("csv", from, to);
            case Batch.FASTCSV -> (from, to, lines) -> others.fastcsv(from, to);
            case Batch.JACKSON -> (from, to, lines) -> others.jacksonCsv(from, to);
            case Batch.DUCKDB -> (from, to, lines) -> others.duckdb(from, to);
            case Batch.NDJSON -> (from, to, lines) -> product.answer("ndjson", from, to);
            case Batch.COPY -> (from, to, lines) -> others.jacksonLines(from, to);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
