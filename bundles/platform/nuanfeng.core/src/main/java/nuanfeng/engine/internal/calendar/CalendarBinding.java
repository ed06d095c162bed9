// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.engine.internal.kind.Objections;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.policy.PlaceId;

/** Lays the days of a place over the calendar above. */
public final class CalendarBinding {

    private final PlaceId place;
    private final Calendars said;
    private final Shelf shelf;
    private final Objections objections;

    private CalendarBinding(PlaceId place, Calendars said, Shelf shelf, Objections objections) {
        this.place = place;
        this.said = said;
        this.shelf = shelf;
        this.objections = objections;
    }

    /** @param above the calendar of the place above; null for the nation */
    public static LayeredCalendar bind(PlaceId place, Calendars said, LayeredCalendar above, Shelf shelf, Objections objections) {
        Layer layer = new CalendarBinding(place, said, shelf, objections).layer();
        return above == null ? LayeredCalendar.of(layer) : above.with(layer);
    }

    private Layer layer() {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, Layer.Marked> days = new HashMap<>();
        Map<Integer, Layer.Festivals> festivals = new HashMap<>();
        for (Calendars.Year year : said.years()) {
            years.add(year.year());
            year.holidays().forEach(holiday -> mark(year, holiday, days));
            year.festivals().ifPresent(list -> objections.cite(shelf, list.citation(), key(year), list.origin())
                    .ifPresent(clause -> festivals.put(year.year(), new Layer.Festivals(list.days(), list.unset(), clause))));
        }
        List<Layer.Recurring> recurring = new ArrayList<>();
        said.recurring().forEach(each -> objections.cite(shelf, each.citation(), "calendar.recurring", each.origin())
                .ifPresent(clause -> recurring.add(new Layer.Recurring(each.name(), clause))));
        return new Layer(place, years, days, festivals, recurring);
    }

    private void mark(Calendars.Year year, Calendars.Holiday holiday, Map<LocalDate, Layer.Marked> days) {
        objections.cite(shelf, holiday.citation(), key(year), holiday.origin()).ifPresent(clause -> {
            holiday.off().forEach(day -> days.put(day, new Layer.Marked(false, holiday.name(), clause)));
            holiday.work().forEach(day -> days.put(day, new Layer.Marked(true, holiday.name(), clause)));
        });
    }

    private static String key(Calendars.Year year) {
        return "calendar." + year.year();
    }
}
