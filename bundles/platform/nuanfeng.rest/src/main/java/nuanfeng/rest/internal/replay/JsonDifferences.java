// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Where two documents differ, by JSON pointer. Numbers are compared by what they are worth. */
final class JsonDifferences {

    /** So many are named. */
    private static final int MOST = 100;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<String> pointers = new ArrayList<>();

    private JsonDifferences() {
    }

    static List<String> between(Object one, Object other) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare("", one, other);
        return differences.pointers;
    }

    /** What this platform itself has written. */
    static Object read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        } else if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        } else if (token.isNumeric()) {
            return parser.getDecimalValue();
        }
        return token == JsonToken.VALUE_NULL ? null : token.isBoolean() ? Boolean.valueOf(parser.getBooleanValue()) : parser.getText();
    }

    private static String below(String pointer, Object step) {
        return pointer + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    private void compare(String pointer, Object one, Object other) {
        if (pointers.size() == MOST) {
            return;
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            Set<Object> names = new LinkedHashSet<>(map.keySet());
            names.addAll(another.keySet());
            names.forEach(name -> compare(below(pointer, name), map.get(name), another.get(name)));
        } else if (one instanceof List<?> list && other instanceof List<?> another) {
            for (int i = 0; i < Math.max(list.size(), another.size()); i++) {
                compare(below(pointer, i), i < list.size() ? list.get(i) : null, i < another.size() ? another.get(i) : null);
            }
        } else if (!same(one, other)) {
            pointers.add(pointer);
        }
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another ? number.compareTo(another) == 0 : one == null ? other == null : one.equals(other);
    }
}
