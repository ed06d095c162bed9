// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.calls;

import nuanfeng.policy.PlaceId;

/** What one thread of askers calls at the moment, for the watch to see. Written by that thread alone, but for what was left behind. */
final class DirectCall {

    private PlaceId place;
    private String digest;
    private String rule;
    /** Written last and read first; 0 for no call. */
    private volatile long since;
    private Seen left;

    /** @param since by which the call is known */
    record Seen(PlaceId place, String digest, String rule, long since, long nanos) {
    }

    void begin(PlaceId at, String digestOfIt, String name, long now) {
        place = at;
        digest = digestOfIt;
        rule = name;
        since = now == 0 ? 1 : now;
    }

    void end(CodePlace here) {
        since = 0;
        if (left != null) {
            cameBack(here);
        }
    }

    private synchronized void cameBack(CodePlace here) {
        here.cameBack(left.digest());
        left = null;
    }

    /** Null when nothing is called, or the call has just changed. */
    Seen seen(long now) {
        long at = since;
        if (at == 0) {
            return null;
        }
        Seen seen = new Seen(place, digest, rule, at, now - at);
        return since == at ? seen : null;
    }

    /** @return whether that call is still at work and was not left behind before */
    synchronized boolean leaveBehind(Seen seen, CodePlace here) {
        if (since != seen.since() || left != null) {
            return false;
        }
        left = seen;
        here.leftBehind(seen.digest());
        return true;
    }
}
