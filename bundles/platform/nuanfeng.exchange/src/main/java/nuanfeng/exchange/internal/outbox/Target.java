// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import nuanfeng.outbox.Dispatch;

/** Somebody who is to know. */
interface Target extends AutoCloseable {

    /** As the configuration calls it. */
    String name();

    /** Ends in any case, after {@link #mostSeconds} at the latest. */
    Answered deliver(Dispatch dispatch);

    int mostSeconds();

    /** Lets go of what is on its way. */
    @Override
    default void close() {
    }
}
