// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import nuanfeng.core.internal.content.Calendars;

/** Reads the days off and make-up workdays that a place announces. */
final class CalendarsReader {

    private CalendarsReader() {
    }

    static Calendars read(PolicyFiles policy) {
        return Calendars.NONE;
    }
}
