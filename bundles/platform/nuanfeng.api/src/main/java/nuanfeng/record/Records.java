// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Where records are kept. What is acknowledged is durable; each change is whole or nothing and stands in the history. Every method may
 * throw a {@link RecordException}: {@code UNAVAILABLE} while the database is away, which nothing but records depends on.
 *
 * <p>Who may do what is not asked here: callers have asked before.
 */
@ProviderType
public interface Records {

    /** Whether records can be read and written now. */
    enum State {
        STARTING, READY, UNAVAILABLE
    }

    /** @param reason why not; empty when they can */
    record Standing(State state, Text reason) {
    }

    Standing standing();

    /** Makes a record. @throws RecordException also {@code INVALID_RECORD}, {@code CONFLICT} */
    Saved create(Register register, Draft draft, Act act);

    /**
     * Makes those that are not there, changes those that are and say something else, in one transaction: all or none.
     *
     * @return one for each draft, in their order
     * @throws RecordException also {@code INVALID_RECORD}, whose issues begin with the number of their draft: {@code 3/outletNo}
     */
    List<Saved> put(Register register, List<Draft> drafts, Act act);

    /**
     * The same as part of a job: in the same transaction it is made sure that whoever writes still holds the lease, which is renewed.
     *
     * @throws LeaseLostException when they do not; nothing is written then
     */
    default List<Saved> put(Register register, List<Draft> drafts, Act act, Lease lease) {
        return put(register, drafts, act);
    }

    /**
     * The same for as many as there are, in one transaction over all rounds: when one is refused, or whoever gives them throws, none is kept.
     *
     * @param rounds gives them from the first one on, again where the transaction is begun again
     * @param done is told what became of each round; it counts only when this method has returned
     */
    default void putAll(Register register, Supplier<Iterator<List<Draft>>> rounds, Act act, Consumer<List<Saved>> done) {
        List<Draft> all = new ArrayList<>();
        rounds.get().forEachRemaining(all::addAll);
        done.accept(put(register, all, act));
    }

    /** A record as it is, or as it was. @param on see {@link Search#on} @throws RecordException also {@code RECORD_UNKNOWN} */
    StoredRecord get(String type, PlaceId place, long id, Optional<LocalDate> on, Optional<Instant> knownAt, Sight sight);

    /** The living record with this key. @param key its parts, one after the other, with {@code |} between them */
    Optional<StoredRecord> find(Register register, String key, Sight sight);

    /** The same for many at once: those that live, by their keys. */
    default Map<String, StoredRecord> find(Register register, List<String> keys, Sight sight) {
        Map<String, StoredRecord> found = new LinkedHashMap<>();
        keys.forEach(key -> find(register, key, sight).ifPresent(each -> found.put(key, each)));
        return found;
    }

    RecordPage search(Search search, Sight sight);

    /** @param version that is changed @throws RecordException also {@code PRECONDITION_FAILED}, {@code INVALID_RECORD}, {@code CONFLICT} */
    Saved change(Register register, long id, int version, Draft draft, Act act);

    /** Ends a record. @param on first day on which there is no such thing any more */
    Saved end(String type, PlaceId place, long id, int version, LocalDate on, Act act);

    /** Lets an ended record live again, if it goes together with those that live meanwhile. @throws RecordException also {@code INVALID_RECORD}, {@code CONFLICT} */
    Saved restore(Register register, long id, int version, Act act);

    /**
     * Erases what an ended record says, in every version; that there was one, and who changed it when, stays.
     *
     * @throws RecordException {@code CONFLICT} also while a living record refers to it
     */
    StoredRecord erase(String type, PlaceId place, long id, int version, Act act);

    /** Every version, newest first. */
    List<RecordVersion> history(String type, PlaceId place, long id, Sight sight);

    /**
     * Reads every living record against a type as policy would have it.
     *
     * @param register with the type that is to come
     * @return by field, {@code shares.amount} of a column, how many records would not be taken because of it; under the empty text how many there are
     */
    Map<String, Long> misfits(Register register);

    ChainCheck verify(String type, PlaceId place, long id);

    /**
     * Who read what is personal or sealed in a record, newest first; also of one that was erased.
     *
     * @param before of entries older than this one; empty: from the newest on
     * @param limit at most so many
     * @throws RecordException also {@code RECORD_UNKNOWN}
     */
    Viewing.Page accesses(String type, PlaceId place, long id, OptionalLong before, int limit);

    /**
     * Looks for records that ended and have been kept as long as their type says, and erases them. Where several periods hold, the longest does; one
     * that nobody decided, or that is for good, erases nothing; nor is one erased that a living record refers to.
     *
     * @param today the day by which periods are over
     * @param dryRun whether only to look
     */
    RetentionReport retain(Register register, LocalDate today, boolean dryRun, Act act);

    /**
     * Everything about one person in a place and below it: records in which their number is sealed, and those that refer to them. Each reading is
     * logged.
     *
     * @param sight with a purpose
     * @return of each record every version, newest first
     */
    List<List<RecordVersion>> person(PlaceId place, String identityNumber, Sight sight);
}
