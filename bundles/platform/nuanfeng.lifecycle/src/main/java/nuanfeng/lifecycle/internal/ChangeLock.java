// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets changes be made one after the other, in the order in which they were asked for. Whoever holds it may take it again. */
final class ChangeLock {

    private final ReentrantLock lock = new ReentrantLock(true);

    <T> T holding(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    void holding(Runnable change) {
        holding(() -> {
            change.run();
            return true;
        });
    }
}
