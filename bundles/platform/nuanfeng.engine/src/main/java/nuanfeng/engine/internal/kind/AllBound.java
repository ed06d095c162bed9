// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.ArrayList;
import java.util.List;

/** What holds in one place, kind by kind, in the order in which it was bound. */
final class AllBound {

    private final List<Kind<?, ?>> kinds = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();

    <W, B> void put(Kind<W, B> kind, B holding) {
        kinds.add(kind);
        bound.add(holding);
    }

    /** @throws IllegalStateException when that kind was not bound, or is bound later */
    @SuppressWarnings("unchecked")
    <B> B of(Kind<?, B> kind) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == kind) {
                return (B) bound.get(i);
            }
        }
        throw new IllegalStateException("%s is not bound yet".formatted(kind.getClass().getSimpleName()));
    }

    /** @throws IllegalStateException when no kind speaks so */
    <T> T about(Class<T> subject) {
        return bound.stream().filter(subject::isInstance).map(subject::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing that is bound speaks as %s".formatted(subject.getName())));
    }
}
