// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * Something that is bound again whenever somebody reads it, and kept from then on for as long as memory is not wanted for
 * something else. Binding the same content to the same places above gives the same, so that nobody can tell.
 */
public final class Reopened<T> {

    private final Supplier<T> binding;
    private volatile SoftReference<T> kept;

    /**
     * @param value what was bound now
     * @param binding makes the same whenever it is asked, and does not mind two threads that ask
     */
    public Reopened(T value, Supplier<T> binding) {
        this.binding = binding;
        this.kept = new SoftReference<>(value);
    }

    /** What is always the same. */
    public static <T> Reopened<T> of(T value) {
        return new Reopened<>(value, () -> value);
    }

    /** Forgets what was bound: it is not certain that anybody will read it. */
    public void close() {
        kept = null;
    }

    public T get() {
        SoftReference<T> reference = kept;
        T value = reference == null ? null : reference.get();
        if (value == null) {
            value = binding.get();
            kept = new SoftReference<>(value);
        }
        return value;
    }
}
