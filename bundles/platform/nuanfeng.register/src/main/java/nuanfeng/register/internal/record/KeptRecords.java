// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.Draft;
import nuanfeng.record.Lease;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordPage;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Saved;
import nuanfeng.record.Saved.Outcome;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.record.Viewing;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Leases;
import nuanfeng.register.internal.seal.Vault;
import nuanfeng.register.internal.viewing.ViewingLog;

/** The records of one database: each call one transaction, and what goes wrong in it said in the words of {@link RecordException}. */
public final class KeptRecords implements Records {

    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final Definitions definitions;
    private final Writing writing;
    private final RecordReading reading;
    private final Searching searching;
    private final Repeats repeats;
    private final Person person;

    public KeptRecords(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.definitions = new Definitions(database, clock);
        this.reading = new RecordReading(database, vault, definitions, clock);
        this.writing = new Writing(database, vault, definitions, clock, reading);
        this.searching = new Searching(vault, reading);
        this.repeats = new Repeats(vault, clock);
        this.person = new Person(vault, reading);
    }

    @Override
    public Standing standing() {
        return database.isReady() ? new Standing(State.READY, Text.NONE)
                : database.isTried() ? new Standing(State.UNAVAILABLE, Say.text(database.source().isFull() ? "no-room" : "away")) : new Standing(State.STARTING, Say.text("starting"));
    }

    @Override
    public Saved create(Register register, Draft draft, Act act) {
        byte[] request = act.key().isPresent() ? repeats.request(register, draft) : new byte[0];
        try {
            return Attempts.in(() -> {
                Shape shape = definitions.of(register.type());
                return database.inTransaction(handle -> repeated(handle, register, act, request).orElseGet(() -> {
                    Writing.Round round = writing.round(handle, register);
                    Writing.Made made = writing.made(handle, register, shape, draft, act, round);
                    writing.alone(handle, made.fresh().version(), made.fresh().keyHash());
                    Saved saved = Writing.judged(made, round);
                    writing.insert(handle, List.of(made));
                    act.key().ifPresent(key -> repeats.note(handle, act.by(), key, request, saved.record().id()));
                    return saved;
                }));
            });
        } catch (RecordException e) {
            // Two of the same at one moment: the other one was first.
            if (e.kind() == RecordException.Kind.CONFLICT && act.key().isPresent()) {
                Optional<Saved> repeated = Attempts.in(() -> database.inTransaction(handle -> repeated(handle, register, act, request)));
                if (repeated.isPresent()) {
                    return repeated.get();
                }
            }
            throw e;
        }
    }

    private Optional<Saved> repeated(Handle handle, Register register, Act act, byte[] request) {
        OptionalLong before = act.key().isEmpty() ? OptionalLong.empty() : repeats.find(handle, act.by(), act.key().get(), request);
        return before.isEmpty() ? Optional.empty() : Optional.of(new Saved(reading.seen(handle, reading.newest(handle, register.type().name(),
                register.place().path(), before.getAsLong(), false), Sight.masked(act.by())), List.of(), Outcome.UNCHANGED));
    }

    /** Keeps the definition of a type, in a transaction of its own. */
    public void know(Register register) {
        Attempts.in(() -> definitions.of(register.type()));
    }

    /**
     * Makes a record, or changes one, in a transaction that does something else too.
     *
     * @param id of the one that is changed, whatever its version
     */
    public Saved within(Handle handle, Register register, OptionalLong id, Draft draft, Act act) {
        Shape shape = definitions.of(register.type());
        if (id.isPresent()) {
            Stored now = reading.newest(handle, register.type().name(), register.place().path(), id.getAsLong(), true);
            return writing.change(handle, register, shape, now, definitions.of(handle, now), draft, act, writing.round(handle, register));
        }
        Writing.Round round = writing.round(handle, register);
        Writing.Made made = writing.made(handle, register, shape, draft, act, round);
        writing.alone(handle, made.fresh().version(), made.fresh().keyHash());
        Saved saved = Writing.judged(made, round);
        writing.insert(handle, List.of(made));
        return saved;
    }

    @Override
    public List<Saved> put(Register register, List<Draft> drafts, Act act) {
        return put(register, drafts, act, handle -> { });
    }

    @Override
    public List<Saved> put(Register register, List<Draft> drafts, Act act, Lease lease) {
        return put(register, drafts, act, handle -> Leases.hold(handle, lease));
    }

    private List<Saved> put(Register register, List<Draft> drafts, Act act, Consumer<Handle> first) {
        return Attempts.again(() -> {
            Shape shape = definitions.of(register.type());
            return database.inTransaction(handle -> {
                first.accept(handle);
                return new Putting(writing, reading, definitions, true).put(handle, register, shape, drafts, act);
            });
        });
    }

    @Override
    public void putAll(Register register, Supplier<Iterator<List<Draft>>> rounds, Act act, Consumer<List<Saved>> done) {
        Attempts.again(() -> {
            Shape shape = definitions.of(register.type());
            return database.inTransaction(handle -> {
                Putting putting = new Putting(writing, reading, definitions, false);
                rounds.get().forEachRemaining(round -> done.accept(putting.put(handle, register, shape, round, act)));
                return shape;
            });
        });
    }

    @Override
    public StoredRecord get(String type, PlaceId place, long id, Optional<LocalDate> on, Optional<Instant> knownAt, Sight sight) {
        return Attempts.in(() -> seeing(sight, handle -> {
            Stored newest = reading.newest(handle, type, place.path(), id, false);
            Stored stored = on.isEmpty() && knownAt.isEmpty() ? newest : RecordReading.asOf(reading.versions(handle, newest), on, knownAt, true)
                    .orElseThrow(() -> new RecordException(RecordException.Kind.RECORD_UNKNOWN, Say.text("not-that-day", id)));
            return reading.seen(handle, stored, sight);
        }));
    }

