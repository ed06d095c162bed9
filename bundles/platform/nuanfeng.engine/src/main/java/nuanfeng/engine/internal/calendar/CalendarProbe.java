// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;

/** Asks about days: {@code from} with {@code add} or {@code to}, or {@code day}. */
final class CalendarProbe implements Probe {

    /** The days of a place, in place of a key. */
    static final String CALENDAR = "calendar";

    @Override
    public String word() {
        return CALENDAR;
    }

    @Override
    public List<String> days() {
        return List.of("from", "to", "day");
    }

    /** Every place up to the nation says something about days, be it by its silence. */
    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        new CalendarTrial(asked.place().workingDays(), example, found).compare(example.expect());
        if (!found.sentences().isEmpty()) {
            trail.upTo(Optional.empty(), CALENDAR);
        }
    }
}
