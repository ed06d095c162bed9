// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Content that no answer needs every time, kept as small as it goes: deflated, equal texts once. Opened for whoever reads it and
 * forgotten when nobody holds it any more, so that a country of many places costs what is decided with and little else.
 * Immutable, and safe for use by several threads: two that open it at once both get what was packed.
 *
 * @param <T> made of what {@link PackWriter} can write
 */
public final class Packed<T> {

    /** What cannot be deflated grows, by less than one byte in so many and a few more. */
    private static final int SLACK = 64;

    private final byte[] bytes;
    private final Supplier<byte[]> dictionary;
    private volatile WeakReference<T> open = new WeakReference<>(null);

    private Packed(byte[] bytes, Supplier<byte[]> dictionary) {
        this.bytes = bytes;
        this.dictionary = dictionary;
    }

    /** @throws IllegalArgumentException when a part is of a type that cannot be packed */
    public static <T> Packed<T> of(T value) {
        return of(value, () -> new byte[0]);
    }

    /** @param dictionary bytes that have much in common with those of the value; the same whenever they are asked for */
    public static <T> Packed<T> of(T value, Supplier<byte[]> dictionary) {
        byte[] plain = PackWriter.bytes(value);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary.get());
            deflater.setInput(plain);
            deflater.finish();
            byte[] deflated = new byte[plain.length + plain.length / SLACK + SLACK];
            return new Packed<>(Arrays.copyOf(deflated, deflater.deflate(deflated)), dictionary);
        } finally {
            deflater.end();
        }
    }

    /** What was packed, equal in every part. */
    public T get() {
        T value = open.get();
        if (value == null) {
            value = unpacked();
            open = new WeakReference<>(value);
        }
        return value;
    }

    /** How many bytes it takes. */
    public int size() {
        return bytes.length;
    }

    /** Its bytes before they were deflated. */
    public byte[] plain() {
        return inflated(InputStream::readAllBytes);
    }

    @SuppressWarnings("unchecked")
    private T unpacked() {
        return (T) inflated(in -> PackReader.read(new BufferedInputStream(in)));
    }

    private <R> R inflated(Use<R> use) {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
            inflater.setDictionary(dictionary.get());
            return use.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    private interface Use<R> {
        R of(InputStream in) throws IOException;
    }
}
