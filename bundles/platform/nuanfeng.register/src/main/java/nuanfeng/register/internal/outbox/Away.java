// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.outbox;

import java.util.function.Supplier;

import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordException;
import nuanfeng.register.internal.database.DatabaseException;

/** What a database refuses, in the words of those who ask. */
final class Away {

    private static final Phrases PHRASES = Phrases.beside(Away.class);

    private Away() {
    }

    /** @throws RecordException {@code UNAVAILABLE} */
    static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw new RecordException(RecordException.Kind.UNAVAILABLE, PHRASES.say("away"));
        }
    }
}
