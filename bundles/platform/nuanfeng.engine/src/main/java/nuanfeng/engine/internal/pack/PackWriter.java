// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what has a {@link PackShape}: the texts, each once, then what is made of them, for each deflates better among its like. */
final class PackWriter {

    /** In place of the number of a text that was not written before. */
    static final int NEW = -1;
    static final int ASCII_END = 0x80;
    static final int HIGH = 0x20;
    static final int HIGH_END = 0x9F;
    static final int ANY = 0xFF;

    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private final Map<String, Integer> numbers = new HashMap<>();

    static byte[] bytes(Object value) {
        PackWriter writer = new PackWriter();
        try {
            writer.write(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(writer.numbers.size(), all);
        all.writeBytes(writer.texts.toByteArray());
        all.writeBytes(writer.rest.toByteArray());
        return all.toByteArray();
    }

    private void write(Object value) throws ReflectiveOperationException {
        int type = PackShape.number(value);
        PackShape shape = PackShape.of(type);
        number(type, rest);
        Object taken = shape.taken().of(value);
        switch (shape.form()) {
            case TEXT -> text((String) taken);
            case NUMBER -> number((Integer) taken, rest);
            case ROW -> {
                number(((List<?>) taken).size(), rest);
                for (Object each : (List<?>) taken) {
                    write(each);
                }
            }
        }
    }

    /** One that was written before by its number. */
    private void text(String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size());
        number(known == null ? NEW : known, rest);
        if (known == null) {
            number(text.length(), texts);
            text.chars().forEach(this::character);
        }
    }

    /** ASCII takes a byte, U+2000 to U+9EFF two, which are quotation marks and the characters of everyday use; any other three. */
    private void character(int character) {
        int high = character >> Byte.SIZE;
        if (character >= ASCII_END) {
            texts.write(high >= HIGH && high < HIGH_END ? high + ASCII_END - HIGH : ANY);
            if (high < HIGH || high >= HIGH_END) {
                texts.write(high);
            }
        }
        texts.write(character);
    }

    /** Seven bits a byte, the lowest first, the sign in the very lowest: small numbers take one byte. */
    private static void number(int number, ByteArrayOutputStream out) {
        int left = number << 1 ^ number >> 31;
        for (; (left & ~0x7f) != 0; left >>>= 7) {
            out.write(left & 0x7f | 0x80);
        }
        out.write(left);
    }
}
