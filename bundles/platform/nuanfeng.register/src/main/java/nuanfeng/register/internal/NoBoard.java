// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.job.JobState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Lease;

/** Stands where the board would be, on a server whose configuration of records is wrong. */
final class NoBoard implements Board {

    @Override
    public BoardJob open(String kind, PlaceId place, String name, String key, Map<String, String> order) {
        throw NoRecords.unavailable();
    }

    @Override
    public List<BoardJob> list(String kind, Optional<PlaceId> place, String beginning) {
        throw NoRecords.unavailable();
    }

    @Override
    public Optional<BoardJob> find(String kind, PlaceId place, String name) {
        throw NoRecords.unavailable();
    }

    @Override
    public List<BoardJob> open(Set<String> kinds) {
        throw NoRecords.unavailable();
    }

    @Override
    public boolean set(long job, Set<JobState> from, JobState to, Text problem) {
        throw NoRecords.unavailable();
    }

    @Override
    public void cut(long job, int step, int parts, long all) {
        throw NoRecords.unavailable();
    }

    @Override
    public int parts(long job, int step) {
        throw NoRecords.unavailable();
    }

    @Override
    public Optional<Lease> claim(long job, int step) {
        throw NoRecords.unavailable();
    }

    @Override
    public void release(Lease lease) {
        throw NoRecords.unavailable();
    }

    @Override
    public void keep(Lease lease, List<Line> lines) {
        throw NoRecords.unavailable();
    }

    @Override
    public void end(Lease lease, long questions, String result) {
        throw NoRecords.unavailable();
    }

    @Override
    public Optional<List<String>> results(long job, int step) {
        throw NoRecords.unavailable();
    }

    @Override
    public void advance(long job, int step) {
        throw NoRecords.unavailable();
    }

    @Override
    public List<Line> lines(long job, String after, int limit) {
        throw NoRecords.unavailable();
    }
}
