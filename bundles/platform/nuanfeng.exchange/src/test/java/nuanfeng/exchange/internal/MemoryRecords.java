// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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
import nuanfeng.register.RowIssue;

/** A register in memory: rounds are whole or nothing, the same row twice is one record. */
class MemoryRecords implements Records {

    final Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
    final Set<Optional<LocalDate>> from = new HashSet<>();
    final List<Integer> rounds = new ArrayList<>();
    volatile int away;
    volatile Runnable before = () -> { };

    @Override
    public Standing standing() {
        return new Standing(State.READY, Text.NONE);
    }

    @Override
    public synchronized List<Saved> put(Register register, List<Draft> drafts, Act act) {
        before.run();
        if (away > 0) {
            away--;
            throw new RecordException(RecordException.Kind.UNAVAILABLE, Text.of("数据库暂不可用", "away"));
        }
        List<RowIssue> issues = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if ("forbidden".equals(drafts.get(i).body().get("name"))) {
                issues.add(new RowIssue(i + "/name", "unique", Text.of("不可", "no"), Text.NONE, false, ""));
            }
        }
        if (!issues.isEmpty()) {
            throw new RecordException(RecordException.Kind.INVALID_RECORD, Text.of("不可", "no"), issues);
        }
        rounds.add(drafts.size());
        return drafts.stream().map(each -> saved(register, each)).toList();
    }

    private Saved saved(Register register, Draft draft) {
        from.add(draft.validFrom());
        Map<String, Object> was = kept.put((String) draft.body().get("outletNo"), draft.body());
        StoredRecord record = new StoredRecord(1, register.type().name(), register.place(), "", 1, Map.of(), List.of(), LocalDate.of(2022, 1, 1), Optional.empty(),
                Optional.empty(), Instant.EPOCH, "", "");
        return new Saved(record, List.of(), was == null ? Saved.Outcome.CREATED : was.equals(draft.body()) ? Saved.Outcome.UNCHANGED : Saved.Outcome.CHANGED);
    }

    @Override
    public Saved create(Register register, Draft draft, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredRecord get(String type, PlaceId place, long id, Optional<LocalDate> on, Optional<Instant> knownAt, Sight sight) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredRecord> find(Register register, String key, Sight sight) {
        return Optional.empty();
    }

    @Override
    public synchronized RecordPage search(Search search, Sight sight) {
        if (away > 0) {
            away--;
            throw new RecordException(RecordException.Kind.UNAVAILABLE, Text.of("数据库暂不可用", "away"));
        }
        long from = search.after().orElse(0);
        List<StoredRecord> found = new ArrayList<>();
        long id = 0;
        for (Map<String, Object> body : kept.values()) {
            if (++id > from && found.size() < search.limit()) {
                found.add(new StoredRecord(id, search.register().type().name(), search.register().place(), "", 1, body, List.of(), LocalDate.of(2022, 1, 1),
                        Optional.empty(), Optional.empty(), Instant.EPOCH, "", ""));
            }
        }
        long last = from + found.size();
        return new RecordPage(found, last < kept.size() ? OptionalLong.of(last) : OptionalLong.empty());
    }

    @Override
    public Saved change(Register register, long id, int version, Draft draft, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Saved end(String type, PlaceId place, long id, int version, LocalDate on, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Saved restore(Register register, long id, int version, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredRecord erase(String type, PlaceId place, long id, int version, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordVersion> history(String type, PlaceId place, long id, Sight sight) {
        return List.of();
    }

    @Override
    public Map<String, Long> misfits(Register register) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChainCheck verify(String type, PlaceId place, long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Viewing.Page accesses(String type, PlaceId place, long id, OptionalLong before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RetentionReport retain(Register register, LocalDate today, boolean dryRun, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<List<RecordVersion>> person(PlaceId place, String identityNumber, Sight sight) {
        throw new UnsupportedOperationException();
    }
}
