// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Saved.Outcome;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.seal.Vault;

/** Changes records, each in the transaction of its caller: the old version goes into the history, the new one is chained to it. */
final class Writing {

    private static final int LONGEST_REASON = 400;

    private final Vault vault;
    private final Clock clock;
    private final Chain chain;
    private final RecordTable table;
    private final Rows rows;
    private final Numbers numbers = new Numbers();

    Writing(Database database, Vault vault, Definitions definitions, Clock clock) {
        this.vault = vault;
        this.clock = clock;
        this.chain = new Chain(vault);
        this.table = new RecordTable(database);
        this.rows = new Rows(vault, definitions, clock);
    }

    /** A record that is made, and what came of it. */
    record Made(RecordTable.Fresh fresh, Saved saved) {
    }

    /** Composes a record without writing it, so that many can be written in one round. */
    Made made(Handle handle, Register register, Shape shape, Draft draft, Act act) {
        Rows.Ready ready = rows.ready(handle, register, shape, draft.body());
        long id = numbers.next(handle);
        Stored first = chain.first(new Stored(id, shape.type(), register.place().path(), shape.digest(), 1, ready.sealing().open(),
                draft.validFrom().orElse(LocalDate.now(clock)), Optional.empty(), Optional.empty(), now(), act.by(), reason(act),
                new byte[0], new byte[0], new byte[0]), ready.sealing().secret());
        RecordTable.Fresh fresh = new RecordTable.Fresh(first, ready.keyHash(), ready.slots(), rows.sealed(shape, id, 1, Map.of(), ready.sealing().secret()));
        return new Made(fresh, new Saved(Views.masked(shape, first, ready.sealing().secret().keySet()), ready.warnings(), Outcome.CREATED));
    }

    void insert(Handle handle, List<Made> made) {
        table.insert(handle, made.stream().map(Made::fresh).toList());
    }

    /** @param now its newest version, locked @param was its definition */
    Saved change(Handle handle, Register register, Shape shape, Stored now, Shape was, Draft draft, Act act, boolean mergeHidden) {
        if (now.endedOn().isPresent()) {
            throw Say.conflict("ended", now.id());
        }
        Map<String, Object> secret = RecordTable.secrets(handle, vault, now.type(), now.id(), now.version());
        Sealing before = new Sealing(now.open(), secret);
        Rows.Ready ready = rows.ready(handle, register, shape, mergeHidden ? rows.merged(was, before, draft.body()) : draft.body());
        LocalDate from = draft.validFrom().orElse(now.validFrom());
        if (ready.sealing().equals(before) && from.equals(now.validFrom()) && shape.digest().equals(now.definition())) {
            return new Saved(Views.masked(shape, now, secret.keySet()), ready.warnings(), Outcome.UNCHANGED);
        }
        Stored next = chain.after(now, new Stored(now.id(), now.type(), now.place(), shape.digest(), now.version() + 1, ready.sealing().open(), from,
                Optional.empty(), Optional.empty(), later(now), act.by(), reason(act), now.salt(), now.bodyDigest(), now.digest()), ready.sealing().secret());
        table.update(handle, new RecordTable.Fresh(next, ready.keyHash(), ready.slots(),
                rows.sealed(shape, now.id(), next.version(), secret, ready.sealing().secret())));
        return new Saved(Views.masked(shape, next, ready.sealing().secret().keySet()), ready.warnings(), Outcome.CHANGED);
    }

    /** Ends it, or lets it live again. What it says stays. @param on empty to let it live */
    Saved end(Handle handle, Stored now, Shape shape, Optional<LocalDate> on, Act act) {
        if (now.erasedAt().isPresent()) {
            throw Say.conflict("erased", now.id());
        }
        if (on.isPresent() == now.endedOn().isPresent()) {
            throw Say.conflict(on.isPresent() ? "ended" : "not-ended", now.id());
        }
        Stored next = chain.sameBody(now, new Stored(now.id(), now.type(), now.place(), now.definition(), now.version() + 1, now.open(), now.validFrom(), on,
                Optional.empty(), later(now), act.by(), reason(act), now.salt(), now.bodyDigest(), now.digest()));
        table.replace(handle, next);
        return new Saved(Views.masked(shape, next, RecordTable.secrets(handle, vault, now.type(), now.id(), now.version()).keySet()), List.of(),
                Outcome.CHANGED);
    }

    /** What it said in any version is gone afterwards. */
    Stored erase(Handle handle, Stored now, Act act) {
        if (now.erasedAt().isPresent()) {
            throw Say.conflict("erased", now.id());
        }
        if (now.endedOn().isEmpty()) {
            throw Say.conflict("not-ended", now.id());
        }
        Instant moment = later(now);
        Stored next = chain.after(now, new Stored(now.id(), now.type(), now.place(), now.definition(), now.version() + 1, Chain.ERASED, now.validFrom(),
                now.endedOn(), Optional.of(moment), moment, act.by(), reason(act), now.salt(), now.bodyDigest(), now.digest()), Map.of());
        table.update(handle, new RecordTable.Fresh(next, new byte[0], Slots.NONE, Map.of()));
        table.forget(handle, now.id());
        return next;
    }

    byte[] keyHash(String type, String key) {
        return Key.hash(vault, type, key);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Versions of one record are in order of time, whatever the clock does. */
    private Instant later(Stored before) {
        Instant now = now();
        return now.isAfter(before.changedAt()) ? now : before.changedAt().plus(1, ChronoUnit.MICROS);
    }

    private static String reason(Act act) {
        return act.reason().length() <= LONGEST_REASON ? act.reason() : act.reason().substring(0, LONGEST_REASON);
    }
}
