// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.List;

import nuanfeng.record.RecordException;
import nuanfeng.register.RowIssue;
import nuanfeng.register.internal.database.DatabaseException;

/** What is asked of the database, and what goes wrong in it in the words of {@link RecordException}. */
final class Attempts {

    private static final int ATTEMPTS = 3;

    private Attempts() {
    }

    /** Something that needs the database. */
    @FunctionalInterface
    interface Work<T> {
        T done();
    }

    static <T> T in(Work<T> work) {
        try {
            return work.done();
        } catch (DatabaseException e) {
            throw switch (e.kind()) {
                case TWICE -> Say.conflict("lives-already/meanwhile");
                case UNFIT -> Say.invalid(List.<RowIssue>of(Say.issue("", "unfit")));
                case NO_ROOM -> new RecordException(RecordException.Kind.UNAVAILABLE, Say.text("no-room"));
                default -> new RecordException(RecordException.Kind.UNAVAILABLE, Say.text("away"));
            };
        }
    }

    /** Where somebody else made one of them meanwhile: it is there now, and will be changed. */
    static <T> T again(Work<T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return in(work);
            } catch (RecordException e) {
                if (e.kind() != RecordException.Kind.CONFLICT || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
