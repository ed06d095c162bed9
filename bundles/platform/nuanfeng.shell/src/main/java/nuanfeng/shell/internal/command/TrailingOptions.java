// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;

/**
 * Options after arguments. Karaf reads options only in front of the first argument and hands everything later over as
 * arguments; people write {@code policy:show … --json}.
 */
final class TrailingOptions {

    private TrailingOptions() {
    }

    /**
     * Sets the options found in {@code words} on {@code action} and returns the other words.
     *
     * @throws WrongWordsException when an option is unknown or lacks its value
     */
    static List<String> take(Action action, List<String> words) {
        List<String> others = new ArrayList<>();
        for (Iterator<String> left = words.iterator(); left.hasNext();) {
            String word = left.next();
            if (word.startsWith("-")) {
                int equals = word.indexOf('=');
                String name = equals < 0 ? word : word.substring(0, equals);
                Field field = find(action.getClass(), name)
                        .orElseThrow(() -> new WrongWordsException("no-option", name));
                set(action, field, name, equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1)), left);
            } else {
                others.add(word);
            }
        }
        return others;
    }

    private static Optional<Field> find(Class<?> type, String name) {
        if (type == null) {
            return Optional.empty();
        }
        Optional<Field> own = Arrays.stream(type.getDeclaredFields()).filter(field -> {
            Option option = field.getAnnotation(Option.class);
            return option != null && (option.name().equals(name) || Arrays.asList(option.aliases()).contains(name));
        }).findFirst();
        return own.isPresent() ? own : find(type.getSuperclass(), name);
    }

    private static void set(Action action, Field field, String name, Optional<String> given, Iterator<String> left) {
        try {
            field.setAccessible(true);
            if (field.getType() == boolean.class) {
                field.setBoolean(action, !given.filter("false"::equals).isPresent());
                return;
            }
            if (given.isEmpty() && !left.hasNext()) {
                throw new WrongWordsException("option-value", name);
            }
            String value = given.isPresent() ? given.get() : left.next();
            if (field.getType() == List.class) {
                List<Object> values = new ArrayList<>((List<?>) field.get(action));
                values.add(value);
                field.set(action, values);
            } else if (field.getType() == int.class) {
                field.setInt(action, Integer.parseInt(value));
            } else {
                field.set(action, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
