// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.contest.Meter;
import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.benchmarks.text.Figures;

/** The same work done in several ways: warmed up, then one lap of each per round. */
final class Contest {

    private static volatile long sink;

    private final Map<String, Runner> runners = new LinkedHashMap<>();

    /** Does the work a number of times, and returns something that depends on all of it. */
    interface Work {

        long run(int times);
    }

    /** @param nanos processor time of one time, a figure per round @param bytes allocated by one time, likewise */
    record Cost(Figures nanos, Figures bytes) {
    }

    void add(String name, Work work) {
        runners.put(name, new Runner(work));
    }

    /** In the order in which they were added. */
    Map<String, Cost> hold(Plan plan) {
        for (int part = 0; part < 2; part++) {
            runners.values().forEach(runner -> runner.warm(plan.warmMillis() / 2, plan.lapMillis()));
        }
        for (int round = 0; round < plan.rounds(); round++) {
            runners.values().forEach(Runner::lap);
        }
        Map<String, Cost> costs = new LinkedHashMap<>();
        runners.forEach((name, runner) -> costs.put(name, new Cost(new Figures(runner.nanos), new Figures(runner.bytes))));
        return costs;
    }

    private static final class Runner {

        private final Work work;
        private final Meter meter = new Meter();
        private final List<Double> nanos = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();
        private int times = 1000;

        Runner(Work work) {
            this.work = work;
        }

        /** Runs until the time is used up, and so learns how much fills a lap. */
        void warm(int millis, int lapMillis) {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            long lap = TimeUnit.MILLISECONDS.toNanos(lapMillis);
            while (left > 0) {
                meter.start();
                sink = work.run(times);
                long used = Math.max(1, meter.nanos());
                left -= used;
                times = (int) Math.max(1, Math.min(times * 4L, lap * times / used));
            }
        }

        void lap() {
            meter.start();
            sink = work.run(times);
            nanos.add((double) meter.nanos() / times);
            bytes.add((double) meter.bytes() / times);
        }
    }
}
