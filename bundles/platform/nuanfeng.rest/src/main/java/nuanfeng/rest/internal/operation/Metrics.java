// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import nuanfeng.rest.internal.request.Route;

/**
 * Counts requests by operation and status, and how long they took. Operations come from a closed table and never from the
 * address that was sent, so nothing personal can end up here and the number of series is bounded.
 */
public final class Metrics {

    private static final String COUNT = "nuanfeng_http_requests_total";
    private static final String DURATION = "nuanfeng_http_request_duration_seconds";
    private static final int MICRO_DIGITS = 6;

    private final Map<Route, Traffic> traffic = new ConcurrentHashMap<>();
    private final Pulse pulse = new Pulse();

    public void note(Route route, int status, long nanos) {
        Traffic here = traffic.get(route);
        (here == null ? traffic.computeIfAbsent(route, each -> new Traffic()) : here).note(status, nanos);
    }

    /** The same for an answer that policy gave. @param edition of which it says it is @param mixed whether it speaks of another one as well */
    public void note(String edition, int status, boolean mixed, long nanos) {
        pulse.note(edition, status, mixed, nanos);
    }

    /** Answers of the last seconds. */
    public Pulse pulse() {
        return pulse;
    }

    /** Forgets everything: what was asked only to warm up is no traffic. */
    void clear() {
        traffic.clear();
        pulse.clear();
    }

    /** Prometheus text format 0.0.4. */
    void writeTo(StringBuilder out) {
        SortedMap<Route, Traffic> sorted = new TreeMap<>(traffic);
        out.append("# HELP ").append(COUNT).append(" Requests by operation and status.\n# TYPE ").append(COUNT).append(" counter\n");
        sorted.forEach((route, here) -> here.counts().forEach((status, count) -> out.append(COUNT).append('{').append(labels(route))
                .append(",status=\"").append(status).append("\"} ").append(count).append('\n')));
        out.append("# HELP ").append(DURATION).append(" Time from the first byte to the last.\n# TYPE ").append(DURATION)
                .append(" histogram\n");
        sorted.forEach((route, here) -> writeDurations(labels(route), here.durations(), out));
    }

    private static void writeDurations(String labels, Traffic.Durations durations, StringBuilder out) {
        long below = 0;
        for (int i = 0; i < Traffic.BOUNDS_MICROS.length; i++) {
            below += durations.counts()[i];
            out.append(DURATION).append("_bucket{").append(labels).append(",le=\"").append(seconds(Traffic.BOUNDS_MICROS[i]))
                    .append("\"} ").append(below).append('\n');
        }
        long total = below + durations.counts()[Traffic.BOUNDS_MICROS.length];
        out.append(DURATION).append("_bucket{").append(labels).append(",le=\"+Inf\"} ").append(total).append('\n');
        out.append(DURATION).append("_sum{").append(labels).append("} ").append(seconds(durations.micros())).append('\n');
        out.append(DURATION).append("_count{").append(labels).append("} ").append(total).append('\n');
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String labels(Route route) {
        return "method=\"" + route.method() + "\",route=\"" + route.path() + '"';
    }
}
