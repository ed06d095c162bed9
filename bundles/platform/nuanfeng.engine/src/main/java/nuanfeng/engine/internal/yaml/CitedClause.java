// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/**
 * A citation as written. Where it stands is no part of what it says.
 *
 * @param document id or number
 * @param clause id or number
 * @param note may be empty
 * @param line of the clause in its file; 0 where it is not known
 */
public record CitedClause(String document, String clause, String note, int line) {

    /** One that stands nowhere in particular. */
    public CitedClause(String document, String clause, String note) {
        this(document, clause, note, 0);
    }

    /** Where the clause stands, for what rests on it and stands at {@code origin}. */
    public Origin at(Origin origin) {
        return line == 0 ? origin : new Origin(origin.file(), line);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitedClause cited && document.equals(cited.document) && clause.equals(cited.clause) && note.equals(cited.note);
    }

    @Override
    public int hashCode() {
        return document.hashCode() * 31 + clause.hashCode();
    }

    @Override
    public String toString() {
        return "CitedClause[%s#%s %s]".formatted(document, clause, note);
    }
}
