// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.util.Locale;

/** Whether a duty has a day, and why not. */
public enum DutyStatus {
    /** It falls due on a day. */
    DATED,
    /** It falls due when something happens; a clock may compute the day. */
    EVENT,
    /** It is owed all the time. */
    CONTINUOUS,
    /** It recurs, but the documents state no day. */
    RECURRING,
    /** 适时: it never falls due. */
    WHEN_FIT,
    /** The documents leave the day, or a value it rests on, to local configuration. */
    NOT_CONFIGURED;

    /** As it stands in answers: {@code not-configured}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
