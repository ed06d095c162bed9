// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordPage;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Saved;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.record.Viewing;

/** Stands where records would be, on a server whose configuration of them is wrong. */
final class NoRecords implements Records {

    private static final Text REASON = Phrases.beside(NoRecords.class).say("not-configured");

    @Override
    public Standing standing() {
        return new Standing(State.UNAVAILABLE, REASON);
    }

    static RecordException unavailable() {
        return new RecordException(RecordException.Kind.UNAVAILABLE, REASON);
    }

    @Override
    public Saved create(Register register, Draft draft, Act act) {
        throw unavailable();
    }

    @Override
    public List<Saved> put(Register register, List<Draft> drafts, Act act) {
        throw unavailable();
    }

    @Override
    public StoredRecord get(String type, PlaceId place, long id, Optional<LocalDate> on, Optional<Instant> knownAt, Sight sight) {
        throw unavailable();
    }

    @Override
    public Optional<StoredRecord> find(Register register, String key, Sight sight) {
        throw unavailable();
    }

    @Override
    public RecordPage search(Search search, Sight sight) {
        throw unavailable();
    }

    @Override
    public Saved change(Register register, long id, int version, Draft draft, Act act) {
        throw unavailable();
    }

    @Override
    public Saved end(String type, PlaceId place, long id, int version, LocalDate on, Act act) {
        throw unavailable();
    }

    @Override
    public Saved restore(Register register, long id, int version, Act act) {
        throw unavailable();
    }

    @Override
    public StoredRecord erase(String type, PlaceId place, long id, int version, Act act) {
        throw unavailable();
    }

    @Override
    public List<RecordVersion> history(String type, PlaceId place, long id, Sight sight) {
        throw unavailable();
    }

    @Override
    public Map<String, Long> misfits(Register register) {
        throw unavailable();
    }

    @Override
    public ChainCheck verify(String type, PlaceId place, long id) {
        throw unavailable();
    }

    @Override
    public Viewing.Page accesses(String type, PlaceId place, long id, OptionalLong before, int limit) {
        throw unavailable();
    }

    @Override
    public RetentionReport retain(Register register, LocalDate today, boolean dryRun, Act act) {
        throw unavailable();
    }

    @Override
    public List<List<RecordVersion>> person(PlaceId place, String identityNumber, Sight sight) {
        throw unavailable();
    }
}
