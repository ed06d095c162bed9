// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.util.List;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.register.RowIssue;

/** What is said of a report that is not as it has to be. */
final class Refusing {

    private static final Phrases PHRASES = Phrases.beside(Refusing.class);

    private Refusing() {
    }

    static Text text(String phrase, Object... arguments) {
        return PHRASES.say(phrase, arguments);
    }

    static RecordException conflict(String phrase, Object... arguments) {
        return new RecordException(Kind.CONFLICT, text(phrase, arguments));
    }

    static RecordException bad(String phrase, Object... arguments) {
        return new RecordException(Kind.BAD_REQUEST, text(phrase, arguments));
    }

    static RecordException invalid(List<RowIssue> issues) {
        return new RecordException(Kind.INVALID_RECORD, issues.size() == 1 ? issues.get(0).text() : text("several-wrong", issues.size()), issues);
    }

    /** @param at the cell, as whoever sent it finds it */
    static RowIssue issue(String at, String code, Object... arguments) {
        return new RowIssue(at, code, text(code, arguments), PHRASES.find(code + ".mend", arguments).orElse(Text.NONE), false, "");
    }
}
