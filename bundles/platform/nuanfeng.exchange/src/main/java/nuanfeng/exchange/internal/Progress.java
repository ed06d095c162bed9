// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import nuanfeng.job.ImportCount;
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobIssue;
import nuanfeng.job.JobState;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** How far a job is, while it runs and in its folder. For one writer and many readers. */
final class Progress {

    private static final Phrases PHRASES = Phrases.beside(Progress.class);
    private static final String[] PARTS = {"sort", "sheet", "cell", "field", "code", "zh", "en", "mend.zh", "mend.en"};

    private final JobFolder folder;
    private final ImportOrder order;
    private final Clock clock;
    private volatile Job job;

    /** @param state as the folder has it */
    Progress(JobFolder folder, ImportOrder order, Properties state, Clock clock) {
        this.folder = folder;
        this.order = order;
        this.clock = clock;
        this.job = state.isEmpty() ? new Job(folder.id(), order, JobState.QUEUED, ImportCount.NONE, Optional.empty(), Optional.empty(), List.of(), List.of(),
                now()) : read(state);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Job job() {
        return job;
    }

    JobFolder folder() {
        return folder;
    }

    void count(ImportCount count) {
        set(job.state(), count, job.problem());
    }

    void state(JobState state, Optional<Text> problem) {
        set(state, job.count(), problem);
    }

    private void set(JobState state, ImportCount count, Optional<Text> problem) {
        job = with(state, count, problem);
    }

    private Job with(JobState state, ImportCount count, Optional<Text> problem) {
        Job now = job;
        return new Job(now.id(), order, state, count, now.charset(), problem, now.told(), now.groups(), now());
    }

    /** Writes down where it stopped, forgets the file if it ended, and only then tells. */
    void stop(JobState state, Optional<Text> problem) throws IOException {
        Job next = with(state, job.count(), problem);
        folder.state(write(next));
        if (state.isEnd()) {
            folder.forgetFile();
        }
        job = next;
    }

    void told(Optional<String> charset, List<Text> told, List<Job.Group> groups) {
        Job now = job;
        job = new Job(now.id(), order, now.state(), now.count(), charset, now.problem(), told, groups, now());
    }

    /** Writes it down. */
    void keep() throws IOException {
        folder.state(write(job));
    }

    /** The same; waits for room where there is none, and says so meanwhile. @throws Halt.Halted when it is to stop */
    void keep(Halt halt) throws IOException {
        patiently(halt, this::keep);
        if (job.problem().isPresent()) {
            state(job.state(), Optional.empty());
        }
    }

    /** Its end, for which it waits likewise. */
    void end(Halt halt, JobState state, Optional<Text> problem) throws IOException {
        patiently(halt, () -> stop(state, problem));
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {
        void done() throws IOException;
    }

    private void patiently(Halt halt, Writing writing) throws IOException {
        while (true) {
            try {
                writing.done();
                return;
            } catch (IOException e) {
                if (!folder.isFull()) {
                    throw e;
                }
                state(job.state(), Optional.of(PHRASES.say("no-room")));
                halt.look();
                Bringing.sleep();
            }
        }
    }

    private static Properties write(Job job) {
        Properties lines = new Properties();
        ImportCount count = job.count();
        lines.setProperty("state", job.state().name());
        lines.setProperty("count", "%s %s %s %s %s %s %s".formatted(count.read(), count.all(), count.good(), count.bad(), count.created(), count.changed(), count.unchanged()));
        job.charset().ifPresent(each -> lines.setProperty("charset", each));
        job.problem().ifPresent(each -> text(lines, "problem", each));
        lines.setProperty("at", job.at().toString());
        for (int i = 0; i < job.told().size(); i++) {
            text(lines, "told." + i, job.told().get(i));
        }
        for (int i = 0; i < job.groups().size(); i++) {
            Job.Group group = job.groups().get(i);
            lines.setProperty("group." + i, Long.toString(group.count()));
            for (int each = 0; each < group.first().size(); each++) {
                JobIssue issue = group.first().get(each);
                String[] values = {issue.sort(), issue.sheet(), issue.cell(), issue.field(), issue.code(), issue.text().zh(), issue.text().in(true), issue.mend().zh(),
                    issue.mend().in(true)};
                for (int part = 0; part < PARTS.length; part++) {
                    lines.setProperty("group." + i + "." + each + "." + PARTS[part], values[part]);
                }
            }
        }
        return lines;
    }

    private Job read(Properties lines) {
        String[] numbers = lines.getProperty("count").split(" ");
        long[] n = Arrays.stream(numbers).mapToLong(Long::parseLong).toArray();
        List<Text> told = new ArrayList<>();
        for (int i = 0; lines.containsKey("told." + i + ".zh"); i++) {
            told.add(text(lines, "told." + i).orElseThrow());
        }
        List<Job.Group> groups = new ArrayList<>();
        for (int i = 0; lines.containsKey("group." + i); i++) {
            List<JobIssue> first = new ArrayList<>();
            for (int each = 0; lines.containsKey("group." + i + "." + each + ".sort"); each++) {
                String at = "group." + i + "." + each + ".";
                first.add(new JobIssue(lines.getProperty(at + "sort"), lines.getProperty(at + "sheet"), lines.getProperty(at + "cell"), lines.getProperty(at + "field"),
                        lines.getProperty(at + "code"), Text.of(lines.getProperty(at + "zh"), lines.getProperty(at + "en")),
                        Text.of(lines.getProperty(at + "mend.zh"), lines.getProperty(at + "mend.en"))));
            }
            groups.add(new Job.Group(Long.parseLong(lines.getProperty("group." + i)), first));
        }
        return new Job(folder.id(), order, JobState.valueOf(lines.getProperty("state")), new ImportCount(n[0], n[1], n[2], n[3], n[4], n[5], n[6]),
                Optional.ofNullable(lines.getProperty("charset")), text(lines, "problem"), told, groups, Instant.parse(lines.getProperty("at")));
    }

    private static void text(Properties lines, String name, Text text) {
        lines.setProperty(name + ".zh", text.zh());
        lines.setProperty(name + ".en", text.in(true));
    }

    private static Optional<Text> text(Properties lines, String name) {
        return Optional.ofNullable(lines.getProperty(name + ".zh")).map(zh -> Text.of(zh, lines.getProperty(name + ".en")));
    }
}
