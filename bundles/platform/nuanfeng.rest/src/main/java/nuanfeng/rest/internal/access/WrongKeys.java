// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts wrong keys per address and minute in a table that never grows; addresses may share a slot. A right key is never slowed
 * down: a key of 256 bits is not found by trying, this only keeps the trying cheap.
 */
final class WrongKeys {

    static final int ALLOWED_PER_MINUTE = 20;

    private static final int SLOTS = 256;
    private static final int COUNT_BITS = 16;
    private static final long MILLIS_PER_MINUTE = 60_000;

    /** Each slot: minute, then count. */
    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);
    private final Clock clock;

    WrongKeys(Clock clock) {
        this.clock = clock;
    }

    /** Notes a wrong key. @return whether that address has sent too many this minute */
    boolean tooMany(String address) {
        long minute = clock.millis() / MILLIS_PER_MINUTE;
        int slot = (address.hashCode() & Integer.MAX_VALUE) % SLOTS;
        long now = slots.updateAndGet(slot, before -> before >>> COUNT_BITS != minute ? minute << COUNT_BITS | 1
                : (before & 0xFFFF) == 0xFFFF ? before : before + 1);
        return (now & 0xFFFF) > ALLOWED_PER_MINUTE;
    }
}
