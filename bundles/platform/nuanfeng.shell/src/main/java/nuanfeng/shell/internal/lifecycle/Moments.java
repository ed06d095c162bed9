// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import nuanfeng.calendar.LegalTime;

/** Moments as an administrator in China reads them. */
final class Moments {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(LegalTime.ZONE);

    private Moments() {
    }

    static String text(Instant moment) {
        return SECONDS.format(moment);
    }
}
