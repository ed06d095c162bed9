// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.Saved.Outcome;
import nuanfeng.register.Row;
import nuanfeng.register.RowReader;

/** Keeps records in memory: enough to be asked over HTTP and at the console. */
public final class FakeRecords implements Records {

    public volatile Standing standing = new Standing(State.READY, Text.NONE);
    public final Map<Long, StoredRecord> records = new TreeMap<>();
    public final List<String> purposes = new ArrayList<>();
    public Optional<Search> asked = Optional.empty();

    @Override
    public Standing standing() {
        return standing;
    }

    private StoredRecord keep(StoredRecord record) {
        records.put(record.id(), record);
        return record;
    }

    private static StoredRecord version(StoredRecord now, Map<String, Object> body, Optional<LocalDate> ended, Act act) {
        return new StoredRecord(now.id(), now.type(), now.place(), now.definition(), now.version() + 1, body, List.of(), now.validFrom(), ended, Optional.empty(),
                now.recordedAt(), act.by(), act.reason());
    }

    private StoredRecord seen(long id, int version) {
        StoredRecord now = get("", null, id, Optional.empty(), Optional.empty(), Sight.masked(""));
        if (now.version() != version) {
            throw new RecordException(Kind.PRECONDITION_FAILED, Text.of("已变", "changed"));
        }
        return now;
    }

    @Override
    public Saved create(Register register, Draft draft, Act act) {
        if (standing.state() != State.READY) {
            throw new RecordException(Kind.UNAVAILABLE, Text.of("数据库暂不可用", "away"));
        }
        Row row = new RowReader(register.type(), register.within(), LocalDate.of(2022, 12, 31)).read(draft.body());
        if (!row.isAccepted()) {
            throw new RecordException(Kind.INVALID_RECORD, row.issues().get(0).text(), row.issues());
        }
        return new Saved(keep(new StoredRecord(records.size() + 1L, register.type().name(), register.place(), register.type().digest(), 1, draft.body(),
                List.of("name"), draft.validFrom().orElse(LocalDate.of(2022, 12, 31)), Optional.empty(), Optional.empty(), Instant.parse("2022-12-31T15:00:00Z"),
                act.by(), act.reason())), List.of(), Outcome.CREATED);
    }

    @Override
    public List<Saved> put(Register register, List<Draft> drafts, Act act) {
        return drafts.stream().map(each -> create(register, each, act)).toList();
    }

    @Override
    public StoredRecord get(String type, PlaceId place, long id, Optional<LocalDate> on, Optional<Instant> knownAt, Sight sight) {
        sight.purpose().ifPresent(purposes::add);
        return Optional.ofNullable(records.get(id)).orElseThrow(() -> new RecordException(Kind.RECORD_UNKNOWN, Text.of("没有", "none")));
    }

    @Override
    public Optional<StoredRecord> find(Register register, String key, Sight sight) {
        return Optional.empty();
    }

    @Override
    public RecordPage search(Search search, Sight sight) {
        asked = Optional.of(search);
        return new RecordPage(List.copyOf(records.values()), OptionalLong.of(7));
    }

    @Override
    public Saved change(Register register, long id, int version, Draft draft, Act act) {
        return new Saved(keep(version(seen(id, version), draft.body(), Optional.empty(), act)), List.of(), Outcome.CHANGED);
    }

    @Override
    public Saved end(String type, PlaceId place, long id, int version, LocalDate on, Act act) {
        StoredRecord now = seen(id, version);
        return new Saved(keep(version(now, now.body(), Optional.of(on), act)), List.of(), Outcome.CHANGED);
    }

    @Override
    public Saved restore(Register register, long id, int version, Act act) {
        StoredRecord now = seen(id, version);
        return new Saved(keep(version(now, now.body(), Optional.empty(), act)), List.of(), Outcome.CHANGED);
    }

    @Override
    public StoredRecord erase(String type, PlaceId place, long id, int version, Act act) {
        return keep(version(seen(id, version), Map.of(), Optional.of(LocalDate.of(2022, 12, 31)), act));
    }

    @Override
    public List<RecordVersion> history(String type, PlaceId place, long id, Sight sight) {
        return List.of(new RecordVersion(get(type, place, id, Optional.empty(), Optional.empty(), sight), "ab".repeat(32)));
    }

    @Override
    public Map<String, Long> misfits(Register register) {
        return Map.of("", (long) records.size());
    }

    @Override
    public ChainCheck verify(String type, PlaceId place, long id) {
        get(type, place, id, Optional.empty(), Optional.empty(), Sight.masked(""));
        return new ChainCheck(true, 1, false, OptionalInt.empty());
    }

    @Override
    public Viewing.Page accesses(String type, PlaceId place, long id, OptionalLong before, int limit) {
        get(type, place, id, Optional.empty(), Optional.empty(), Sight.masked(""));
        long newest = before.orElse(3) - 1;
        List<Viewing> items = new ArrayList<>();
        for (long each = newest; each > 0 && items.size() < limit; each--) {
            items.add(new Viewing(each, Instant.parse("2022-08-01T00:00:00Z"), "auditor", "检查", List.of("name")));
        }
        return new Viewing.Page(items, newest > items.size() ? OptionalLong.of(items.get(items.size() - 1).id()) : OptionalLong.empty());
    }

    @Override
    public RetentionReport retain(Register register, LocalDate today, boolean dryRun, Act act) {
        return new RetentionReport(records.size(), 0, 0, 0, false);
    }

    @Override
    public List<List<RecordVersion>> person(PlaceId place, String identityNumber, Sight sight) {
        purposes.add(sight.purpose().orElseThrow());
        return records.values().stream().map(each -> history("", place, each.id(), sight)).toList();
    }
}
