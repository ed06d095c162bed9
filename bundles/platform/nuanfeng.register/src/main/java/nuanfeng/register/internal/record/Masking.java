// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left of a body for whoever may not see persons: of a personal text its first character, of a phone also the last four digits. */
final class Masking {

    private static final String STARS = "***";
    private static final int LAST = 4;
    private static final int LONG_ENOUGH = 8;

    private Masking() {
    }

    /** @param hidden what was masked is added to it */
    static Map<String, Object> masked(Shape shape, Map<String, Object> open, Set<String> hidden) {
        return masked(shape, "", open, hidden);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> masked(Shape shape, String before, Map<String, Object> open, Set<String> hidden) {
        Map<String, Object> masked = new LinkedHashMap<>();
        open.forEach((name, value) -> {
            String field = before + name;
            Shape.Part part = shape.find(field).orElse(new Shape.Part("text", false, true, ""));
            if (part.personal()) {
                hidden.add(field);
                masked.put(name, mask(part.word(), value));
            } else if (value instanceof List<?> list && part.isList()) {
                List<Object> rows = new ArrayList<>();
                list.forEach(each -> rows.add(masked(shape, field + ".", (Map<String, Object>) each, hidden)));
                masked.put(name, rows);
            } else {
                masked.put(name, value);
            }
        });
        return masked;
    }

    private static Object mask(String word, Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return STARS;
        }
        if (word.equals("phone")) {
            return text.length() < LONG_ENOUGH ? STARS : STARS + text.substring(text.length() - LAST);
        }
        return word.equals("text") ? text.substring(0, text.offsetByCodePoints(0, 1)) + STARS : STARS;
    }
}
