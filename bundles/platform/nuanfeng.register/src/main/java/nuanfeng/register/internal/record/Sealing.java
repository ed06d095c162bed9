// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides what a record says into what may lie open in the database and what is sealed, and puts both together again.
 *
 * @param open the body
 * @param secret by path: {@code idNo}, {@code complainants/0/name}
 */
record Sealing(Map<String, Object> open, Map<String, Object> secret) {

    private static final String SLASH = "/";

    static Sealing of(Shape shape, Map<String, Object> body) {
        Map<String, Object> secret = new TreeMap<>();
        return new Sealing(divided(shape, "", "", body, secret), secret);
    }

    private static Map<String, Object> divided(Shape shape, String before, String path, Map<String, Object> body, Map<String, Object> secret) {
        Map<String, Object> open = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            Shape.Part part = shape.find(before + name).orElseThrow();
            if (value == null) {
                return;
            } else if (part.sealed()) {
                secret.put(path + name, value);
            } else if (value instanceof List<?> list && part.isList()) {
                open.put(name, rows(shape, before + name + ".", path + name + SLASH, list, secret));
            } else {
                open.put(name, value);
            }
        });
        return open;
    }

    private static List<Object> rows(Shape shape, String before, String path, List<?> list, Map<String, Object> secret) {
        List<Object> rows = new ArrayList<>();
        for (Object each : list) {
            rows.add(divided(shape, before, path + rows.size() + SLASH, row(each), secret));
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Object each) {
        return (Map<String, Object>) each;
    }

    /** The whole again. */
    Map<String, Object> whole() {
        Map<String, Object> whole = copy(open);
        secret.forEach((path, value) -> put(whole, path.split(SLASH), value));
        return whole;
    }

    private static void put(Map<String, Object> whole, String[] path, Object value) {
        Map<String, Object> at = whole;
        for (int i = 0; i + 2 < path.length; i += 2) {
            at = row(((List<?>) at.get(path[i])).get(Integer.parseInt(path[i + 1])));
        }
        at.put(path[path.length - 1], value);
    }

    private static Map<String, Object> copy(Map<String, Object> body) {
        Map<String, Object> copy = new LinkedHashMap<>();
        body.forEach((name, value) -> copy.put(name, value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(each -> each instanceof Map ? copy(row(each)) : each).toList()) : value));
        return copy;
    }

    /** The name of a path as a shape has it: {@code complainants.name}. */
    static String field(String path) {
        return path.replaceAll("/\\d+/", ".");
    }
}
