// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Which records are wanted.
 *
 * @param register in which
 * @param below whether those of the places below are wanted too, place by place; their slots are those of the register
 * @param filters all of which hold; fields are those that have a slot
 * @param on the day about which is asked; without it the newest version of each record answers
 * @param knownAt the moment whose knowledge is asked for; without it now
 * @param ended whether those that ended are wanted too
 * @param after id of the last record of the page before
 * @param limit most records of a page
 */
public record Search(Register register, boolean below, List<Filter> filters, Optional<LocalDate> on, Optional<Instant> knownAt, boolean ended,
        OptionalLong after, int limit) {

    public static final int MOST = 500;

    public Search {
        filters = List.copyOf(filters);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** Of one place. */
    public Search(Register register, List<Filter> filters, Optional<LocalDate> on, Optional<Instant> knownAt, boolean ended, OptionalLong after, int limit) {
        this(register, false, filters, on, knownAt, ended, after, limit);
    }

    /** The same in the places below too. */
    public Search withPlacesBelow() {
        return new Search(register, true, filters, on, knownAt, ended, after, limit);
    }

    /** Everything that lives, page by page. */
    public static Search all(Register register) {
        return new Search(register, List.of(), Optional.empty(), Optional.empty(), false, OptionalLong.empty(), MOST);
    }

    /** The page after a record. */
    public Search after(long id) {
        return new Search(register, below, filters, on, knownAt, ended, OptionalLong.of(id), limit);
    }

    public Search with(Filter filter) {
        return new Search(register, below, Stream.concat(filters.stream(), Stream.of(filter)).toList(), on, knownAt, ended,
                after, limit);
    }

    /** @param field that has a slot @param value as JSON has it; a day, a month, a number or a text */
    public record Filter(String field, Sort sort, String value) {

        /** How a value is compared. */
        public enum Sort {
            IS,
            /** From this one on; of days and numbers only. */
            FROM,
            /** Up to and with this one; of days and numbers only. */
            TO
        }
    }
}
