// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measured figures in the order in which they were measured, and what is said of them: medians, never means. */
public record Figures(List<Double> values) {

    public Figures {
        values = List.copyOf(values);
    }

    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest figure that at least nine tenths of all figures do not exceed. */
    public double p90() {
        double[] sorted = sorted();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(sorted.length * 0.9) - 1];
    }

    /** The ratios round by round: only figures of the same round are ever compared. */
    public Figures over(Figures other) {
        return new Figures(IntStream.range(0, Math.min(values.size(), other.values.size()))
                .mapToObj(round -> values.get(round) / other.values.get(round)).toList());
    }

    /** These, and then others. */
    public Figures and(Figures others) {
        return new Figures(Stream.concat(values.stream(), others.values.stream()).toList());
    }

    /** A figure with about three significant digits. */
    public static String text(double figure) {
        if (Double.isNaN(figure)) {
            return "–";
        }
        int decimals = figure >= 100 || figure == 0 ? 0 : figure >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }

    private double[] sorted() {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
