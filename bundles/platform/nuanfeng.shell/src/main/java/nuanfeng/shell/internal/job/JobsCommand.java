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

import nuanfeng.filing.Reports;
import nuanfeng.job.Job;
import nuanfeng.job.JobDesk;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.json.register.JobDeskJson;
import nuanfeng.json.register.JobJson;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "register", name = "jobs", description = "Show jobs, or one with what was found in its file; stop it, let it go on, end it")
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

    @Override
    protected void run() {
        List<String> left = takeOptions(words);
        long verbs = Stream.of(pause, resume, cancel).filter(each -> each).count();
        if (left.size() > 1 || verbs > 1 || left.isEmpty() && (verbs > 0 || errors || watch)) {
            throw new WrongWordsException("one-job");
        }
        JobDesk desk = new JobDesk(jobs, runs, reports);
        if (left.isEmpty()) {
            List<JobDesk.Entry> all = desk.all();
            print(JobText.all(all, language()), out -> JobDeskJson.writeAll(out, all, bodyLanguage()));
            return;
        }
        String id = find(desk, left.get(0)).id();
        if (pause) {
            desk.pause(id);
        } else if (resume) {
            desk.resume(id);
        } else if (cancel) {
            desk.cancel(id);
        }
        JobDesk.Entry job = watch ? new Watching(desk::find, session, !json, language()).untilItStops(id) : find(desk, id);
        if (errors) {
            Job imported = job.imported().orElseThrow(() -> new WrongWordsException("no-import", id));
            print(JobText.issues(imported, language()), out -> JobJson.writeIssues(out, imported, bodyLanguage()));
        } else {
            print(JobText.whole(job, language()), out -> JobDeskJson.write(out, job, bodyLanguage()));
        }
    }

    private static JobDesk.Entry find(JobDesk desk, String id) {
        return desk.find(id).orElseThrow(() -> new WrongWordsException("no-job", id));
    }
}
