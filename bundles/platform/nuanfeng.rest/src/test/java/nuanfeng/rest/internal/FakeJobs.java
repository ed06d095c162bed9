// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

import nuanfeng.job.ImportCount;
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobIssue;
import nuanfeng.job.JobState;
import nuanfeng.job.Jobs;
import nuanfeng.library.FakeEdition;
import nuanfeng.policy.Text;

/** Takes files and does nothing with them. */
final class FakeJobs implements Jobs {

    static final String ID = "test-2022-1";
    private static final ImportOrder ORDER = new ImportOrder(FakeEdition.CITY, "outlet", "sha256:" + "1".repeat(64), LocalDate.of(2022, 8, 10), "csv", Optional.empty(), "",
            false, Optional.empty(), true, "test", "", Optional.empty());

    final List<ImportOrder> orders = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    /** How it stands whenever it is looked at; done when they are over. */
    final Deque<JobState> states = new ConcurrentLinkedDeque<>();

    private Job job(String id, ImportOrder order) {
        return new Job(id, order, Optional.ofNullable(states.poll()).orElse(JobState.DONE), new ImportCount(3, 3, 2, 1, 0, 0, 0), Optional.of("GB18030 tried"), Optional.of(Text.of("问题", "problem")),
                List.of(Text.of("说明", "note")), List.of(new Job.Group(5, List.of(new JobIssue("wrong", "表", "A7", "name", "digits-lost", Text.of("丢失", "lost"),
                        Text.of("改正", "mend"))))), Instant.parse("2022-08-10T01:30:00Z"));
    }

    @Override
    public Job take(ImportOrder order, InputStream bytes) throws IOException {
        bodies.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        orders.add(order);
        return job("new", order);
    }

    @Override
    public List<Job> all() {
        return List.of(job(ID, ORDER));
    }

    @Override
    public Optional<Job> find(String id) {
        return id.equals(ID) ? Optional.of(job(ID, ORDER)) : Optional.empty();
    }

    @Override
    public void pause(String id) {
        asked.add("pause " + id);
    }

    @Override
    public void resume(String id) {
        asked.add("resume " + id);
    }

    @Override
    public void cancel(String id) {
        asked.add("cancel " + id);
    }
}
