// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.OffsetDateTime;

/**
 * A limit in hours. It runs from the moment itself, through nights, rest days and holidays: 民法典 第二百零一条第二款 (按照小时计算期间的，
 * 自法律规定或者当事人约定的时间开始计算); catalogue T-18.
 *
 * @param hours at least 1
 */
public record HourLimit(int hours) {

    /** @throws IllegalArgumentException when there is no hour */
    public HourLimit {
        if (hours < 1) {
            throw new IllegalArgumentException("A limit has at least one hour, not %s.".formatted(hours));
        }
    }

    public OffsetDateTime due(OffsetDateTime event) {
        return event.plusHours(hours);
    }
}
