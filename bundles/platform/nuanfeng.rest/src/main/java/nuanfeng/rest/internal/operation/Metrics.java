// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

import nuanfeng.rest.internal.request.Route;

/**
 * Counts requests by operation and status, and how long they took. Operations come from a closed table and never from the
 * address that was sent, so nothing personal can end up here and the number of series is bounded.
 */
public final class Metrics {

    private static final long[] BOUNDS_MICROS = {250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000,
            1_000_000, 5_000_000};
    private static final int MICRO_DIGITS = 6;
    private static final int STATUSES = 600;

    private final AtomicReferenceArray<LongAdder> counts = new AtomicReferenceArray<>(Route.values().length * STATUSES);
    private final LongAdder[][] buckets = new LongAdder[Route.values().length][BOUNDS_MICROS.length + 1];
    private final LongAdder[] micros = new LongAdder[Route.values().length];

    public Metrics() {
        Arrays.setAll(micros, i -> new LongAdder());
        for (LongAdder[] each : buckets) {
            Arrays.setAll(each, i -> new LongAdder());
        }
    }

    void note(Route route, int status, long nanos) {
        int index = route.ordinal() * STATUSES + Math.min(Math.max(status, 0), STATUSES - 1);
        LongAdder count = counts.get(index);
        if (count == null) {
            counts.compareAndSet(index, null, new LongAdder());
            count = counts.get(index);
        }
        count.increment();
        long took = nanos / 1000;
        micros[route.ordinal()].add(took);
        int bucket = Arrays.binarySearch(BOUNDS_MICROS, took);
        buckets[route.ordinal()][bucket < 0 ? -bucket - 1 : bucket].increment();
    }

    /** Forgets everything: what was asked only to warm up is no traffic. */
    void clear() {
        for (int i = 0; i < counts.length(); i++) {
            counts.set(i, null);
        }
        for (LongAdder each : micros) {
            each.reset();
        }
        for (LongAdder[] each : buckets) {
            for (LongAdder bucket : each) {
                bucket.reset();
            }
        }
    }

    /** Prometheus text format 0.0.4. */
    void writeTo(StringBuilder out) {
        out.append("# HELP nuanfeng_http_requests_total Requests by operation and status.\n")
                .append("# TYPE nuanfeng_http_requests_total counter\n");
        for (int i = 0; i < counts.length(); i++) {
            LongAdder count = counts.get(i);
            if (count != null) {
                out.append("nuanfeng_http_requests_total{").append(labels(Route.values()[i / STATUSES])).append(",status=\"")
                        .append(i % STATUSES).append("\"} ").append(count.sum()).append('\n');
            }
        }
        out.append("# HELP nuanfeng_http_request_duration_seconds Time from the first byte to the last.\n")
                .append("# TYPE nuanfeng_http_request_duration_seconds histogram\n");
        for (Route route : Route.values()) {
            writeDurations(route, out);
        }
    }

    private void writeDurations(Route route, StringBuilder out) {
        long total = Arrays.stream(buckets[route.ordinal()]).mapToLong(LongAdder::sum).sum();
        if (total == 0) {
            return;
        }
        String name = "nuanfeng_http_request_duration_seconds";
        long below = 0;
        for (int i = 0; i < BOUNDS_MICROS.length; i++) {
            below += buckets[route.ordinal()][i].sum();
            out.append(name).append("_bucket{").append(labels(route)).append(",le=\"").append(seconds(BOUNDS_MICROS[i]))
                    .append("\"} ").append(below).append('\n');
        }
        out.append(name).append("_bucket{").append(labels(route)).append(",le=\"+Inf\"} ").append(total).append('\n');
        out.append(name).append("_sum{").append(labels(route)).append("} ").append(seconds(micros[route.ordinal()].sum()))
                .append('\n');
        out.append(name).append("_count{").append(labels(route)).append("} ").append(total).append('\n');
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String labels(Route route) {
        return "method=\"" + route.method() + "\",route=\"" + (route == Route.UNKNOWN ? "unknown" : route.path()) + '"';
    }
}
