// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import nuanfeng.policy.PlaceId;

/** An alarm whose bell is hung up after the edition that may ring it was built. */
final class DeferredAlarm implements FailureWatch.Alarm {

    private volatile FailureWatch.Alarm bell = (place, digest, rule, reason) -> { };

    void set(FailureWatch.Alarm alarm) {
        bell = alarm;
    }

    @Override
    public void keepsFailing(PlaceId place, String digest, String rule, String reason) {
        bell.keepsFailing(place, digest, rule, reason);
    }
}
