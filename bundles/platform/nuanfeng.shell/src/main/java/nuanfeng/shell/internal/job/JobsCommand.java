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

import nuanfeng.job.Job;
import nuanfeng.job.Jobs;
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

    @Override
    protected void run() {
        List<String> left = takeOptions(words);
        long verbs = Stream.of(pause, resume, cancel).filter(each -> each).count();
        if (left.size() > 1 || verbs > 1 || left.isEmpty() && (verbs > 0 || errors || watch)) {
            throw new WrongWordsException("one-job");
        }
        if (left.isEmpty()) {
            List<Job> all = jobs.all();
            print(JobText.all(all, language()), out -> JobJson.writeAll(out, all, bodyLanguage()));
            return;
        }
        String id = find(left.get(0)).id();
        if (pause) {
            jobs.pause(id);
        } else if (resume) {
            jobs.resume(id);
        } else if (cancel) {
            jobs.cancel(id);
        }
        Job job = watch ? new Watching(jobs, session, !json, language()).untilItStops(id) : find(id);
        if (errors) {
            print(JobText.issues(job, language()), out -> JobJson.writeIssues(out, job, bodyLanguage()));
        } else {
            print(JobText.whole(job, language()), out -> JobJson.write(out, job, bodyLanguage()));
        }
    }

    private Job find(String id) {
        return jobs.find(id).orElseThrow(() -> new WrongWordsException("no-job", id));
    }
}
