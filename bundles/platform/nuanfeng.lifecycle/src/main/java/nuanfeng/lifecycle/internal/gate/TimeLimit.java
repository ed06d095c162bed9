// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import nuanfeng.engine.RuleCode;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Budget;

/**
 * Runs what may run code of a policy bundle, on a thread of its own and with a budget, and does not wait for ever. A thread
 * that hangs all the same is interrupted and left behind.
 *
 * @param ticks budget of code of policy bundles that is not called through an edition
 */
record TimeLimit(Duration limit, long ticks) {

    private static final Phrases PHRASES = Phrases.beside(TimeLimit.class);

    /** @throws MissedException when it takes too long, or fails; the message says why */
    <T> T within(Text what, Callable<T> work) throws MissedException {
        FutureTask<T> task = new FutureTask<>(() -> {
            long before = Budget.begin(ticks);
            try {
                return work.call();
            } finally {
                Budget.end(before);
            }
        });
        Thread thread = new Thread(task, "nuanfeng-gate " + what.in(true));
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new MissedException(PHRASES.say("too-slow", what, limit.toSeconds()), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new MissedException(PHRASES.say("interrupted", what), e);
        } catch (ExecutionException e) {
            // Not as a cause: code of the bundle may have written it, and whoever logs a cause calls it.
            throw new MissedException(PHRASES.say("broke", what, RuleCode.named(e.getCause())), null);
        }
    }

    /** It did not come to an end in time. */
    static final class MissedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Text text;

        MissedException(Text text, Throwable cause) {
            super(text.in(true), cause);
            this.text = text;
        }

        Text text() {
            return text;
        }
    }
}
