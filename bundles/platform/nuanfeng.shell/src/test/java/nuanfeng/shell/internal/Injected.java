// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import java.lang.reflect.Field;
import java.util.Arrays;

/** Sets fields of commands and completers as the container does. */
public final class Injected {

    private Injected() {
    }

    /** The same, where there is such a field. */
    public static void where(Object target, String name, Object value) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredFields()).anyMatch(each -> each.getName().equals(name))) {
                into(target, name, value);
            }
        }
    }

    public static void into(Object target, String name, Object value) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : Arrays.stream(type.getDeclaredFields()).filter(each -> each.getName().equals(name)).toList()) {
                try {
                    field.setAccessible(true);
                    field.set(target, value);
                    return;
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError(target.getClass() + " has no field " + name);
    }
}
