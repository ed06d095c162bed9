// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.filing.KeptReport;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.ImportCount;
import nuanfeng.job.Job;
import nuanfeng.job.JobDesk;
import nuanfeng.job.JobIssue;
import nuanfeng.job.JobState;
import nuanfeng.job.RunJob;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Jobs as lines. */
final class JobText {

    private static final Phrases PHRASES = Phrases.beside(JobText.class);
    private static final int WIDTH = 30;
    private static final long WHOLE = 100;

    private JobText() {
    }

    static List<String> all(List<JobDesk.Entry> jobs, Language language) {
        return jobs.isEmpty() ? List.of(say(language, "none")) : jobs.stream().map(each -> head(each, language)).toList();
    }

    static List<String> whole(JobDesk.Entry job, Language language) {
        return job.imported().map(each -> whole(each, language)).orElseGet(() -> problem(job).isEmpty() ? List.of(head(job, language))
                : List.of(head(job, language), "  " + language.of(problem(job).get())));
    }

    private static Optional<Text> problem(JobDesk.Entry job) {
        return job.run().flatMap(RunJob::problem).or(() -> job.differences().flatMap(DifferenceJob::problem));
    }

    static List<String> whole(Job job, Language language) {
        List<String> lines = new ArrayList<>(List.of(head(job, language)));
        ImportCount count = job.count();
        lines.add(say(language, "rows", count.good(), count.bad(), count.created(), count.changed(), count.unchanged()));
        job.charset().ifPresent(each -> lines.add(charset(each, language)));
        job.told().forEach(each -> lines.add("  " + language.of(each)));
        job.groups().forEach(each -> lines.add(say(language, "group", PHRASES.say("sort." + each.first().get(0).sort()), each.count(),
                each.first().get(0).cell(), each.first().get(0).text())));
        job.problem().ifPresent(each -> lines.add("  " + language.of(each)));
        if (!job.groups().isEmpty()) {
            lines.add(say(language, "more", job.id()));
        }
        return lines;
    }

    /** {@code GB18030 tried}: the letters, and what decided it. */
    private static String charset(String found, Language language) {
        String[] words = found.split(" ", 2);
        return say(language, "charset", words[0], PHRASES.say("charset." + words[1]));
    }

    /** Cell by cell. */
    static List<String> issues(Job job, Language language) {
        List<String> lines = new ArrayList<>();
        for (Job.Group group : job.groups()) {
            for (JobIssue each : group.first()) {
                lines.add(say(language, "issue", PHRASES.say("sort." + each.sort()), each.sheet().isEmpty() ? each.cell() : each.sheet() + "!" + each.cell(),
                        each.text(), Optional.of(each.mend()).filter(text -> !text.isEmpty()).map(text -> PHRASES.say("mend", text))));
            }
        }
        return lines.isEmpty() ? List.of(say(language, "clean")) : lines;
    }

    /** How far it is, in the width of a terminal. */
    static String bar(JobDesk.Entry job, Language language) {
        return job.imported().map(each -> bar(each, language)).orElseGet(() -> bar(done(job), all(job), "questions-", job.state(), language));
    }

    private static String bar(Job job, Language language) {
        long all = job.count().all();
        return bar(job.state().isEnd() && all >= 0 && job.order().dryRun() ? all : job.count().read(), all, "", job.state(), language);
    }

    private static String bar(long done, long all, String of, JobState state, Language language) {
        int full = all <= 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / all);
        String percent = all <= 0 ? "" : " " + Math.min(WHOLE, done * WHOLE / all) + "%";
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]" + percent + " "
                + say(language, of + (all < 0 ? "looking" : "at"), done, Math.max(0, all), PHRASES.say("state." + state.code()));
    }

    private static long done(JobDesk.Entry job) {
        return job.run().map(RunJob::done).or(() -> job.differences().map(DifferenceJob::done)).orElse(1L);
    }

    /** -1 while nobody knows. */
    private static long all(JobDesk.Entry job) {
        return job.run().map(RunJob::all).or(() -> job.differences().map(DifferenceJob::all)).orElse(OptionalLong.of(1)).orElse(-1);
    }

    private static String head(JobDesk.Entry job, Language language) {
        if (job.imported().isPresent()) {
            return head(job.imported().get(), language);
        } else if (job.report().isPresent()) {
            KeptReport report = job.report().get();
            return say(language, "report-head", job.id(), report.subject().form(), report.subject().unit(), report.subject().period(), PHRASES.say("state." + job.state().code()),
                    Json.moment(job.at()), report.life().get(0).by());
        }
        String what = job.run().map(each -> each.order().run() + " " + each.order().month()).orElseGet(() -> {
            DifferenceJob.Order order = job.differences().orElseThrow().order();
            return order.run() + " " + order.from() + "…" + order.to();
        });
        return say(language, "run-head", job.id(), PHRASES.say(job.run().isPresent() ? "kind.run" : "kind.differences"), what, PHRASES.say("state." + job.state().code()),
                done(job), all(job) < 0 ? "?" : Long.toString(all(job)), Json.moment(job.at()),
                job.run().map(each -> each.order().by()).orElseGet(() -> job.differences().orElseThrow().order().by()));
    }

    private static String head(Job job, Language language) {
        return say(language, "head", job.id(), job.order().place().path(), job.order().type(), PHRASES.say("state." + job.state().code()),
                job.count().read(), job.count().all() < 0 ? "?" : Long.toString(job.count().all()), Json.moment(job.at()), job.order().by(),
                job.order().dryRun() ? Optional.of(PHRASES.say("dry")) : Optional.empty());
    }

    private static String say(Language language, String key, Object... arguments) {
        return language.of(PHRASES.say(key, arguments));
    }
}
