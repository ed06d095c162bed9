// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.util.Locale;

/** How far a notice is on its way to one target. */
public enum DeliveryState {
    /** Not taken yet; it is tried again. */
    OPEN,
    /** Taken, once and for all. */
    DELIVERED,
    /** Tried as often as it may be, or refused for good. Somebody has to look, and can let it be tried again. */
    DEAD;

    /** {@code open} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
