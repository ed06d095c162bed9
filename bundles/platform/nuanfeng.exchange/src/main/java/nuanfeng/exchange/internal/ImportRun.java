// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.job.ImportOrder;
import nuanfeng.job.JobState;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.table.TableException;

/** One job from where it is to its end, or until somebody stops it. */
record ImportRun(PolicyLibrary library, Records records, Progress progress, Halt halt) {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final Phrases PHRASES = Phrases.beside(ImportRun.class);
    private static final int PATIENCE = 240;

    void run() {
        try {
            progress.state(JobState.RUNNING, Optional.empty());
            progress.keep(halt);
            Optional<Text> problem = work();
            progress.end(halt, problem.isPresent() ? JobState.FAILED : JobState.DONE, problem);
        } catch (Halt.Halted e) {
            stop(halt.wanted(), Optional.empty());
        } catch (TableException e) {
            stop(JobState.FAILED, Optional.of(Text.of(e.text().zh() + e.mend().zh(), e.text().in(true) + " " + e.mend().in(true))));
        } catch (RecordException e) {
            stop(JobState.FAILED, Optional.of(e.issues().isEmpty() ? e.text() : e.issues().get(0).text()));
        } catch (UnknownNameException e) {
            stop(JobState.FAILED, Optional.of(e.text()));
        } catch (IOException | RuntimeException e) {
            LOG.error("Job {} failed: {}", progress.folder().id(), e.getClass().getSimpleName());
            stop(JobState.FAILED, Optional.of(PHRASES.say("failed")));
        }
    }

    private void stop(JobState state, Optional<Text> problem) {
        try {
            progress.stop(state, problem);
        } catch (IOException e) {
            LOG.error("Job {} could not be written down", progress.folder().id());
            progress.state(state, problem);
        }
    }

    /** What stands against it; empty when all is done. */
    private Optional<Text> work() throws IOException {
        ImportOrder order = progress.job().order();
        ImportSource source = source(order);
        Looking looking = Looking.through(source, progress, halt);
        if (looking.asked()) {
            return Optional.of(PHRASES.say("asked"));
        } else if (order.dryRun()) {
            return Optional.empty();
        } else if (order.all() && looking.report().bad() > 0) {
            return Optional.of(PHRASES.say("not-all"));
        }
        progress.keep(halt);
        Act act = Act.of(order.by(), order.reason());
        if (order.all()) {
            new BringingAll(source, records, progress, halt, looking.report(), act).bring();
        } else {
            new Bringing(source, records, progress, halt, looking.report(), act).bring();
        }
        return Optional.empty();
    }

    /** At a start of the server it may be there before its policies and its database are. */
    private ImportSource source(ImportOrder order) {
        for (int patience = PATIENCE; ; patience--) {
            try {
                return ImportSource.of(library, order, progress.folder());
            } catch (UnknownNameException e) {
                if (patience == 0 || records.standing().state() == Records.State.READY) {
                    throw e;
                }
                halt.look();
                Bringing.sleep();
            }
        }
    }
}
