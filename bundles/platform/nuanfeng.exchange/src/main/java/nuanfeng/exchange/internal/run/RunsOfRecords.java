// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.board.Board;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Records;
import nuanfeng.run.Recall;

/** Offers runs over the registers of this server. How far they are stands in the database. */
@Component(service = MonthlyRuns.class)
public final class RunsOfRecords implements MonthlyRuns {

    private final RunJobs jobs;

    @Activate
    public RunsOfRecords(@Reference PolicyLibrary library, @Reference Records records, @Reference Board board) {
        jobs = new RunJobs(library, records, board);
    }

    @Deactivate
    void stop() {
        jobs.close();
    }

    @Override
    public RunJob start(Order order, Optional<String> key) {
        return jobs.start(order, key);
    }

    @Override
    public List<RunJob> all(PlaceId place) {
        return jobs.all(place);
    }

    @Override
    public Optional<RunJob> find(PlaceId place, String id) {
        return jobs.find(place, id);
    }

    @Override
    public RunReport run(Order order) {
        return jobs.run(order);
    }

    @Override
    public RunReport compare(Order order) {
        return jobs.compare(order);
    }

    @Override
    public Optional<Recall> recall(PlaceId place, String type, long id, String by) {
        return jobs.recall(place, type, id, by);
    }

    @Override
    public DifferenceJob recompute(DifferenceJob.Order order) {
        return jobs.recompute(order);
    }

    @Override
    public Optional<DifferenceJob> findRecomputed(PlaceId place, String id) {
        return jobs.findRecomputed(place, id);
    }

    @Override
    public List<RunJob> everywhere() {
        return jobs.everywhere();
    }

    @Override
    public List<DifferenceJob> recomputed() {
        return jobs.recomputed();
    }

    @Override
    public DifferenceReport.Page differences(PlaceId place, String id, String after, int limit) {
        return jobs.differences(place, id, after, limit);
    }

    @Override
    public void pause(PlaceId place, String id) {
        jobs.pause(place, id);
    }

    @Override
    public void resume(PlaceId place, String id) {
        jobs.resume(place, id);
    }

    @Override
    public void cancel(PlaceId place, String id) {
        jobs.cancel(place, id);
    }
}
