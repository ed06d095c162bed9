// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;
import nuanfeng.run.Recall;

/** Does the runs that policy lays down ({@link nuanfeng.run.Runs}) with the records that are kept. */
@ProviderType
public interface MonthlyRuns {

    /**
     * Orders a run and returns at once. Of one place, run and month there is one at a time: ordered again before it ended it is the same. It goes on
     * when the server was killed, and keeps nothing twice.
     *
     * @param key by which the sender tells one request from another: the same twice is the same job; empty: none
     * @throws nuanfeng.library.UnknownNameException when the place is not served, or has no such run in that month
     */
    RunJob start(Order order, Optional<String> key);

    /** Those of a place, newest first, without their reports. */
    List<RunJob> all(PlaceId place);

    /** Those of all places, newest first, without their reports. */
    List<RunJob> everywhere();

    /** @param id as {@link RunJob#id()} */
    Optional<RunJob> find(PlaceId place, String id);

    /**
     * Orders a run and waits for its end: every question is put, the results are kept. Done again it writes what differs and nothing twice; a result that somebody has acted on since
     * stays, and is told of.
     *
     * @throws nuanfeng.library.UnknownNameException when the place is not served, or has no such run in that month
     * @throws nuanfeng.record.RecordException when records cannot be read or kept; what was kept by then stays, and is found the next time
     */
    RunReport run(Order order);

    /** The same without keeping anything: where today's answers differ from the results that are kept. */
    RunReport compare(Order order);

    /**
     * Computes results that are kept again, month by month, and returns at once. No record is changed.
     *
     * @throws nuanfeng.library.UnknownNameException when the place is not served, has no such run, or there is no such edition
     */
    DifferenceJob recompute(DifferenceJob.Order order);

    /** @param id as {@link DifferenceJob#id()} */
    Optional<DifferenceJob> findRecomputed(PlaceId place, String id);

    /** Computations of all places, newest first, without their reports. */
    List<DifferenceJob> recomputed();

    /**
     * Asks the question again whose answer a record keeps. Nothing is kept.
     *
     * @param type of the record @param id its number
     * @param by who wants to know
     * @return empty where no run keeps its answers in such records, or the records that it was about are not there any more
     */
    default Optional<Recall> recall(PlaceId place, String type, long id, String by) {
        return Optional.empty();
    }

    /**
     * What differs, by month and payer, also while it is computed.
     *
     * @param after {@link DifferenceReport.Row#name()} of the last row of the page before; empty: from the first on
     */
    DifferenceReport.Page differences(PlaceId place, String id, String after, int limit);

    /** Stops a run, or a computation, after what it is at. Of no effect on one that ended. @param id of either */
    void pause(PlaceId place, String id);

    /** Lets it go on. Of no effect on one that was not stopped. */
    void resume(PlaceId place, String id);

    /** Ends it; what was kept stays. Of no effect on one that ended. */
    void cancel(PlaceId place, String id);

    /**
     * What is to be done.
     *
     * @param place path or division code
     * @param run {@code work-injury}
     * @param given by name, what the steps take from whoever starts the run
     * @param by who starts it
     * @param reason why; may be empty
     */
    record Order(String place, String run, YearMonth month, Map<String, String> given, String by, String reason) {

        public Order {
            given = new TreeMap<>(given);
        }
    }
}
