// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nuanfeng.document.ClauseText;
import nuanfeng.document.DocumentView;
import nuanfeng.document.TextStatus;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.duty.Duty;
import nuanfeng.engine.internal.duty.DutyEntry;
import nuanfeng.engine.internal.duty.Schedule;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.measure.Measure;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

class PackedTest {

    private static final CitedClause CLAUSE = new CitedClause("test-2022-1", "3.2.2", "");
    private static final Origin HERE = new Origin("policy/parameters/work-injury.yaml", 5);

    @Test
    void whatWasPackedComesBackEqual() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rate", "0.002");
        row.put("classes", List.of("1", "2"));
        Entry entry = new Entry("work-injury.rate", LocalDate.of(2022, 6, 27), EntryKind.VALUE, List.of(row), Optional.of("%"),
                Optional.empty(), Optional.of(YearMonth.of(2022, 7)), Optional.empty(), Optional.of(LocalDate.MIN.withYear(-1)),
                Optional.empty(), Modality.MUST, true, "", "MBC-01", "“统一”执行，见第３条", CLAUSE, HERE);
        Schedule schedule = new Schedule.Periodic(12, Written.literal("13"), Written.parameter("t.day"), Optional.empty(), Optional.empty());
        DutyEntry owed = new DutyEntry(LocalDate.EPOCH, EntryKind.VALUE, Optional.of(schedule), Modality.TENTATIVE, true, false,
                Optional.empty(), List.of(), Optional.of(Text.of("≥ 70 %", "at least 70 %")), "", Optional.empty(), CLAUSE, HERE,
                Optional.of(new Gap(Gap.Kind.PER_UNIT, Optional.of(Gap.Owner.POOLING), Optional.of(Text.of("试验")))), true);
        Duty duty = new Duty("t.report", new Responsibility(Optional.empty(), List.of("O-06"), List.of("counties"), List.of()), "report",
                List.of(), "", List.of(owed), HERE);
        List<Object> all = List.of(Map.of("work-injury.rate", List.of(entry)), Calendars.NONE, Map.of("t.report", duty), Quantity.parse("0.10"));
        assertEquals(all, Packed.of(all).get());
    }

    @Test
    void everyCharacterComesBackAsItWas() {
        String all = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        List<String> texts = List.of("", all, "测试", "", all + "𠮷", "\ud842");
        assertEquals(texts, Packed.of(texts).get());
    }

    @Test
    void numbersOfAnySizeComeBackAsTheyWere() {
        List<Integer> numbers = List.of(0, 1, -1, 63, 64, -64, -65, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE);
        assertEquals(numbers, Packed.of(numbers).get());
    }

    @Test
    void mapsKeepTheirOrder() {
        Map<String, Object> facts = new LinkedHashMap<>();
        List.of("workers", "averageWage", "base", "a", "Z").forEach(name -> facts.put(name, true));
        assertEquals(List.copyOf(facts.keySet()), List.copyOf(Packed.of(facts).get().keySet()));
    }

    @Test
    void whatQuotesADocumentTakesLessBesideIt() {
        String quoted = IntStream.range(0, 400).mapToObj(i -> String.valueOf((char) (0x4e00 + i * 37 % 0x4fff))).collect(Collectors.joining());
        Texts texts = new Texts(Map.of("test-2022-1", new Texts.OfDocument(new DocumentView.Archive("9f", "1", ""),
                Map.of("1", new ClauseText(TextStatus.STORED, "", quoted, "", "")))));
        Packed<List<String>> beside = Packed.of(List.of("见" + quoted), texts::words);
        assertEquals(List.of("见" + quoted), beside.get());
        assertTrue(beside.size() * 5 < Packed.of(List.of("见" + quoted)).size(), beside.size() + " bytes");
        assertEquals(quoted, texts.find("test-2022-1").orElseThrow().clauses().get("1").text());
    }

    @Test
    void whatHasNoShapeIsRefusedWhenItIsPackedAndNotWhenItIsRead() {
        assertThrows(IllegalArgumentException.class, () -> Packed.of(List.of(new StringBuilder("x"))));
    }

    @Test
    void everyKindOfContentHasAShape() {
        Set<Class<?>> seen = new HashSet<>();
        Kinds.ALL.stream().filter(kind -> !kind.isKeptOpen()).forEach(kind -> look(written(kind.getClass()), seen));
        look(Example.class, seen);
        look(Texts.OfDocument.class, seen);
        assertTrue(seen.contains(Measure.Point.class) && seen.contains(Schedule.Once.class) && seen.contains(ClauseText.class), seen.toString());
    }

    private static Type written(Class<?> kind) {
        return ((ParameterizedType) kind.getGenericInterfaces()[0]).getActualTypeArguments()[0];
    }

    private static void look(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> look(each, seen));
        } else if (type instanceof Class<?> each && seen.add(each)) {
            if (each.isSealed()) {
                Arrays.stream(each.getPermittedSubclasses()).forEach(kind -> look(kind, seen));
            } else if (each.isRecord()) {
                assertDoesNotThrow(() -> PackShape.number(each));
                Arrays.stream(each.getRecordComponents()).map(RecordComponent::getGenericType).forEach(part -> look(part, seen));
            } else if (each.isEnum()) {
                assertDoesNotThrow(() -> PackShape.number(each));
            } else {
                assertTrue(Set.of(String.class, boolean.class, int.class, Integer.class, LocalDate.class, YearMonth.class, Object.class, Quantity.class, BigDecimal.class)
                        .contains(each), each.getName());
            }
        }
    }

    @Test
    void shortMapsAnswerLikeAnyOtherMap() {
        Map<String, String> plain = new LinkedHashMap<>();
        List.of("notice", "3", "3.2", "3.2.2").forEach(id -> plain.put(id, "第" + id + "条"));
        Map<String, String> ordered = Ordered.copyOf(plain);
        assertEquals(plain, ordered);
        assertEquals(List.copyOf(plain.entrySet()), List.copyOf(ordered.entrySet()));
        assertTrue(ordered.containsKey("3.2") && !ordered.containsKey("第3.2条") && !ordered.containsKey(null));
        assertFalse(ordered.keySet().contains("4"));
        assertThrows(UnsupportedOperationException.class, () -> ordered.put("4", ""));
        assertThrows(UnsupportedOperationException.class, () -> ordered.remove("3"));
        assertThrows(UnsupportedOperationException.class, ordered::clear);
    }

    @Test
    void longMapsKeepTheirOrderToo() {
        Map<String, String> plain = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> plain.put("c" + i, "第" + i + "条"));
        assertEquals(List.copyOf(plain.entrySet()), List.copyOf(Ordered.copyOf(plain).entrySet()));
        assertThrows(UnsupportedOperationException.class, () -> Ordered.copyOf(plain).clear());
    }
}
