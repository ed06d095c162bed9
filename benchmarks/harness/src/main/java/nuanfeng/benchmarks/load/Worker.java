// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.TimeUnit;

/** One connection's part in a stretch of load. */
final class Worker implements Callable<Worker> {

    private static final int COMPLAINTS = 5;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1;

    private final KeepAlive connection;
    private final AnswerCheck check;
    private final AtomicBoolean over;
    private final long begin;
    private final Latencies latencies = new Latencies();
    private final List<String> complaints = new ArrayList<>();
    private final List<Long> perSecond = new ArrayList<>();
    private long failed;
    private long mixed;

    Worker(KeepAlive connection, AnswerCheck check, AtomicBoolean over, long begin) {
        this.connection = connection;
        this.check = check;
        this.over = over;
        this.begin = begin;
    }

    @Override
    public Worker call() throws InterruptedException {
        while (!over.get()) {
            long before = System.nanoTime();
            try {
                answered(connection.exchange(), before, System.nanoTime());
            } catch (IOException | RuntimeException e) {
                failed++;
                complain(e.toString());
                Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
        return this;
    }

    Slice slice(String target, double seconds) {
        return new Slice(target, seconds, failed, mixed, latencies, complaints, perSecond);
    }

    private void answered(Answer answer, long before, long after) {
        if (answer.status() / 100 != 2) {
            failed++;
            complain(answer.status() + " " + answer.text());
            return;
        }
        latencies.add(after - before);
        count((int) TimeUnit.NANOSECONDS.toSeconds(after - begin));
        String complaint = check.complaint(answer);
        if (!complaint.isEmpty()) {
            mixed++;
            complain(complaint);
        }
    }

    private void count(int second) {
        while (perSecond.size() <= second) {
            perSecond.add(0L);
        }
        perSecond.set(second, perSecond.get(second) + 1);
    }

    private void complain(String complaint) {
        if (complaints.size() < COMPLAINTS) {
            complaints.add(complaint);
        }
    }
}
