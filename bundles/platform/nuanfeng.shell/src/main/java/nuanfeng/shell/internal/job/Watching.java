// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.job;

import java.util.Optional;
import java.util.function.Function;

import org.apache.karaf.shell.api.console.Session;

import nuanfeng.job.JobDesk;
import nuanfeng.job.JobState;
import nuanfeng.json.Language;

/**
 * Looks at a job until it ends or somebody stops it, with a bar where there is a terminal. Whoever does not want to wait any longer leaves with Ctrl-C:
 * the job goes on.
 *
 * @param shown whether there is a bar
 */
record Watching(Function<String, Optional<JobDesk.Entry>> jobs, Session session, boolean shown, Language language) {

    private static final long LOOK_MILLIS = 200;

    JobDesk.Entry untilItStops(String id) {
        boolean bar = shown && session.getTerminal() != null;
        String before = "";
        JobDesk.Entry job = jobs.apply(id).orElseThrow();
        while (!job.state().isEnd() && job.state() != JobState.PAUSED) {
            String now = JobText.bar(job, language);
            if (bar && !now.equals(before)) {
                session.getConsole().print("\r" + now);
                session.getConsole().flush();
                before = now;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            job = jobs.apply(id).orElse(job);
        }
        if (bar) {
            session.getConsole().println("\r" + JobText.bar(job, language));
        }
        return job;
    }
}
