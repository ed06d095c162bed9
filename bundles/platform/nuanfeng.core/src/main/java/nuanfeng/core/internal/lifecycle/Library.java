// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import nuanfeng.core.internal.edition.PolicyEdition;
import nuanfeng.core.internal.lifecycle.EditionBuilder.Built;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.PlaceId;

/** Hands out editions: the current one by one volatile read, others from those kept hot, older ones rebuilt. */
final class Library implements PolicyLibrary {

    private static final int MOST_PROSPECTS = 64;

    private final EditionBuilder builder;
    private final HotEditions hot;
    private final Supplier<History> history;
    private final Holdings holdings;
    private final Map<String, Roster> prospects = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Roster> eldest) {
            return size() > MOST_PROSPECTS;
        }
    };
    private final Object rebuilding = new Object();
    private volatile Speaking now;

    Library(EditionBuilder builder, HotEditions hot, Supplier<History> history, Holdings holdings, PolicyEdition empty) {
        this.builder = builder;
        this.hot = hot;
        this.history = history;
        this.holdings = holdings;
        this.now = Speaking.of(empty, Map.of(), Roster.EMPTY);
    }

    /**
     * Who speaks now.
     *
     * @param edition without those that are refused
     * @param refused place → why it cannot speak although the log says so
     * @param shown the edition that askers get
     */
    record Speaking(PolicyEdition edition, Map<PlaceId, String> refused, Edition shown) {

        static Speaking of(PolicyEdition edition, Map<PlaceId, String> refused, Roster roster) {
            return new Speaking(edition, refused,
                    refused.isEmpty() ? edition : new RefusingEdition(edition, new TreeMap<>(refused), roster.digests()));
        }

        /** How it departs from the edition that the log ends with; empty when it does not. */
        Optional<String> departure(History history) {
            List<Activation> entries = history.entries();
            if (refused.isEmpty() || entries.isEmpty() || entries.get(entries.size() - 1).edition().equals(edition.hash())) {
                return Optional.empty();
            }
            Activation last = entries.get(entries.size() - 1);
            return Optional.of(("The edition that answers is %s. It is not %s, which activation %s made: %s cannot be served.").formatted(
                    edition.hash(), last.edition(), last.seq(), new TreeMap<>(refused).keySet().stream().map(PlaceId::path)
                            .collect(Collectors.joining(", "))));
        }
    }

    Speaking now() {
        return now;
    }

    /** From here on every new request gets this. */
    void speak(Speaking next) {
        hot.keep(next.edition());
        now = next;
    }

    /** Remembers who would speak in an edition that is planned, so that it can be pinned. */
    void plan(Roster roster) {
        synchronized (prospects) {
            prospects.put(roster.edition(), roster);
        }
    }

    @Override
    public Edition current() {
        return now.shown();
    }

    @Override
    public Edition edition(String hash) {
        Speaking speaking = now;
        if (speaking.edition().hash().equals(hash)) {
            return speaking.shown();
        }
        Optional<PolicyEdition> ready = hot.find(hash);
        return ready.isPresent() ? ready.get() : rebuilt(hash, roster(hash).orElseThrow(() -> unknown(
                "No edition '%s' was ever active, and no candidate would make one.".formatted(hash))));
    }

    @Override
    public Edition knownAt(Instant moment) {
        Roster roster = history.get().at(moment).orElseThrow(
                () -> unknown("Nothing was active yet at %s; the activation log begins later.".formatted(moment)));
        return roster.equals(history.get().roster()) ? current() : edition(roster.edition());
    }

    private Edition rebuilt(String hash, Roster roster) {
        synchronized (rebuilding) {
            Optional<PolicyEdition> ready = hot.find(hash);
            if (ready.isPresent()) {
                return ready.get();
            }
            Built built = builder.build(roster, now.edition());
            return built.refused().isEmpty() ? built.edition()
                    : new RefusingEdition(built.edition(), new TreeMap<>(built.refused()), roster.digests());
        }
    }

    private Optional<Roster> roster(String hash) {
        Optional<Roster> logged = history.get().ofEdition(hash);
        if (logged.isPresent()) {
            return logged;
        }
        synchronized (prospects) {
            if (prospects.containsKey(hash)) {
                return Optional.of(prospects.get(hash));
            }
        }
        Roster roster = history.get().roster();
        return holdings.all().stream().filter(each -> each.state() == PolicyState.CANDIDATE && each.place().isPresent())
                .map(each -> roster.with(each.place().get(), each.digest())).filter(each -> each.edition().equals(hash)).findFirst();
    }

    private static UnknownNameException unknown(String message) {
        return new UnknownNameException(Kind.EDITION, message, List.of());
    }
}
