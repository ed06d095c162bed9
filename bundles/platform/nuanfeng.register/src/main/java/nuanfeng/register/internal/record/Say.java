// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.List;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.register.RowIssue;

/** What is said to whoever asked for something that cannot be. */
final class Say {

    private static final Phrases PHRASES = Phrases.beside(Say.class);

    private Say() {
    }

    static Text text(String phrase, Object... arguments) {
        return PHRASES.say(phrase, arguments);
    }

    static RecordException unknown(String type, long id) {
        return new RecordException(Kind.RECORD_UNKNOWN, PHRASES.say("no-such-record", type, id));
    }

    static RecordException stale(long id, int given, int now) {
        return new RecordException(Kind.PRECONDITION_FAILED, PHRASES.say("changed-meanwhile", id, given, now));
    }

    static RecordException conflict(String phrase, Object... arguments) {
        return new RecordException(Kind.CONFLICT, PHRASES.say(phrase, arguments));
    }

    static RecordException bad(String phrase, Object... arguments) {
        return new RecordException(Kind.BAD_REQUEST, PHRASES.say(phrase, arguments));
    }

    static RecordException invalid(List<RowIssue> issues) {
        List<RowIssue> wrong = issues.stream().filter(each -> !each.warns()).toList();
        return new RecordException(Kind.INVALID_RECORD, wrong.size() == 1 ? wrong.get(0).text() : PHRASES.say("several-wrong", wrong.size()), issues);
    }

    static RowIssue issue(String field, String code, Object... arguments) {
        return new RowIssue(field, code, PHRASES.say(code, arguments), PHRASES.find(code + ".mend", arguments).orElse(Text.NONE), false, "");
    }
}
