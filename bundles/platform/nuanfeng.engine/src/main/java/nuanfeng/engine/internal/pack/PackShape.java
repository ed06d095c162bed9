// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import nuanfeng.quantity.Quantity;

/**
 * How values of one type are taken apart, into a text, a number or a row of other values, and put together again. Packed content, which never
 * leaves the process, knows types by the number that each gets when one of it is packed for the first time.
 *
 * @param form what is left of a value
 */
record PackShape(Form form, Step taken, Step made) {

    private static final String OURS = "nuanfeng.";
    private static final List<PackShape> ALL = new CopyOnWriteArrayList<>();
    private static final Map<Class<?>, Integer> NUMBERS = new ConcurrentHashMap<>();

    static {
        add(String.class, Form.TEXT, text -> text, text -> text);
        add(Integer.class, Form.NUMBER, number -> number, number -> number);
        add(Boolean.class, Form.NUMBER, flag -> (Boolean) flag ? 1 : 0, number -> number.equals(1));
        add(LocalDate.class, Form.NUMBER, day -> Math.toIntExact(((LocalDate) day).toEpochDay()), number -> LocalDate.ofEpochDay((Integer) number));
        add(YearMonth.class, Form.TEXT, Object::toString, text -> YearMonth.parse((String) text));
        add(Quantity.class, Form.TEXT, Object::toString, text -> Quantity.parse((String) text));
        add(BigDecimal.class, Form.TEXT, number -> ((BigDecimal) number).toPlainString(), text -> new BigDecimal((String) text));
        add(Optional.class, Form.ROW, perhaps -> ((Optional<?>) perhaps).stream().toList(), row -> ((List<?>) row).stream().findFirst());
        add(List.class, Form.ROW, list -> list, list -> list);
        add(Map.class, Form.ROW, PackShape::pairs, PackShape::map);
    }

    enum Form { TEXT, NUMBER, ROW }

    interface Step {
        Object of(Object value) throws ReflectiveOperationException;
    }

    /** @throws IllegalArgumentException when it is neither one of the above nor a record or a constant of the platform's */
    static int number(Class<?> type) {
        Integer known = NUMBERS.get(type);
        return known != null ? known : NUMBERS.computeIfAbsent(type, PackShape::learn);
    }

    /** Of the type of a value, whatever makes lists and maps of it. */
    static int number(Object value) {
        return number(value instanceof List ? List.class : value instanceof Map ? Map.class
                : value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass());
    }

    static PackShape of(int number) {
        return ALL.get(number);
    }

    private static void add(Class<?> type, Form form, Step taken, Step made) {
        NUMBERS.put(type, ALL.size());
        ALL.add(new PackShape(form, taken, made));
    }

    private static int learn(Class<?> type) {
        PackShape shape = shape(type);
        ALL.add(shape);
        return ALL.indexOf(shape);
    }

    private static PackShape shape(Class<?> type) {
        if (!type.getName().startsWith(OURS) || !type.isRecord() && !type.isEnum()) {
            throw new IllegalArgumentException("%s cannot be packed".formatted(type.getName()));
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return new PackShape(Form.NUMBER, constant -> ((Enum<?>) constant).ordinal(), number -> constants[(Integer) number]);
        }
        RecordComponent[] parts = type.getRecordComponents();
        Arrays.stream(parts).forEach(each -> each.getAccessor().setAccessible(true));
        try {
            Constructor<?> maker = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return new PackShape(Form.ROW, value -> taken(value, parts), row -> maker.newInstance(((List<?>) row).toArray()));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> taken(Object value, RecordComponent[] parts) throws ReflectiveOperationException {
        List<Object> row = new ArrayList<>();
        for (RecordComponent part : parts) {
            row.add(part.getAccessor().invoke(value));
        }
        return row;
    }

    private static List<Object> pairs(Object map) {
        List<Object> pairs = new ArrayList<>();
        ((Map<?, ?>) map).forEach((key, value) -> {
            pairs.add(key);
            pairs.add(value);
        });
        return pairs;
    }

    private static Map<Object, Object> map(Object pairs) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (var each = ((List<?>) pairs).iterator(); each.hasNext();) {
            map.put(each.next(), each.next());
        }
        return Collections.unmodifiableMap(map);
    }
}
