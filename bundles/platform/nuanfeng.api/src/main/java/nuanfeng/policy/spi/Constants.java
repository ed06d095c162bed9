// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a rule may keep between two calls: nothing that can change. The platform looks at what the static fields of a policy
 * bundle hold when they have been set, and at the rules themselves. Rules never call this themselves.
 */
public final class Constants {

    private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Byte.class, Short.class, Integer.class, Long.class,
            Character.class, BigInteger.class, BigDecimal.class, MathContext.class, Class.class, Locale.class, OptionalInt.class,
            OptionalLong.class);
    private static final Set<Class<?>> CAREFREE = Set.of(Object.class, Record.class, Enum.class);

    private final String name;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Constants(String name) {
        this.name = name;
    }

    /**
     * Woven in behind the initialisation of a class; and called with every rule that was made.
     *
     * @param name of the field, for the message
     * @throws IllegalStateException when something that can be changed is reached from the value
     */
    public static void check(Object value, String name) {
        new Constants(name).look(value, true);
    }

    /** @param mayBeArray arrays in static fields are handed out as copies; within anything else they could be written */
    private void look(Object value, boolean mayBeArray) {
        if (value == null || PLAIN.contains(value.getClass()) || value.getClass() == Object.class || !seen.add(value)) {
            return;
        }
        Class<?> type = value.getClass();
        if (type.isArray()) {
            if (!mayBeArray) {
                throw changeable(type);
            }
            if (value instanceof Object[] elements) {
                for (Object each : elements) {
                    look(each, false);
                }
            }
        } else if (type.getClassLoader() == null || type.getName().startsWith("java.")) {
            library(value, type);
        } else {
            fields(value, type);
        }
    }

    private void library(Object value, Class<?> type) {
        String known = type.getName();
        if (value instanceof Optional<?> maybe) {
            look(maybe.orElse(null), false);
        } else if (isImmutable(known) && value instanceof Collection<?> all) {
            all.forEach(each -> look(each, false));
        } else if (isImmutable(known) && value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                look(key, false);
                look(each, false);
            });
        } else if (!known.startsWith("java.time.") && !(value instanceof Enum<?>) && hasFields(type)) {
            throw changeable(type);
        }
    }

    private static boolean hasFields(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (Arrays.stream(each.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImmutable(String type) {
        return type.startsWith("java.util.ImmutableCollections$") || type.startsWith("java.util.Collections$Empty")
                || type.startsWith("java.util.Collections$Singleton");
    }

    private void fields(Object value, Class<?> type) {
        for (Class<?> each = type; each != null && !CAREFREE.contains(each); each = each.getSuperclass()) {
            if (each.getClassLoader() == null) {
                throw changeable(type);
            }
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field(value, field);
                }
            }
        }
    }

    private void field(Object value, Field field) {
        boolean isOfPlatform = field.getDeclaringClass().getClassLoader() == Constants.class.getClassLoader();
        if (!Modifier.isFinal(field.getModifiers()) && !isOfPlatform) {
            throw new IllegalStateException("%s keeps state: the field '%s' of %s is not final".formatted(name, field.getName(),
                    field.getDeclaringClass().getName()));
        }
        if (!field.getType().isPrimitive()) {
            try {
                field.setAccessible(true);
                look(field.get(value), isOfPlatform);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private IllegalStateException changeable(Class<?> type) {
        return new IllegalStateException("%s keeps state: it holds a %s, which can be changed; hold constants and List.of, Set.of, Map.of only"
                .formatted(name, type.getTypeName()));
    }
}
