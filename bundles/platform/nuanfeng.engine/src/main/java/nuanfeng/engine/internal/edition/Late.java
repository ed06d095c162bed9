// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.util.function.Supplier;

/** Something that is made when somebody first asks for it, and is the same whoever asks: two threads that ask at once may both make it. */
public final class Late<T> {

    private final Supplier<T> making;
    private volatile T made;

    public Late(Supplier<T> making) {
        this.making = making;
    }

    public T get() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
