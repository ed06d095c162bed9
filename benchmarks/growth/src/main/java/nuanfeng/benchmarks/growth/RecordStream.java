// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.contest.Meter;
import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.benchmarks.text.Figures;

/** A decision by how many records are decided one after the other. */
final class RecordStream {

    private static final int[] SIZES = {4_000, 16_000, 64_000, 256_000};

    private final Questions questions;
    private long grownBytes;

    RecordStream(Country country) throws Exception {
        questions = Questions.of(country.edition(4), random -> Country.someCity(), random -> YearMonth.of(2023, 3),
                month -> new BigDecimal("0.004"));
    }

    Curve measure(Plan plan) {
        Meter meter = new Meter();
        List<List<Double>> nanos = new ArrayList<>();
        for (int i = 0; i < SIZES.length; i++) {
            nanos.add(new ArrayList<>());
        }
        for (meter.start(); meter.nanos() < TimeUnit.MILLISECONDS.toNanos(plan.warmMillis());) {
            questions.run(SIZES[0]);
        }
        long before = Heap.used();
        for (int round = 0; round < plan.rounds(); round++) {
            for (int i = 0; i < SIZES.length; i++) {
                meter.start();
                questions.run(SIZES[i]);
                nanos.get(i).add((double) meter.nanos() / SIZES[i]);
            }
        }
        grownBytes = Heap.used() - before;
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < SIZES.length; i++) {
            points.add(new Curve.Point(SIZES[i], new Figures(nanos.get(i)), new Figures(List.of())));
        }
        return new Curve("decision by records in a row", points);
    }

    /** What is kept after all of them. */
    long grownBytes() {
        return grownBytes;
    }
}
