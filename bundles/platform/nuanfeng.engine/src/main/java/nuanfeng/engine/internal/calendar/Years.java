// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.calendar.CalendarGapException;
import nuanfeng.policy.PlaceId;

/**
 * Which years a lineage knows, and who has to say something about the others: the nation, or a place with a holiday of its own
 * that returns every year.
 *
 * @param layers the nation first; only those that decide whether a year is known
 */
record Years(List<Layer> layers) {

    /** These and what one more place below says. */
    Years with(Layer layer) {
        return layer.recurring().isEmpty() ? this : new Years(Stream.concat(layers.stream(), Stream.of(layer)).toList());
    }

    Set<Integer> known() {
        Set<Integer> known = new TreeSet<>(layers.get(0).years());
        layers.forEach(layer -> known.retainAll(layer.years()));
        return known;
    }

    /** @param year that is not known */
    CalendarGapException gap(int year) {
        Layer nation = layers.get(0);
        if (!nation.years().contains(year)) {
            return gap(nation.place(), year, "%s 没有%s年的放假安排（尚未公布或尚未录入），不以其他年份推算；须提供 calendar/%s.yaml"
                    .formatted(nation.place(), year, year), Optional.empty());
        }
        Layer silent = layers.stream().filter(layer -> !layer.years().contains(year)).findFirst().orElseThrow();
        String names = silent.recurring().stream().map(each -> each.name().zh()).collect(Collectors.joining("、"));
        return gap(silent.place(), year, "%s 每年有自己的假期（%s），但没有%s年的安排，不以上级的日历代替；须由 %s 提供 calendar/%s.yaml".formatted(
                silent.place(), names, year, silent.place(), year), Optional.of(silent.recurring().get(0)));
    }

    private static CalendarGapException gap(PlaceId place, int year, String message, Optional<Layer.Recurring> clause) {
        return new CalendarGapException(place, year, configure(year), message, clause.map(Layer.Recurring::citation));
    }

    /** Whose announcement makes a year known. */
    PlaceId nation() {
        return layers.get(0).place();
    }

    /** {@code calendar.2027} */
    static String configure(int year) {
        return "calendar." + year;
    }
}
