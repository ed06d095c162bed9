// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.UnknownNameException;

/** Something that an example may ask. */
public interface Probe {

    /** The key of an example that asks it: {@code rule}. */
    String word();

    /** The members of the question that are days. */
    default List<String> days() {
        return List.of();
    }

    /**
     * Asks, and compares the answer with what the example expects.
     *
     * @param found where it differs
     * @param trail takes, where the answer differs, what it rests on
     */
    void ask(Example example, Asked asked, Mismatches found, Trail trail);

    /** The name that the example rests on when nothing of that kind is there. */
    default Optional<String> missing(UnknownNameException.Kind kind, Example example) {
        return Optional.empty();
    }

    /** Whom an example asks. @param name of the place, or of a district that it covers @param today for a question without a day */
    record Asked(Edition edition, String name, LocalDate today) {

        public Place place() {
            return edition.place(name);
        }
    }
}
