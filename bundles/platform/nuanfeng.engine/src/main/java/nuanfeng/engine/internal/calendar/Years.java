// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.calendar.CalendarGapException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Which years a lineage knows, and who has to say something about the others: the nation, or a place with a holiday of its own
 * that returns every year.
 *
 * @param layers the nation first; only those that decide whether a year is known
 */
record Years(List<Layer> layers) {

    private static final Phrases PHRASES = Phrases.beside(Years.class);

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
            return gap(nation.place(), year, PHRASES.say("year-unknown", year), Optional.empty());
        }
        Layer silent = layers.stream().filter(layer -> !layer.years().contains(year)).findFirst().orElseThrow();
        return gap(silent.place(), year, PHRASES.say("own-days-unknown", silent.place(),
                silent.recurring().stream().map(Layer.Recurring::name).toList(), year), Optional.of(silent.recurring().get(0)));
    }

    private static CalendarGapException gap(PlaceId place, int year, Text text, Optional<Layer.Recurring> clause) {
        return new CalendarGapException(place, year, configure(year), text, clause.map(Layer.Recurring::citation));
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
