// SPDX-License-Identifier: Apache-2.0
package nuanfeng.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Work that is done once for a place and a month: questions to its records, one after the other.
 *
 * @param id {@code work-injury}
 * @param place whose bundle has it
 * @param note what else the reader must know; may be empty
 * @param from the first day on which it is done so
 * @param steps in the order in which they are done; a later one may read what an earlier one wrote
 * @param citation the clause that asks for it; empty when it is proposed
 */
public record Run(String id, PlaceId place, Text title, String note, LocalDate from, List<Step> steps, Optional<Citation> citation) {

    public Run {
        steps = List.copyOf(steps);
    }

    /** Whether no document asks for it: a proposal of this project. */
    public boolean proposed() {
        return citation.isEmpty();
    }
}
