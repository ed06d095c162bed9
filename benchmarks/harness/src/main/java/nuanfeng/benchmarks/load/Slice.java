// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out of one stretch of load.
 *
 * @param seconds from the first request to the last answer
 * @param failed requests without an answer of status 2xx
 * @param mixed answers of status 2xx that the check complained about
 * @param complaints the first few failures and complaints, in words
 * @param perSecond answers in each full or begun second
 */
public record Slice(String target, double seconds, long failed, long mixed, Latencies latencies, List<String> complaints,
        List<Long> perSecond) {

    private static final int COMPLAINTS = 5;

    public Slice {
        complaints = complaints.stream().limit(COMPLAINTS).toList();
        perSecond = List.copyOf(perSecond);
    }

    public double rps() {
        return latencies.total() / seconds;
    }

    /** The same stretch by another name. */
    public Slice named(String name) {
        return new Slice(name, seconds, failed, mixed, latencies, complaints, perSecond);
    }

    /** Several stretches as one; the seconds of each follow those of the one before. */
    public static Slice joined(String name, List<Slice> slices) {
        Latencies latencies = new Latencies();
        slices.forEach(each -> latencies.addAll(each.latencies));
        List<String> complaints = new ArrayList<>();
        slices.forEach(each -> complaints.addAll(each.complaints));
        List<Long> perSecond = new ArrayList<>();
        slices.forEach(each -> perSecond.addAll(each.perSecond));
        return new Slice(name,
                slices.stream().mapToDouble(Slice::seconds).sum(),
                slices.stream().mapToLong(Slice::failed).sum(),
                slices.stream().mapToLong(Slice::mixed).sum(),
                latencies, complaints, perSecond);
    }
}
