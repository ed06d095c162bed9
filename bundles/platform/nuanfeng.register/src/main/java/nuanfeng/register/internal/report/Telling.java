// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;

/** What is said to whoever wants to do something with a report that cannot be done. */
final class Telling {

    private static final Phrases PHRASES = Phrases.beside(Telling.class);

    private Telling() {
    }

    static RecordException unknown(long id) {
        return new RecordException(Kind.RECORD_UNKNOWN, PHRASES.say("no-such-report", id));
    }

    static RecordException stale(long id, int given, int now) {
        return new RecordException(Kind.PRECONDITION_FAILED, PHRASES.say("changed-meanwhile", id, given, now));
    }

    static RecordException conflict(String phrase, Object... arguments) {
        return new RecordException(Kind.CONFLICT, PHRASES.say(phrase, arguments));
    }

    static RecordException away() {
        return new RecordException(Kind.UNAVAILABLE, PHRASES.say("away"));
    }

    static RecordException unfit() {
        return new RecordException(Kind.INVALID_RECORD, PHRASES.say("unfit"));
    }
}
