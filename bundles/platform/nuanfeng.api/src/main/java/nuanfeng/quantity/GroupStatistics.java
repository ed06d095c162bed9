// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be told of a group of many: how many, the mean, percentiles. Of a group that is too small nothing is told, nor of a second one from which,
 * with the sum of all, the first could be found out ({@link Aggregates#suppressed}).
 *
 * @param group its name
 * @param figures nothing where it is hidden: not even how many there are
 */
public record GroupStatistics(String group, Optional<Figures> figures) {

    /**
     * Exact: whoever shows them rounds.
     *
     * @param percentiles percent → value, in the order asked for
     */
    public record Figures(int count, Quantity mean, Map<Integer, Quantity> percentiles) {
    }

    /**
     * How groups are told of.
     *
     * @param below so many a group that is told of must have
     * @param percents which percentiles
     */
    public record Manner(int below, Percentile percentile, List<Integer> percents) {
        public Manner {
            percents = List.copyOf(percents);
        }
    }

    /** Every group in the order given. @param groups none empty @param isTotalTold whether all of them together are told of as well */
    public static List<GroupStatistics> of(Map<String, List<Quantity>> groups, Manner manner, boolean isTotalTold) {
        List<Boolean> hidden = Aggregates.suppressed(groups.values().stream().map(List::size).toList(), manner.below(), isTotalTold);
        List<GroupStatistics> all = new ArrayList<>(groups.size());
        for (Map.Entry<String, List<Quantity>> each : groups.entrySet()) {
            all.add(new GroupStatistics(each.getKey(), hidden.get(all.size()) ? Optional.empty() : Optional.of(figures(each.getValue(), manner))));
        }
        return all;
    }

    /** One that stands alone. */
    public static GroupStatistics of(String group, List<Quantity> values, Manner manner) {
        return of(Map.of(group, values), manner, false).get(0);
    }

    private static Figures figures(List<Quantity> values, Manner manner) {
        List<Quantity> ascending = values.stream().sorted().toList();
        Quantity mean = values.stream().reduce(Quantity.ZERO, Quantity::plus).dividedBy(Quantity.of(values.size()));
        Map<Integer, Quantity> percentiles = new LinkedHashMap<>();
        manner.percents().forEach(percent -> percentiles.put(percent, manner.percentile().of(ascending, percent)));
        return new Figures(values.size(), mean, percentiles);
    }
}
