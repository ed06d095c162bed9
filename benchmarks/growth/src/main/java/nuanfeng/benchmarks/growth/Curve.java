// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.util.List;

import nuanfeng.benchmarks.contest.Comparison;
import nuanfeng.benchmarks.text.Figures;

/** What one thing costs at several sizes, the smallest first. */
record Curve(String what, List<Point> points) {

    /**
     * @param nanos processor time of one time, a figure per round
     * @param bytes allocated by one time, a figure per round; empty when not known
     */
    record Point(int size, Figures nanos, Figures bytes) {
    }

    /** Median of the ratios of each round to the smallest size. */
    double times(Point point) {
        return point.nanos().over(points.get(0).nanos()).median();
    }

    double times() {
        return times(points.get(points.size() - 1));
    }

    /** Whether the rounds of some size lie too far apart to be quoted; by the same measure as decisions. */
    boolean noisy() {
        return points.stream().anyMatch(each -> each.nanos().p90() / each.nanos().median() > Comparison.RESTLESS);
    }

    /** The power of the size with which the cost of all of it grows, by least squares over the logarithms. */
    double exponent() {
        double[] x = points.stream().mapToDouble(each -> Math.log(each.size())).toArray();
        double[] y = points.stream().mapToDouble(each -> Math.log(each.size() * each.nanos().median())).toArray();
        double meanX = mean(x);
        double meanY = mean(y);
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += (x[i] - meanX) * (y[i] - meanY);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        return above / below;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
