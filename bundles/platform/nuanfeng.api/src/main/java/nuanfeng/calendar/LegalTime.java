// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.ZoneId;

/**
 * The time in which the policies of these places are written. Every legal day begins and ends by China Standard Time, whatever the
 * zone of the machine or of whoever asks. What gives "today", turns a moment into a day or a day into a moment uses this zone.
 */
public final class LegalTime {

    /**
     * China Standard Time, UTC+8. The zone and not the bare offset, because summer time was kept from 1986 to 1991 and some legal days
     * asked about lie there.
     */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalTime() {
    }
}
