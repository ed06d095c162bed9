// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import nuanfeng.library.Agreement;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Saved.Outcome;
import nuanfeng.register.Row;
import nuanfeng.register.RowIssue;
import nuanfeng.register.RowReader;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.neighbour.Agreeing;
import nuanfeng.register.internal.neighbour.Neighbourhood;
import nuanfeng.register.internal.seal.Vault;

/** Changes records, each in the transaction of its caller: the old version goes into the history, the new one is chained to it. */
final class Writing {

    private static final int LONGEST_REASON = 400;

    private final Vault vault;
    private final Definitions definitions;
    private final Clock clock;
    private final RecordReading reading;
    private final Chain chain;
    private final RecordTable table;
    private final RowsToKeep rows;
    private final Numbers numbers = new Numbers();

    Writing(Database database, Vault vault, Definitions definitions, Clock clock, RecordReading reading) {
        this.reading = reading;
        this.vault = vault;
        this.definitions = definitions;
        this.clock = clock;
        this.chain = new Chain(vault);
        this.table = new RecordTable(database);
        this.rows = new RowsToKeep(vault, definitions, clock);
    }

    /** A record that is made, and what came of it. */
    record Made(RecordTable.Fresh fresh, Neighbourhood.Visit visit, Saved saved) {
    }

    /** Composes a record without writing it, so that many can be written in one round. Whether it goes together with the others is {@link #judged} apart. */
    Made made(Handle handle, Register register, Shape shape, Draft draft, Act act, Round round) {
        return made(handle, register, shape, read(register, draft), draft, act, round);
    }

    /** The same of a draft that was read. */
    Made made(Handle handle, Register register, Shape shape, Row row, Draft draft, Act act, Round round) {
        LocalDate from = draft.validFrom().orElse(LocalDate.now(clock));
        RowsToKeep.Ready ready = rows.ready(round.referred(), register, shape, row, from, Map.of());
        long id = numbers.next(handle);
        Stored first = chain.first(new Stored(id, shape.type(), register.place().path(), shape.digest(), 1, ready.sealing().open(), from, Optional.empty(),
                Optional.empty(), now(), act.by(), reason(act), new byte[0], new byte[0], new byte[0]), ready.sealing().secret());
        RecordTable.Fresh fresh = new RecordTable.Fresh(first, ready.keyHash(), ready.visit().slots(),
                rows.sealed(shape, id, 1, Map.of(), ready.sealing().secret()));
        return new Made(fresh, ready.visit(), new Saved(Views.masked(shape, first, ready.sealing().secret().keySet()), ready.warnings(), Outcome.CREATED));
    }

    /** What a draft gives, read against its type alone. */
    Row read(Register register, Draft draft) {
        return rows.read(register, draft.body());
    }

    /** What came of a record that is made, once it was seen to go together with the others. @throws nuanfeng.record.RecordException {@code INVALID_RECORD} */
    static Saved judged(Made made, Round round) {
        return saved(made.saved(), round.judged(made.saved().record().id(), true, made.visit()));
    }

    private static Saved saved(Saved saved, List<RowIssue> more) {
        List<RowIssue> issues = Stream.concat(saved.warnings().stream(), more.stream()).toList();
        if (issues.stream().anyMatch(each -> !each.warns())) {
            throw Say.invalid(issues);
        }
        return new Saved(saved.record(), issues, saved.outcome());
    }

    /** What rows that are written together have to do with others: those among which they stand, those to which they refer, and what is asked about these. */
    record Round(Neighbourhood others, Referred referred, Agreeing agreeing) {

        List<RowIssue> judged(long id, boolean isNew, Neighbourhood.Visit visit) {
            return Stream.concat(others.judged(id, isNew, visit).stream(), agreeing.judged(visit.typed()).stream()).toList();
        }
    }

    Round round(Handle handle, Register register) {
        return round(handle, register, true);
    }

    /** @param isBrief whether the transaction ends soon */
    Round round(Handle handle, Register register, boolean isBrief) {
        return new Round(new Neighbourhood(handle, vault, register.type(), register.place().path(), isBrief),
                new Referred(handle, vault, definitions, register.place().path()),
                new Agreeing(register, new ReferredOnce(handle, register.place().path())));
    }

    /** What the rows of one round refer to, each record read once. */
    private final class ReferredOnce implements Agreement.Kept {

        private final Handle handle;
        private final String place;
        private final Map<String, Map<String, Optional<Stored>>> known = new HashMap<>();

