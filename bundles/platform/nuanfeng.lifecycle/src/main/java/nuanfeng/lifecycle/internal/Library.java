// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.internal.EditionBuilder.Built;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.lifecycle.internal.store.History;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Hands out editions: the current one by one volatile read, others from those kept hot, older ones rebuilt. */
final class Library implements PolicyLibrary {

    private static final Phrases PHRASES = Phrases.beside(Library.class);

    private static final int MOST_PLANNED = 64;

    private final EditionBuilder builder;
    private final HotEditions hot;
    private final Supplier<History> history;
    private final StoredPolicies policies;
    private final Map<String, ActiveVersions> planned = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ActiveVersions> eldest) {
            return size() > MOST_PLANNED;
        }
    };
    private final Object rebuilding = new Object();
    private volatile Serving now;

    Library(EditionBuilder builder, HotEditions hot, Supplier<History> history, StoredPolicies policies, PolicyEdition empty) {
        this.builder = builder;
        this.hot = hot;
        this.history = history;
        this.policies = policies;
        this.now = Serving.of(empty, Map.of(), ActiveVersions.EMPTY);
    }

    /**
     * What is served.
     *
     * @param edition without those that are refused
     * @param refused place → why it cannot be served although the log says so
     * @param shown the edition that askers get
     */
    record Serving(PolicyEdition edition, Map<PlaceId, Text> refused, Edition shown) {

        static Serving of(PolicyEdition edition, Map<PlaceId, Text> refused, ActiveVersions active) {
            return new Serving(edition, refused,
                    refused.isEmpty() ? edition : new RefusingEdition(edition, new TreeMap<>(refused), active.digests()));
        }

        /** How it departs from the edition that the log ends with; empty when it does not. */
        Optional<Text> departure(History history) {
            List<Activation> entries = history.entries();
            if (refused.isEmpty() || entries.isEmpty() || entries.get(entries.size() - 1).edition().equals(edition.hash())) {
                return Optional.empty();
            }
            Activation last = entries.get(entries.size() - 1);
            return Optional.of(PHRASES.say("departure", edition.hash(), last.edition(), last.seq(),
                    new TreeMap<>(refused).keySet().stream().map(PlaceId::path).toList()));
        }
    }

    /** What changes are made to. */
    PolicyEdition base() {
        return now.edition();
    }

    Serving now() {
        return now;
    }

    /** From here on every new request gets this. */
    void serve(Serving next) {
        hot.keep(next.edition());
        now = next;
    }

    /** Remembers who would be active in an edition that is planned, so that it can be pinned. */
    void plan(ActiveVersions active) {
        synchronized (planned) {
            planned.put(active.edition(), active);
        }
    }

    /** No longer keeps editions in which a digest takes part. */
    void drop(String digest) {
        hot.drop(digest);
    }

    /** Stops the bundle of a digest at once, whoever holds an edition with it; who asks for such an edition gets it built anew. */
    void letGo(String digest) {
        hot.letGo(digest);
    }

    /** Stops the bundles that nobody needs any more. */
    void sweep() {
        hot.sweep();
    }

    @Override
    public Edition current() {
        return now.shown();
    }

    @Override
    public Edition edition(String hash) {
        Serving serving = now;
        if (serving.edition().hash().equals(hash)) {
            return serving.shown();
        }
        Optional<PolicyEdition> ready = hot.find(hash);
        return ready.isPresent() ? ready.get() : rebuilt(hash, active(hash).orElseThrow(() -> unknown(
                PHRASES.say("no-edition", hash))));
    }

    /** An edition that was logged, without those of it that cannot be read any more. */
    PolicyEdition whole(String hash) {
        PolicyEdition base = now.edition();
        if (base.hash().equals(hash)) {
            return base;
        }
        return hot.find(hash).orElseGet(() -> builder.build(ActiveVersions.EMPTY.edition().equals(hash) ? ActiveVersions.EMPTY
                : active(hash).orElseThrow(() -> unknown(PHRASES.say("no-edition", hash))), base).edition());
    }

    @Override
    public Edition knownAt(Instant moment) {
        ActiveVersions active = history.get().at(moment).orElseThrow(
                () -> unknown(PHRASES.say("too-early", moment)));
        return active.equals(history.get().active()) ? current() : edition(active.edition());
    }

    private Edition rebuilt(String hash, ActiveVersions active) {
        synchronized (rebuilding) {
            Optional<PolicyEdition> ready = hot.find(hash);
            if (ready.isPresent()) {
                return ready.get();
            }
            Built built = builder.build(active, now.edition());
            return built.refused().isEmpty() ? built.edition()
                    : new RefusingEdition(built.edition(), new TreeMap<>(built.refused()), active.digests());
        }
    }

    private Optional<ActiveVersions> active(String hash) {
        Optional<ActiveVersions> logged = history.get().ofEdition(hash);
        if (logged.isPresent()) {
            return logged;
        }
        synchronized (planned) {
            if (planned.containsKey(hash)) {
                return Optional.of(planned.get(hash));
            }
        }
        ActiveVersions active = history.get().active();
        return policies.all().stream().filter(each -> each.state() == PolicyState.CANDIDATE && each.place().isPresent())
                .map(each -> active.with(each.place().get(), each.digest())).filter(each -> each.edition().equals(hash)).findFirst();
    }

    private static UnknownNameException unknown(Text text) {
        return new UnknownNameException(Kind.EDITION, text, List.of());
    }
}
