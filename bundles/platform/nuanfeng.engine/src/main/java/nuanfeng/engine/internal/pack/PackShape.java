// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How a record or a constant of the platform's own is taken apart and put together. Packed content, which never leaves the process, knows its
 * types by the number that each gets when one of it is packed for the first time.
 */
final class PackShape {

    private static final String OURS = "nuanfeng.";
    private static final List<PackShape> ALL = new CopyOnWriteArrayList<>();
    private static final Map<Class<?>, Integer> NUMBERS = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final Method[] parts;
    private final Constructor<?> maker;

    private PackShape(Class<?> type) {
        this.type = type;
        if (type.isEnum()) {
            this.parts = new Method[0];
            this.maker = null;
            return;
        }
        RecordComponent[] components = type.getRecordComponents();
        this.parts = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Arrays.stream(parts).forEach(each -> each.setAccessible(true));
        try {
            this.maker = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.maker.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when it is neither a record nor a constant of the platform's */
    static int number(Class<?> type) {
        Integer known = NUMBERS.get(type);
        return known != null ? known : NUMBERS.computeIfAbsent(type, PackShape::add);
    }

    private static int add(Class<?> type) {
        if (!type.getName().startsWith(OURS) || !type.isRecord() && !type.isEnum()) {
            throw new IllegalArgumentException("%s cannot be packed".formatted(type.getName()));
        }
        PackShape shape = new PackShape(type);
        ALL.add(shape);
        return ALL.indexOf(shape);
    }

    static PackShape of(int number) {
        return ALL.get(number);
    }

    int parts() {
        return parts.length;
    }

    Object part(int number, Object record) {
        try {
            return parts[number].invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    Object make(Object[] of) {
        try {
            return maker.newInstance(of);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    Object constant(int ordinal) {
        return type.getEnumConstants()[ordinal];
    }
}
