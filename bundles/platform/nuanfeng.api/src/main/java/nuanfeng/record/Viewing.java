// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * That somebody read what is personal or sealed in a record.
 *
 * @param id of the entry; later ones have greater numbers
 * @param by who read it
 * @param purpose what for, as they said; what looks like an identity number is left out
 * @param fields that were shown; never what stood in them
 */
public record Viewing(long id, Instant at, String by, String purpose, List<String> fields) {

    public Viewing {
        fields = List.copyOf(fields);
    }

    /** @param items newest first @param next where the next page goes on; empty on the last one */
    public record Page(List<Viewing> items, OptionalLong next) {

        public Page {
            items = List.copyOf(items);
        }
    }
}
