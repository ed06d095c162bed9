// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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

    private final byte[] bytes;
    private volatile WeakReference<T> open;

    private Packed(byte[] bytes, T value) {
        this.bytes = bytes;
        this.open = new WeakReference<>(value);
    }

    /** @throws IllegalArgumentException when a part is of a type that cannot be packed */
    public static <T> Packed<T> of(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                new DeflaterOutputStream(bytes, deflater)))) {
            new PackWriter(out).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Packed<>(bytes.toByteArray(), value);
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

    /** How much it takes. */
    public int size() {
        return bytes.length;
    }

    @SuppressWarnings("unchecked")
    private T unpacked() {
        Inflater inflater = new Inflater(true);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)))) {
            return (T) new PackReader(in).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }
}
