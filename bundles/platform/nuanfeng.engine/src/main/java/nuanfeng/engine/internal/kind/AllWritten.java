// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.engine.internal.pack.Packed;

/** What one bundle says, kind by kind, and its examples. Packed, but for the kinds that are needed whole all the time. Immutable. */
public final class AllWritten {

    private final Map<Kind<?, ?>, Object> open;
    /** The kinds whose content is packed, in order; the examples stand behind it. */
    private final List<Kind<?, ?>> kinds;
    private final Packed<List<Object>> packed;

    private AllWritten(Builder said, List<Example> examples) {
        this.open = said.open;
        this.kinds = List.copyOf(said.kinds);
        List<Object> all = new ArrayList<>(said.written);
        all.add(List.copyOf(examples));
        this.packed = Packed.of(List.copyOf(all), () -> vocabulary(open));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What the bundle says of a kind; what says nothing, where it says nothing. */
    @SuppressWarnings("unchecked")
    public <W> W of(Kind<W, ?> kind) {
        if (open.containsKey(kind)) {
            return (W) open.get(kind);
        }
        int at = kinds.indexOf(kind);
        return at < 0 ? kind.nothing() : (W) packed.get().get(at);
    }

    @SuppressWarnings("unchecked")
    public List<Example> examples() {
        return (List<Example>) packed.get().get(kinds.size());
    }

    private static byte[] vocabulary(Map<Kind<?, ?>, Object> open) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        open.forEach((kind, said) -> words.writeBytes(words(kind, said)));
        return words.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <W> byte[] words(Kind<W, ?> kind, Object said) {
        return kind.vocabulary((W) said);
    }

    /** Takes what was read, kind by kind. */
    public static final class Builder {

        private final Map<Kind<?, ?>, Object> open = new IdentityHashMap<>();
        private final List<Kind<?, ?>> kinds = new ArrayList<>();
        private final List<Object> written = new ArrayList<>();

        private Builder() {
        }

        public <W> Builder put(Kind<W, ?> kind, W said) {
            if (kind.isKeptOpen()) {
                open.put(kind, said);
            } else if (!said.equals(kind.nothing())) {
                kinds.add(kind);
                written.add(said);
            }
            return this;
        }

        public AllWritten with(List<Example> examples) {
            return new AllWritten(this, examples);
        }
    }
}
