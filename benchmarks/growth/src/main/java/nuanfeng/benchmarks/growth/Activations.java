// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.Rehearsal;

/**
 * From the bytes of a new version of one city to its speaking, through store, gate, examples and log, in servers of several sizes. The gate uses
 * threads of its own, so the processor time is that of the whole process; the laps of one round are right behind each other.
 */
final class Activations implements AutoCloseable {

    private static final int LAP = 5;

    private final Country country;
    private final List<Office> offices = new ArrayList<>();
    private int versions;

    private record Office(int size, Rehearsal server, List<Double> nanos, List<Double> wall) {
    }

    Activations(Country country) {
        this.country = country;
    }

    /** Opens a server in which that many places speak. */
    void open(int size) throws IOException {
        Path home = Files.createDirectory(country.folder().resolve("home-" + size));
        Rehearsal server = Rehearsal.in(home);
        offices.add(new Office(size, server, new ArrayList<>(), new ArrayList<>()));
        speak(server, country.jars(size));
    }

    /** @param warm rounds that do not count */
    Curve measure(int rounds, int warm) throws IOException {
        for (int round = -warm; round < rounds; round++) {
            for (Office office : offices) {
                lap(office, round >= 0);
            }
        }
        return curve("a new version of one city, submitted to active, CPU of the process", offices.stream().map(Office::nanos).toList());
    }

    /** Several versions in a row: the system counts the time of a process in hundredths of a second. */
    private void lap(Office office, boolean counts) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (int i = 0; i < LAP; i++) {
            jars.add(country.cityVersion("2.0." + ++versions, versions % 2 == 0 ? "0.005" : "0.003"));
        }
        System.gc();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        for (Path jar : jars) {
            speak(office.server, List.of(jar));
        }
        if (counts) {
            office.nanos.add((double) (system.getProcessCpuTime() - cpu) / LAP);
            office.wall.add((double) (System.nanoTime() - wall) / LAP);
        }
    }

    /** The same rounds by the clock on the wall. */
    Curve byTheClock() {
        return curve("the same by the clock", offices.stream().map(Office::wall).toList());
    }

    @Override
    public void close() {
        offices.forEach(each -> each.server.close());
    }

    private Curve curve(String what, List<List<Double>> figures) {
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            points.add(new Curve.Point(offices.get(i).size, new Figures(figures.get(i)), new Figures(List.of())));
        }
        return new Curve(what, points);
    }

    private static void speak(Rehearsal server, List<Path> jars) throws IOException {
        List<StoredPolicy> silent = server.speak(jars);
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Does not speak: " + silent.get(0));
        }
    }
}
