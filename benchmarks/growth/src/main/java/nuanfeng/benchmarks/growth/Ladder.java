// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.contest.Meter;
import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.benchmarks.text.Figures;

/** The same work at several sizes: warmed up, then one lap of each size per round. */
final class Ladder {

    private final List<Rung> rungs = new ArrayList<>();

    /** Does the same thing a number of times. */
    interface Work {

        void run(int times) throws Exception;
    }

    Ladder add(int size, Work work) {
        rungs.add(new Rung(size, work));
        return this;
    }

    Curve climb(String what, Plan plan) throws Exception {
        for (int part = 0; part < 2; part++) {
            for (Rung rung : rungs) {
                rung.warm(plan.warmMillis() / 2, plan.lapMillis());
            }
        }
        for (int round = 0; round < plan.rounds(); round++) {
            for (Rung rung : rungs) {
                rung.lap();
            }
        }
        return new Curve(what, rungs.stream().map(each -> new Curve.Point(each.size, new Figures(each.nanos), new Figures(each.bytes))).toList());
    }

    private static final class Rung {

        private final int size;
        private final Work work;
        private final Meter meter = new Meter();
        private final List<Double> nanos = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();
        private int times = 1;

        Rung(int size, Work work) {
            this.size = size;
            this.work = work;
        }

        /** Runs until the time is used up, and so learns how much fills a lap. */
        void warm(int millis, int lapMillis) throws Exception {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            long lap = TimeUnit.MILLISECONDS.toNanos(lapMillis);
            while (left > 0) {
                meter.start();
                work.run(times);
                long used = Math.max(1, meter.nanos());
                left -= used;
                times = (int) Math.max(1, Math.min(times * 4L, lap * times / used));
            }
        }

        void lap() throws Exception {
            meter.start();
            work.run(times);
            nanos.add((double) meter.nanos() / times);
            bytes.add((double) meter.bytes() / times);
        }
    }
}
