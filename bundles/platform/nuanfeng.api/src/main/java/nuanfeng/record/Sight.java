// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.Optional;

/**
 * How much of a record somebody sees.
 *
 * @param by who, as the log of accesses names them
 * @param purpose what personal and sealed fields are read for; without one they stay hidden. Each such reading is logged before it is answered
 */
public record Sight(String by, Optional<String> purpose) {

    /** Personal fields masked, sealed ones left out. */
    public static Sight masked(String by) {
        return new Sight(by, Optional.empty());
    }

    /** Everything, for a purpose that is logged. */
    public static Sight whole(String by, String purpose) {
        return new Sight(by, Optional.of(purpose));
    }
}
