// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import nuanfeng.policy.PlaceId;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.database.ManyValues;
import nuanfeng.register.internal.seal.Vault;

/**
 * Finds records by their slots, page by page in the order of their ids. Columns come from {@link Slot}, everything that was typed goes in
 * as a parameter. About another day, or by the knowledge of another moment, the versions of each record are looked at.
 */
final class Searching {

    private static final int CHUNK = 500;

    private final Vault vault;
    private final RecordReading reading;

    Searching(Vault vault, RecordReading reading) {
        this.vault = vault;
        this.reading = reading;
    }

    RecordPage page(Handle handle, Search search, Sight sight) {
        boolean then = search.on().isPresent() || search.knownAt().isPresent();
        List<Stored> found = search.below() ? everywhere(handle, search) : in(handle, search, search.limit() + 1);
        boolean more = found.size() > search.limit();
        List<Stored> page = more ? found.subList(0, search.limit()) : found;
        List<StoredRecord> records = reading.seen(handle, page, sight);
        return new RecordPage(records, more ? OptionalLong.of(records.get(records.size() - 1).id()) : OptionalLong.empty());
    }

    private List<Stored> in(Handle handle, Search search, int most) {
        return search.on().isPresent() || search.knownAt().isPresent() ? then(handle, search, most) : now(handle, search, search.after().orElse(0), most);
    }

    /** Place by place, in the order of their paths; the record before tells where to go on. */
    private List<Stored> everywhere(Handle handle, Search search) {
        List<Stored> found = new ArrayList<>();
        String type = search.register().type().name();
        String top = search.register().place().path();
        Optional<String> place = search.after().isPresent() ? placeOf(handle, type, top, search.after().getAsLong()) : next(handle, type, top, "");
        OptionalLong after = search.after();
        for (; place.isPresent() && found.size() <= search.limit(); place = next(handle, type, top, place.get())) {
            Register there = new Register(search.register().type(), new PlaceId(place.get()), search.register().within());
            found.addAll(in(handle, new Search(there, search.filters(), search.on(), search.knownAt(), search.ended(), after, search.limit()),
                    search.limit() + 1 - found.size()));
            after = OptionalLong.empty();
        }
        return found;
    }

    private static Optional<String> placeOf(Handle handle, String type, String top, long id) {
        return handle.createQuery("select place from record where id = :id and type = :type and (place = :top or place like :below)").bind("id", id).bind("type", type)
                .bind("top", top).bind("below", top + ".%").mapTo(String.class).findOne();
    }

    /** The next place with such records, also one that is served no more. */
    private static Optional<String> next(Handle handle, String type, String top, String last) {
        return handle.createQuery("select min(place) from record where type = :type and place > :last and (place = :top or place like :below)").bind("type", type)
                .bind("last", last).bind("top", top).bind("below", top + ".%").mapTo(String.class).findOne();
    }

    /**
     * A page in the order of the numbers. The columns that every row of it has alike are named before them, so that H2 too reads an index in its order and stops
     * after the page, instead of sorting all that fits.
     */
    private List<Stored> now(Handle handle, Search search, long after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("v.type = :type and v.place = :place and v.id > :after");
        parameters.put("type", search.register().type().name());
        parameters.put("place", search.register().place().path());
        parameters.put("after", after);
        if (!search.ended()) {
            where.append(" and v.ended_on is null");
        }
        Optional<String> index = search.filters().stream().filter(each -> each.sort() == Filter.Sort.IS).findFirst().map(each -> slot(search.register().type(), each).code());
        String sorted = "v.type, v.place, " + index.map(slot -> "v." + slot + ", ").orElse("");
        for (Filter filter : search.filters()) {
            Slot slot = slot(search.register().type(), filter);
            String name = "p" + parameters.size();
            where.append(" and v.").append(slot.code()).append(compared(filter)).append(':').append(name);
            parameters.put(name, sought(search.register().type(), slot, filter));
        }
        Query query = handle.createQuery("select " + Stored.NEWEST + " from record v" + ManyValues.byIndexOf(handle, index.orElse("page")) + " where " + where + " order by " + sorted + "v.id limit :limit");
        parameters.forEach(query::bind);
        return query.bind("limit", limit).map((row, context) -> Stored.of(row)).list();
    }

    private List<Stored> then(Handle handle, Search search, int most) {
        Search everything = new Search(search.register(), List.of(), search.on(), search.knownAt(), true, search.after(), search.limit());
        List<Stored> found = new ArrayList<>();
        long after = search.after().orElse(0);
        for (List<Stored> chunk = now(handle, everything, after, CHUNK); !chunk.isEmpty() && found.size() < most; chunk = now(handle, everything, after, CHUNK)) {
            for (Stored newest : chunk) {
                after = newest.id();
                List<Stored> versions = newest.version() == 1 ? List.of(newest) : reading.versions(handle, newest);
                RecordReading.asOf(versions, search.on(), search.knownAt(), search.ended()).filter(each -> fits(search, each)).ifPresent(found::add);
                if (found.size() == most) {
                    return found;
                }
            }
        }
        return found;
    }

    /** Whether a version of long ago has what the filters ask, told from its body: its slots are those of another version. */
    private boolean fits(Search search, Stored version) {
        RecordType type = search.register().type();
        for (Filter filter : search.filters()) {
            Slot slot = slot(type, filter);
            Object sought = sought(type, slot, filter);
            Object value = version.open().get(filter.field());
            Object has = value == null ? null : Slots.sought(type, slot, filter.field(), value.toString(), vault).orElse(null);
            if (has == null || !holds(filter, has, sought)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean holds(Filter filter, Object has, Object sought) {
        int order = ((Comparable) has).compareTo(sought);
        return switch (filter.sort()) {
            case IS -> order == 0;
            case FROM -> order >= 0;
            case TO -> order <= 0;
        };
    }

    private static String compared(Filter filter) {
        return switch (filter.sort()) {
            case IS -> " = ";
            case FROM -> " >= ";
            case TO -> " <= ";
        };
    }

    private static Slot slot(RecordType type, Filter filter) {
        Slot slot = type.slots().entrySet().stream().filter(each -> each.getValue().equals(filter.field())).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> Say.bad("no-slot", filter.field(), List.copyOf(type.slots().values())));
        if (filter.sort() != Filter.Sort.IS && slot != Slot.N1 && slot != Slot.D1) {
            throw Say.bad("no-range", filter.field());
        }
        return slot;
    }

    private Object sought(RecordType type, Slot slot, Filter filter) {
        return Slots.sought(type, slot, filter.field(), filter.value(), vault).orElseThrow(() -> Say.bad("not-sought", filter.field()));
    }
}
