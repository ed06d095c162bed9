// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.JobState;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;

/** The last computations of differences of this server, done one after the other beside its runs. */
final class Recomputings {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputings.class);
    private static final Phrases PHRASES = Phrases.beside(Recomputings.class);
    private static final int MOST = 100;
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the last run of a month was given. */
    interface Given {
        Map<String, Object> to(PlaceId place, String run, YearMonth month);
    }

    private final PolicyLibrary library;
    private final Records records;
    private final Executor worker;
    private final Given given;
    private final Watch watch = new Watch(true);
    private final Map<String, DifferenceJob> jobs = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DifferenceJob> eldest) {
            return size() > MOST;
        }
    });

    Recomputings(PolicyLibrary library, Records records, Executor worker, Given given) {
        this.library = library;
        this.records = records;
        this.worker = worker;
        this.given = given;
    }

    DifferenceJob start(DifferenceJob.Order order) {
        Edition edition = order.edition().isPresent() ? library.edition(order.edition().get()) : library.current();
        PlaceId place = edition.place(order.place()).view().place();
        edition.place(place.path()).runs().run(order.run(), order.to().atDay(1));
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        DifferenceJob job = new DifferenceJob(HexFormat.of().formatHex(id), order, place, edition.hash(), JobState.QUEUED, Optional.empty(), Optional.empty());
        jobs.put(job.id(), job);
        worker.execute(() -> work(job, edition));
        return job;
    }

    private void work(DifferenceJob job, Edition edition) {
        set(job, JobState.RUNNING, Optional.empty(), Optional.empty());
        try {
            set(job, JobState.DONE, Optional.empty(), Optional.of(report(job, edition)));
        } catch (Watch.Stopped e) {
            set(job, JobState.CANCELLED, Optional.empty(), Optional.empty());
        } catch (RecordException e) {
            set(job, JobState.FAILED, Optional.of(e.text()), Optional.empty());
        } catch (UnknownNameException e) {
            set(job, JobState.FAILED, Optional.of(e.text()), Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("Differences {} failed", job.id(), e);
            set(job, JobState.FAILED, Optional.of(PHRASES.say("run-failed")), Optional.empty());
        }
    }

    private DifferenceReport report(DifferenceJob job, Edition edition) {
        DifferenceJob.Order order = job.order();
        List<DifferenceReport.Row> rows = new ArrayList<>();
        long compared = 0;
        for (YearMonth month = order.from(); !month.isAfter(order.to()); month = month.plusMonths(1)) {
            Map<String, Object> facts = new LinkedHashMap<>(given.to(job.place(), order.run(), month));
            facts.putAll(order.given());
            Recomputing recomputing = new Recomputing(library, job.place().path(), order.run(), month, facts, order.key());
            new MonthlyRun(records, edition, job.place().path(), order.run(), month, facts, Act.of(order.by(), ""), watch).recompute(recomputing);
            rows.addAll(recomputing.rows());
            compared += recomputing.compared();
        }
        return new DifferenceReport(job.place(), job.edition(), compared, rows);
    }

    private void set(DifferenceJob job, JobState state, Optional<Text> problem, Optional<DifferenceReport> report) {
        jobs.put(job.id(), new DifferenceJob(job.id(), job.order(), job.place(), job.edition(), state, problem, report));
    }

    Optional<DifferenceJob> find(PlaceId place, String id) {
        return Optional.ofNullable(jobs.get(id)).filter(each -> each.place().equals(place));
    }

    void stop() {
        watch.stop();
    }
}
