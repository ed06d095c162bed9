// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.filing.Reports;
import nuanfeng.job.Job;
import nuanfeng.job.JobDesk;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.json.register.JobDeskJson;
import nuanfeng.json.register.JobJson;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "register", name = "jobs", description = "Show jobs, or one with what was found in its file; stop it, let it go on, end it")
@Takes(Role.READER)
public final class JobsCommand extends PolicyCommand {

    @Argument(index = 0, name = "words", description = "The id of a job, and the options, which may stand behind it", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--pause", description = "Stop it after the rows it is at")
    boolean pause;

    @Option(name = "--resume", description = "Let it go on")
    boolean resume;

    @Option(name = "--cancel", description = "End it; what was taken stays")
    boolean cancel;

    @Option(name = "--errors", description = "What was found, cell by cell")
    boolean errors;

    @Option(name = "--watch", description = "Wait until it ends")
    boolean watch;

    @Reference
    Jobs jobs;

    @Reference
    MonthlyRuns runs;

    @Reference
    Reports reports;

    /** Of each job that is told or stopped it is asked when it is found. */
    @Override
    protected void permit() {
        mustSomewhere(principal(), Role.READER);
    }

    @Override
    protected void run() {
        Principal by = principal();
        List<String> left = takeOptions(words);
        long verbs = Stream.of(pause, resume, cancel).filter(each -> each).count();
        if (left.size() > 1 || verbs > 1 || left.isEmpty() && (verbs > 0 || errors || watch)) {
            throw new WrongWordsException("one-job");
        }
        JobDesk every = new JobDesk(jobs, runs, reports);
        if (left.isEmpty()) {
            List<JobDesk.Entry> all = every.all().stream().filter(each -> by.may(Role.READER, each.place())).toList();
            print(JobText.all(all, language()), out -> JobDeskJson.writeAll(out, all, bodyLanguage()));
            return;
        }
        JobDesk.Entry asked = find(every, left.get(0));
        String id = asked.id();
        must(by, asked.place(), verbs > 0 ? Role.CLERK : Role.READER);
        if (pause) {
            every.pause(id);
        } else if (resume) {
            every.resume(id);
        } else if (cancel) {
            every.cancel(id);
        }
        JobDesk.Entry job = watch ? new Watching(every::find, session, !json, language()).untilItStops(id) : find(every, id);
        if (errors) {
            Job imported = job.imported().orElseThrow(() -> new WrongWordsException("no-import", id));
            print(JobText.issues(imported, language()), out -> JobJson.writeIssues(out, imported, bodyLanguage()));
        } else {
            print(JobText.whole(job, language()), out -> JobDeskJson.write(out, job, bodyLanguage()));
        }
    }

    private static JobDesk.Entry find(JobDesk every, String id) {
        return every.find(id).orElseThrow(() -> new WrongWordsException("no-job", id));
    }
}