    @Override
    public Optional<StoredRecord> find(Register register, String key, Sight sight) {
        return Attempts.in(() -> seeing(sight, handle -> reading.living(handle, register.type().name(), register.place().path(),
                writing.keyHash(register.type().name(), key), false).map(stored -> reading.seen(handle, stored, sight))));
    }

    @Override
    public Map<String, StoredRecord> find(Register register, List<String> keys, Sight sight) {
        String type = register.type().name();
        return Attempts.in(() -> seeing(sight, handle -> {
            Map<String, byte[]> hashes = new LinkedHashMap<>();
            keys.forEach(key -> hashes.put(key, writing.keyHash(type, key)));
            Map<String, Stored> living = reading.living(handle, type, register.place().path(), List.copyOf(hashes.values()), false);
            List<String> there = hashes.keySet().stream().filter(key -> living.containsKey(HexFormat.of().formatHex(hashes.get(key)))).toList();
            List<StoredRecord> seen = reading.seen(handle, there.stream().map(key -> living.get(HexFormat.of().formatHex(hashes.get(key)))).toList(), sight);
            Map<String, StoredRecord> found = new LinkedHashMap<>();
            for (int i = 0; i < seen.size(); i++) {
                found.put(there.get(i), seen.get(i));
            }
            return found;
        }));
    }

    @Override
    public RecordPage search(Search search, Sight sight) {
        return Attempts.in(() -> seeing(sight, handle -> searching.page(handle, search, sight)));
    }

    @Override
    public Saved change(Register register, long id, int version, Draft draft, Act act) {
        return Attempts.in(() -> {
            Shape shape = definitions.of(register.type());
            return database.inTransaction(handle -> {
                Stored now = locked(handle, register.type().name(), register.place(), id, version);
                return writing.change(handle, register, shape, now, definitions.of(handle, now), draft, act, writing.round(handle, register));
            });
        });
    }

    @Override
    public Saved end(String type, PlaceId place, long id, int version, LocalDate on, Act act) {
        return Attempts.in(() -> database.inTransaction(handle -> {
            Stored now = locked(handle, type, place, id, version);
            if (on.isBefore(now.validFrom())) {
                throw Say.conflict("before-its-first-day", on, now.validFrom());
            }
            return writing.end(handle, now, definitions.of(handle, now), Optional.of(on), act);
        }));
    }

    @Override
    public Saved restore(Register register, long id, int version, Act act) {
        return Attempts.in(() -> database.inTransaction(handle -> {
            Stored now = locked(handle, register.type().name(), register.place(), id, version);
            return writing.restore(handle, register, now, definitions.of(handle, now), act);
        }));
    }

    @Override
    public StoredRecord erase(String type, PlaceId place, long id, int version, Act act) {
        return Attempts.in(() -> database.inTransaction(handle -> {
            Stored now = locked(handle, type, place, id, version);
            if (now.endedOn().isPresent() && now.erasedAt().isEmpty()) {
                new Referring(handle, vault, definitions, place.path()).find(type, List.of(now)).values().forEach(each -> {
                    throw Say.conflict("still-referred", id, each.type(), each.id());
                });
            }
            return Views.masked(definitions.of(handle, now), writing.erase(handle, now, act), List.of());
        }));
    }

    @Override
    public List<RecordVersion> history(String type, PlaceId place, long id, Sight sight) {
        return Attempts.in(() -> seeing(sight, handle -> reading.history(handle, reading.newest(handle, type, place.path(), id, false), sight)));
    }

    @Override
    public Map<String, Long> misfits(Register register) {
        return Attempts.in(() -> database.look(handle -> new Fitting(handle, vault, definitions).misfits(register, LocalDate.now(clock))));
    }

    @Override
    public ChainCheck verify(String type, PlaceId place, long id) {
        return Attempts.in(() -> database.look(handle -> reading.verify(handle, reading.newest(handle, type, place.path(), id, false))));
    }

    @Override
    public Viewing.Page accesses(String type, PlaceId place, long id, OptionalLong before, int limit) {
        return Attempts.in(() -> database.look(handle -> ViewingLog.page(handle, type, place.path(), reading.newest(handle, type, place.path(), id, false).id(), before, limit)));
    }

    @Override
    public RetentionReport retain(Register register, LocalDate today, boolean dryRun, Act act) {
        return Attempts.in(() -> new Retaining(database, vault, definitions, writing, reading).run(register, today, dryRun, act));
    }

    @Override
    public List<List<RecordVersion>> person(PlaceId place, String identityNumber, Sight sight) {
        if (sight.purpose().isEmpty()) {
            throw Say.bad("no-purpose");
        }
        return Attempts.in(() -> database.inTransaction(handle -> person.everything(handle, place.path(), identityNumber, sight)));
    }

    /** Whoever sees what is hidden is logged; else nothing is written. */
    private <T> T seeing(Sight sight, Database.Work<T> work) {
        return sight.purpose().isPresent() ? database.inTransaction(work) : database.look(work);
    }

    private Stored locked(Handle handle, String type, PlaceId place, long id, int version) {
        Stored now = reading.newest(handle, type, place.path(), id, true);
        if (now.version() != version) {
            throw Say.stale(id, version, now.version());
        }
        return now;
    }
}
