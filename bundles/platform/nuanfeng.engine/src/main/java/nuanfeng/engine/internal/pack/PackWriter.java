// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.quantity.Quantity;

/**
 * Writes texts, truth values, whole numbers, days, months, what may be empty, lists, maps in their order, and the records and
 * constants of {@link PackShape}. A text that was written before is a number.
 */
final class PackWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private int line;

    /** The texts, an empty line, then what is made of them: each deflates better among its like. */
    static byte[] bytes(Object value) {
        PackWriter writer = new PackWriter();
        writer.write(value);
        writer.texts.write(PackedText.END);
        writer.texts.writeBytes(writer.out.toByteArray());
        return writer.texts.toByteArray();
    }

    private void write(Object value) {
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
        } else if (value instanceof Quantity quantity) {
            mark(PackMark.QUANTITY);
            text(quantity.toString());
        } else if (value instanceof Origin origin) {
            mark(PackMark.ORIGIN, origin.line() - line);
            line = origin.line();
            text(origin.file());
        } else {
            record(value);
        }
    }

    private void record(Object value) {
        int number = PackShape.number(value.getClass());
        mark(PackMark.RECORD, number);
        PackShape shape = PackShape.of(number);
        for (int i = 0; i < shape.parts(); i++) {
            write(shape.part(i, value));
        }
    }

    private void text(String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size());
        if (known != null) {
            mark(PackMark.KNOWN_TEXT, known);
            return;
        }
        mark(PackMark.TEXT);
        texts.write(PackedText.BEGIN);
        PackedText.write(text, texts);
    }

    private void mark(PackMark mark) {
        out.write(mark.ordinal());
    }

    private void mark(PackMark mark, int number) {
        mark(mark);
        number(number);
    }

    /** Seven bits a byte, the lowest first, the sign in the very lowest: small numbers take one byte. */
    private void number(int number) {
        int rest = number << 1 ^ number >> 31;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
