// SPDX-License-Identifier: Apache-2.0
package nuanfeng.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.job.JobState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Lease;

/**
 * Where jobs hang that servers on one database share. A job has steps, a step is cut into parts, and each part is done by whoever holds its lease; time is
 * that of the database. Every method may throw a {@link nuanfeng.record.RecordException} {@code UNAVAILABLE} while that is away.
 */
@ProviderType
public interface Board {

    /** A line of what a job came to. @param name by which it is sorted, unique in the job */
    record Line(String name, String text) {
    }

    /** Puts a job up, queued. @return the job; the one that is there already where one of its kind, place and name is */
    BoardJob open(String kind, PlaceId place, String name, String key, Map<String, String> order);

    /** Newest first. @param place empty: everywhere @param beginning of the name; may be empty */
    List<BoardJob> list(String kind, Optional<PlaceId> place, String beginning);

    Optional<BoardJob> find(String kind, PlaceId place, String name);

    /** Those that are queued or running, of these kinds, oldest first. */
    List<BoardJob> open(Set<String> kinds);

    /** Whoever does a part of a job that does not run any more has lost their lease. @param from only if it is in one of these @return whether it was */
    boolean set(long job, Set<JobState> from, JobState to, Text problem);

    /** Cuts a step, unless it is cut already. @param all questions of the job, as far as is known then */
    void cut(long job, int step, int parts, long all);

    /** How many parts a step has; 0: it is not cut yet. */
    int parts(long job, int step);

    /** Takes on a part that nobody does, or that somebody did whose lease ran out. Empty: there is none now. */
    Optional<Lease> claim(long job, int step);

    /** Gives a part back, so that somebody takes it on at once. Of no effect when the lease is lost. */
    void release(Lease lease);

    /** Keeps lines of a part. One that is there already stays. @throws nuanfeng.record.LeaseLostException and keeps none of them */
    void keep(Lease lease, List<Line> lines);

    /** A part is done. @param questions that it put @param result as whoever does such jobs understands it @throws nuanfeng.record.LeaseLostException and it is not */
    void end(Lease lease, long questions, String result);

    /** What the parts of a step came to, in their order; empty while one of them is not done. */
    Optional<List<String>> results(long job, int step);

    /** Goes on to the next step, if it is still at this one. */
    void advance(long job, int step);

    /** By name. @param after only those behind it; may be empty */
    List<Line> lines(long job, String after, int limit);
}
