// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nuanfeng.benchmarks.engine.Lap;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.text.Figures;

/** An engine in the contest: made, proved exact, warmed up, then one lap per round. Every lap's sum is checked. */
final class Contender {

    private final Entry entry;
    private final Records records;
    private final Expected expected;
    private final EngineLoader loader;
    private final Meter meter = new Meter();
    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();
    private Lap lap;
    private double makingMillis;
    private int lapLength;
    private int next;

    Contender(Entry entry, Records records, Expected expected) {
        this.entry = entry;
        this.records = records;
        this.expected = expected;
        this.loader = new EngineLoader(entry);
    }

    Entry entry() {
        return entry;
    }

    void make() throws Exception {
        meter.start();
        lap = loader.lap(records);
        makingMillis = meter.nanos() / 1e6;
    }

    /** Every record by itself, so that two errors cannot cancel each other out. */
    void prove() throws Exception {
        for (int i = 0; i < records.size(); i++) {
            long answer = lap.run(i, 1);
            if (answer != expected.premium(i)) {
                throw new WrongAnswerException("%d fen instead of %d for %s", answer, expected.premium(i), records.facts(i));
            }
        }
    }

    /** Runs until the given time is used up, and so learns how many records fill a lap. */
    void warmUp(Plan plan) throws Exception {
        long left = TimeUnit.MILLISECONDS.toNanos(plan.warmMillis());
        long lapNanos = TimeUnit.MILLISECONDS.toNanos(plan.lapMillis());
        lapLength = 1;
        while (left > 0) {
            long used = Math.max(1, run(lapLength));
            left -= used;
            lapLength = (int) Math.max(1, Math.min(lapLength * 4L, lapNanos * lapLength / used));
        }
    }

    void round() throws Exception {
        long used = run(lapLength);
        nanos.add((double) used / lapLength);
        bytes.add((double) meter.bytes() / lapLength);
    }

    Standing standing() {
        return new Standing(entry, Standing.State.MEASURED, "", new Figures(nanos), new Figures(bytes), new Figures(List.of(makingMillis)));
    }

    private long run(int count) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        meter.start();
        long sum = lap.run(next, count);
        long used = meter.nanos();
        if (sum != expected.lap(next, count)) {
            throw new WrongAnswerException("%d fen instead of %d over %d records from record %d", sum, expected.lap(next, count), count, next);
        }
        next = (int) (((long) next + count) % records.size());
        return used;
    }
}
