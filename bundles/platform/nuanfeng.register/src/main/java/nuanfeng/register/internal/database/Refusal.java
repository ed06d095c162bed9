// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.register.internal.database.DatabaseException.Kind;

/** Reads the state of a refusal. Never its text: that of H2 repeats the key, that of PostgreSQL the whole row. */
final class Refusal {

    private static final String TWICE = "23505";
    private static final Pattern UNFIT = Pattern.compile("22.*");
    /** Serialization, deadlock; H2: deadlock, lock timeout, row changed by another. */
    private static final Pattern AGAIN = Pattern.compile("40...|55P03|HYT00|90131");
    private static final String DISK_FULL = "53100";
    private static final Pattern STATE = Pattern.compile("[0-9A-Z]{5}");
    private static final int DEEPEST = 20;

    private Refusal() {
    }

    static DatabaseException of(Throwable thrown) {
        String state = state(thrown).orElse("none");
        Kind kind = state.equals(TWICE) ? Kind.TWICE : UNFIT.matcher(state).matches() ? Kind.UNFIT
                : AGAIN.matcher(state).matches() ? Kind.AGAIN : state.equals(DISK_FULL) ? Kind.NO_ROOM : Kind.AWAY;
        return new DatabaseException(kind, state);
    }

    /** Empty when it does not come from a database. */
    static Optional<String> state(Throwable thrown) {
        Throwable each = thrown;
        for (int i = 0; each != null && i < DEEPEST; i++, each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return Optional.of(Optional.ofNullable(last(sql).getSQLState()).filter(state -> STATE.matcher(state).matches()).orElse("none"));
            }
        }
        return Optional.empty();
    }

    /** Of a batch the refusal itself, which stands behind what sums it up. */
    private static SQLException last(SQLException sql) {
        SQLException last = sql;
        for (int i = 0; i < DEEPEST && last.getNextException() != null; i++) {
            last = last.getNextException();
        }
        return last;
    }
}
