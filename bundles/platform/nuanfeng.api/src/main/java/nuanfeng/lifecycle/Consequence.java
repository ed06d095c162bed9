// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What follows from what the candidate changed: an example of a place below that no longer holds, a place below that is no longer served, or rows
 * of a register that may no longer fit. To be accepted by its id.
 *
 * @param id stable for the same candidate and base: {@code cn.region.city/work-injury/AC-01}
 * @param place whose example, or whose register, it is
 * @param example its name; empty where no example is meant
 * @param detail what was expected and what came
 * @param because keys or rules of the candidate that the example's trace contains
 * @param rows of a register what is kept; empty where no register is meant, or nobody counted
 */
public record Consequence(String id, PlaceId place, String example, Text detail, List<String> because, Optional<Rows> rows) {

    /** @param kept living records of the type, in the place and below it @param misfit how many of them would not be taken as they stand */
    public record Rows(long kept, long misfit) {
    }

    public Consequence(String id, PlaceId place, String example, Text detail, List<String> because) {
        this(id, place, example, detail, because, Optional.empty());
    }

    public Consequence counted(Rows counted) {
        return new Consequence(id, place, example, detail, because, Optional.of(counted));
    }
}
