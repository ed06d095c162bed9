// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes texts, truth values, whole numbers, days, months, what may be empty, lists, maps in their order, and the records and
 * constants of {@link PackShape}. A text that was written before is a number.
 */
final class PackWriter {

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    PackWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Object value) throws IOException {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean flag) {
            mark(flag ? PackMark.YES : PackMark.NO);
        } else if (value instanceof Integer number) {
            mark(PackMark.NUMBER, number);
        } else if (value instanceof LocalDate day) {
            mark(PackMark.DAY, Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof YearMonth month) {
            mark(PackMark.MONTH, month.getYear() * 12 + month.getMonthValue() - 1);
        } else if (value instanceof Optional<?> perhaps) {
            mark(perhaps.isPresent() ? PackMark.SOMETHING : PackMark.NOTHING);
            if (perhaps.isPresent()) {
                write(perhaps.get());
            }
        } else if (value instanceof List<?> list) {
            mark(PackMark.LIST, list.size());
            for (Object each : list) {
                write(each);
            }
        } else if (value instanceof Map<?, ?> map) {
            mark(PackMark.MAP, map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                write(each.getKey());
                write(each.getValue());
            }
        } else if (value instanceof Enum<?> constant) {
            mark(PackMark.CONSTANT, PackShape.number(constant.getDeclaringClass()));
            number(constant.ordinal());
        } else {
            record(value);
        }
    }

    private void record(Object value) throws IOException {
        int number = PackShape.number(value.getClass());
        mark(PackMark.RECORD, number);
        PackShape shape = PackShape.of(number);
        for (int i = 0; i < shape.parts(); i++) {
            write(shape.part(i, value));
        }
    }

    private void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            mark(PackMark.KNOWN_TEXT, known);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mark(PackMark.TEXT, bytes.length);
        out.write(bytes);
    }

    private void mark(PackMark mark) throws IOException {
        out.writeByte(mark.ordinal());
    }

    private void mark(PackMark mark, int number) throws IOException {
        mark(mark);
        number(number);
    }

    /** Seven bits a byte, the lowest first, the sign in the very lowest: small numbers take one byte. */
    private void number(int number) throws IOException {
        int rest = number << 1 ^ number >> 31;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
