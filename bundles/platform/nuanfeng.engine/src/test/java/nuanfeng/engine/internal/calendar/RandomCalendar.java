// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** A calendar out of a seed, of three known years and up to four layers, and the same one as a plain list of days. */
final class RandomCalendar {

    static final int FIRST_YEAR = 2001;
    static final int LAST_YEAR = 2003;
    static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);
    static final Citation CLAUSE = new Citation("test-1", "试〔2001〕1号", "试", "1", "一", "S", "");

    final WorkingDays calendar;
    private final Map<LocalDate, Boolean> plain = new HashMap<>();

    RandomCalendar(long seed) {
        Random random = new Random(seed);
        LayeredCalendar made = LayeredCalendar.of(layer(random, "cn"));
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            made = made.with(layer(random, "cn.a" + depth));
        }
        calendar = made;
    }

    private Layer layer(Random random, String place) {
        Map<LocalDate, Layer.Marked> days = new HashMap<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            LocalDate day = anyDay(random);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            boolean working = weekend && random.nextBoolean();
            days.put(day, new Layer.Marked(working, Text.of("试节"), CLAUSE));
            plain.put(day, working);
        }
        return new Layer(new PlaceId(place), Set.of(2001, 2002, 2003), days, Map.of(), List.of());
    }

    static LocalDate anyDay(Random random) {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
    }

    /** Decided without the calendar. */
    boolean works(LocalDate day) {
        return plain.getOrDefault(day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** Day by day; null when it leaves the known years. */
    LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.isAfter(LAST)) {
                return null;
            }
            left -= works(day) ? 1 : 0;
        }
        return day;
    }
}