        ReferredOnce(Handle handle, String place) {
            this.handle = handle;
            this.place = place;
        }

        @Override
        public void expect(String type, Collection<String> names) {
            Map<String, Optional<Stored>> ofType = known.computeIfAbsent(type, none -> new HashMap<>());
            Set<String> fresh = new LinkedHashSet<>(names);
            fresh.removeAll(ofType.keySet());
            if (!fresh.isEmpty()) {
                Map<String, Stored> found = reading.named(handle, type, place, fresh);
                fresh.forEach(each -> ofType.put(each, Optional.ofNullable(found.get(each))));
            }
        }

        @Override
        public Map<String, Map<String, Object>> bodies(String type, Collection<String> names, LocalDate on) {
            expect(type, names);
            Map<String, Map<String, Object>> bodies = new HashMap<>();
            names.forEach(name -> known.get(type).get(name).ifPresent(each -> bodies.put(name, reading.then(handle, each, on).open())));
            return bodies;
        }
    }

    /** That so many records may be made. */
    void expect(Handle handle, int count) {
        numbers.ahead(handle, count);
    }

    void insert(Handle handle, List<Made> made) {
        table.insert(handle, made.stream().map(Made::fresh).toList());
    }

    /** @param now its newest version, locked @param was its definition */
    Saved change(Handle handle, Register register, Shape shape, Stored now, Shape was, Draft draft, Act act, Round round) {
        if (now.endedOn().isPresent()) {
            throw Say.conflict("ended", now.id());
        }
        Map<String, Object> secret = RecordTable.secrets(handle, vault, now.type(), now.id(), now.version());
        Sealing before = new Sealing(now.open(), secret);
        LocalDate from = draft.validFrom().orElse(now.validFrom());
        RowsToKeep.Ready ready = rows.ready(round.referred(), register, shape, rows.read(register, rows.merged(was, before, draft.body())), from, before.whole());
        if (ready.sealing().equals(before) && from.equals(now.validFrom()) && shape.digest().equals(now.definition())) {
            return new Saved(Views.masked(shape, now, secret.keySet()), ready.warnings(), Outcome.UNCHANGED);
        }
        alone(handle, now, ready.keyHash());
        List<RowIssue> among = new ArrayList<>(round.others().stepped(before.whole(), ready.sealing().whole()));
        among.addAll(round.judged(now.id(), false, ready.visit()));
        Stored next = chain.after(now, new Stored(now.id(), now.type(), now.place(), shape.digest(), now.version() + 1, ready.sealing().open(), from,
                Optional.empty(), Optional.empty(), later(now), act.by(), reason(act), now.salt(), now.bodyDigest(), now.digest()), ready.sealing().secret());
        Saved saved = saved(new Saved(Views.masked(shape, next, ready.sealing().secret().keySet()), ready.warnings(), Outcome.CHANGED), among);
        table.update(handle, new RecordTable.Fresh(next, ready.keyHash(), ready.visit().slots(),
                rows.sealed(shape, now.id(), next.version(), secret, ready.sealing().secret())));
        return saved;
    }

    /** That no other record lives with this key. */
    void alone(Handle handle, Stored record, byte[] keyHash) {
        if (keyHash.length > 0) {
            handle.createQuery("select id from record where live_key = :key and type = :type and place = :place").bind("key", keyHash)
                    .bind("type", record.type()).bind("place", record.place()).mapTo(Long.class).findOne().filter(id -> id != record.id()).ifPresent(id -> {
                        throw Say.conflict("lives-already", id);
                    });
        }
    }

    /** Lets it live again, if it still goes together with those that live meanwhile. */
    Saved restore(Handle handle, Register register, Stored now, Shape was, Act act) {
        Map<String, Object> whole = new Sealing(now.open(), RecordTable.secrets(handle, vault, now.type(), now.id(), now.version())).whole();
        List<RowIssue> among = List.of();
        if (now.endedOn().isPresent() && now.erasedAt().isEmpty()) {
            Map<String, Object> typed = new RowReader(register.type(), register.within(), LocalDate.now(clock)).read(whole).values();
            alone(handle, now, Key.of(register.type(), typed).map(key -> keyHash(now.type(), key)).orElse(new byte[0]));
            among = round(handle, register).judged(now.id(), false, new Neighbourhood.Visit(typed, Slots.of(register.type(), typed, vault)));
        }
        return saved(end(handle, now, was, Optional.empty(), act), among);
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
