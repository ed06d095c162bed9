// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.engine.internal.kind.Seat;

/** Lays the days of a place over the calendar above. */
public record CalendarBinding(Calendars said, Seat seat) {

    static LayeredCalendar bind(Calendars said, Seat seat) {
        Layer layer = new CalendarBinding(said, seat).layer();
        return seat.above(CalendarKind.CALENDAR).map(above -> above.with(layer)).orElseGet(() -> LayeredCalendar.of(layer));
    }

    private Layer layer() {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, Layer.Marked> days = new HashMap<>();
        Map<Integer, Layer.Festivals> festivals = new HashMap<>();
        for (Calendars.Year year : said.years()) {
            years.add(year.year());
            year.holidays().forEach(holiday -> mark(year, holiday, days));
            year.festivals().ifPresent(list -> seat.cite(list.citation(), key(year), list.origin())
                    .ifPresent(clause -> festivals.put(year.year(), new Layer.Festivals(list.days(), list.unset(), clause))));
        }
        List<Layer.Recurring> recurring = new ArrayList<>();
        said.recurring().forEach(each -> seat.cite(each.citation(), "calendar.recurring", each.origin())
                .ifPresent(clause -> recurring.add(new Layer.Recurring(each.name(), clause))));
        return new Layer(seat.place(), years, days, festivals, recurring);
    }

    private void mark(Calendars.Year year, Calendars.Holiday holiday, Map<LocalDate, Layer.Marked> days) {
        seat.cite(holiday.citation(), key(year), holiday.origin()).ifPresent(clause -> {
            holiday.off().forEach(day -> days.put(day, new Layer.Marked(false, holiday.name(), clause)));
            holiday.work().forEach(day -> days.put(day, new Layer.Marked(true, holiday.name(), clause)));
        });
    }

    private static String key(Calendars.Year year) {
        return "calendar." + year.year();
    }
}
