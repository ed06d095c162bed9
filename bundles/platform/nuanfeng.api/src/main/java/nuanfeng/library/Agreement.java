// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.policy.Text;
import nuanfeng.register.Check;
import nuanfeng.register.RecordType;

/**
 * What questions of the policy answer about rows that are to be kept: of {@link Check.Kind#AGREES}. The fields of such a check are the one that must
 * agree, the reference to what the question is about, and the day. The question is put as a run of the place puts it.
 */
@FunctionalInterface
public interface Agreement {

    /** Where no policy is at hand: nothing is asked. */
    Agreement NONE = (check, type, rows, kept) -> rows.stream().map(row -> Optional.<Answered>empty()).toList();

    /**
     * Asks about many rows at once.
     *
     * @param rows typed, references resolved
     * @return row by row; empty where there is nothing to ask about: no reference or no day, or no run that puts the question about such records
     */
    List<Optional<Answered>> ask(Check check, RecordType type, List<Map<String, Object>> rows, Kept kept);

    /** What came of one question. @param question what people call it @param reviewed whether what it is about holds the finding of a person that the check names */
    record Answered(Text question, Calculation calculation, boolean reviewed) {
    }

    /** The records that rows refer to. */
    interface Kept {

        /** That records of these names will be asked for, one day after the other, so that they can be read together. */
        void expect(String type, Collection<String> names);

        /**
         * Their bodies, by the names by which they are referred to; of one that is not there none.
         *
         * @param on the day as of which they are wanted; of one that begins later its first
         */
        Map<String, Map<String, Object>> bodies(String type, Collection<String> names, LocalDate on);
    }
}
