// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;

/** Reads what {@link PackWriter} wrote. Equal texts are one. */
final class PackReader {

    private final InputStream in;
    private final String[] texts;
    private int next;

    private PackReader(InputStream in) throws IOException {
        this.in = in;
        this.texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            char[] text = new char[number()];
            for (int at = 0; at < text.length; at++) {
                text[at] = character();
            }
            texts[i] = new String(text);
        }
    }

    static Object read(InputStream in) throws IOException {
        try {
            return new PackReader(in).read();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read() throws IOException, ReflectiveOperationException {
        PackShape shape = PackShape.of(number());
        int number = number();
        return shape.made().of(switch (shape.form()) {
            case TEXT -> texts[number == PackWriter.NEW ? next++ : number];
            case NUMBER -> number;
            case ROW -> row(number);
        });
    }

    private Object row(int length) throws IOException, ReflectiveOperationException {
        Object[] row = new Object[length];
        for (int i = 0; i < length; i++) {
            row[i] = read();
        }
        return Collections.unmodifiableList(Arrays.asList(row));
    }

    private char character() throws IOException {
        int first = in.read();
        return (char) (first < PackWriter.ASCII_END ? first : (first == PackWriter.ANY ? in.read() : first - PackWriter.ASCII_END + PackWriter.HIGH)
                << Byte.SIZE | in.read());
    }

    private int number() throws IOException {
        int number = 0;
        int more;
        int shift = 0;
        do {
            more = in.read();
            number |= (more & 0x7f) << shift;
            shift += 7;
        } while (more >= 0x80);
        return number >>> 1 ^ -(number & 1);
    }
}
