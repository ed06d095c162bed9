// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

/**
 * The database did not do what it was asked. Says which kind of refusal it was and nothing else: what a database says about it repeats
 * values that are nobody's business, so neither its message nor itself comes along.
 */
public final class DatabaseException extends RuntimeException {

    /** What became of the statement. */
    public enum Kind {
        /** A row with such a key is there already. */
        TWICE,
        /** A value has a form that a database cannot hold. */
        UNFIT,
        /** Somebody else was in the way; the same again may well succeed. */
        AGAIN,
        /** Its disk is full. */
        NO_ROOM,
        /** It cannot be reached, or cannot write. */
        AWAY
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    DatabaseException(Kind kind, String state) {
        super("%s, state %s".formatted(kind, state), null, false, false);
        this.kind = kind;
    }

    /** A refusal of a row that is there twice, which says only that somebody was quicker. */
    public static DatabaseException twiceIsAgain(RuntimeException thrown) {
        DatabaseException refusal = Refusal.of(thrown);
        return refusal.kind() == Kind.TWICE ? new DatabaseException(Kind.AGAIN, "overtaken") : refusal;
    }

    public Kind kind() {
        return kind;
    }
}
