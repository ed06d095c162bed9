// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.quantity.Quantity;

/** Reads what {@link PackWriter} wrote. Equal texts and days are one. */
final class PackReader {

    private final InputStream in;
    private final List<String> texts;
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private int next;
    private int line;

    private PackReader(InputStream in, List<String> texts) {
        this.in = in;
        this.texts = texts;
    }

    static Object read(InputStream in) throws IOException {
        return new PackReader(in, PackedText.read(in)).read();
    }

    private Object read() throws IOException {
        PackMark mark = PackMark.of(in.read());
        return switch (mark) {
            case TEXT -> texts.get(next++);
            case KNOWN_TEXT -> texts.get(number());
            case YES -> true;
            case NO -> false;
            case NUMBER -> number();
            case DAY -> days.computeIfAbsent(number(), LocalDate::ofEpochDay);
            case MONTH -> month(number());
            case CONSTANT -> PackShape.of(number()).constant(number());
            case NOTHING -> Optional.empty();
            case SOMETHING -> Optional.of(read());
            case LIST -> list();
            case MAP -> map();
            case RECORD -> record();
            case ORIGIN -> origin();
            case QUANTITY -> Quantity.parse((String) read());
        };
    }

    private static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    private List<Object> list() throws IOException {
        Object[] items = new Object[number()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read();
        }
        return Collections.unmodifiableList(Arrays.asList(items));
    }

    private Map<Object, Object> map() throws IOException {
        int size = number();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(read(), read());
        }
        return Collections.unmodifiableMap(map);
    }

    private Origin origin() throws IOException {
        line += number();
        return new Origin((String) read(), line);
    }

    private Object record() throws IOException {
        PackShape shape = PackShape.of(number());
        Object[] parts = new Object[shape.parts()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read();
        }
        return shape.make(parts);
    }

    private int number() throws IOException {
        int number = 0;
        int shift = 0;
        int more;
        do {
            more = in.read();
            number |= (more & 0x7f) << shift;
            shift += 7;
        } while (more >= 0x80);
        return number >>> 1 ^ -(number & 1);
    }
}
