// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.quantity.Quantity;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(1999, 12, 25);
    private static final int DAYS = 400;

    private final Random random = new Random(20_220_627);

    @Test
    void everyDayHasWhatHoldsFromTheNewestDayNotAfterIt() {
        for (int size = 0; size <= 40; size++) {
            TreeMap<LocalDate, Decided> said = said(size);
            Timeline timeline = timeline(Timeline.empty(), said);
            for (int i = -1; i <= DAYS; i++) {
                LocalDate day = FIRST.plusDays(i);
                assertEquals(Optional.ofNullable(said.floorEntry(day)).map(Map.Entry::getValue), timeline.on(day), day::toString);
            }
            assertEquals(List.copyOf(said.keySet()), timeline.changes());
        }
    }

    @Test
    void wherePlacesSayNothingTheOneAboveIsHeard() {
        TreeMap<LocalDate, Decided> above = said(7);
        TreeMap<LocalDate, Decided> own = said(3);
        Timeline timeline = timeline(timeline(Timeline.empty(), above), own);
        for (int i = 0; i <= DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            Map.Entry<LocalDate, Decided> decides = Optional.ofNullable(own.floorEntry(day)).orElse(above.floorEntry(day));
            assertEquals(Optional.ofNullable(decides).map(Map.Entry::getValue), timeline.on(day), day::toString);
        }
    }

    @Test
    void numbersOfDaysSortAsTheDaysAndCanBeReadBack() {
        for (LocalDate day = LocalDate.of(-1, 1, 1); day.getYear() < 3; day = day.plusDays(1)) {
            assertEquals(day, DayNumber.day(DayNumber.of(day)));
            assertTrue(DayNumber.of(day) < DayNumber.of(day.plusDays(1)), day.toString());
        }
        assertThrows(ArithmeticException.class, () -> DayNumber.of(LocalDate.MAX));
        assertThrows(ArithmeticException.class, () -> DayNumber.of(LocalDate.MIN));
    }

    private TreeMap<LocalDate, Decided> said(int size) {
        TreeMap<LocalDate, Decided> said = new TreeMap<>();
        while (said.size() < size) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            said.put(from, decided(from));
        }
        return said;
    }

    private static Timeline timeline(Timeline above, TreeMap<LocalDate, Decided> said) {
        TreeMap<Integer, Optional<Decided>> own = new TreeMap<>();
        said.forEach((day, decided) -> own.put(DayNumber.of(day), Optional.of(decided)));
        return Timeline.over(above, own, own);
    }

    private static Decided decided(LocalDate from) {
        return Decided.of(new Setting("t.rate", new PlaceId("cn"), Setting.Status.VALUE, ParameterType.RATE, Quantity.ONE, "1", from,
                Optional.empty(), Modality.MUST, false, Optional.empty(), "", "", "", new Citation("d", "D", "测试", "1", "一", "S", ""), "x:1"));
    }
}
