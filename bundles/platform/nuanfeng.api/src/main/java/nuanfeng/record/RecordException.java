// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.List;

import nuanfeng.policy.Text;
import nuanfeng.register.RowIssue;

/** Nothing was kept, changed or read. Says why, and never a value of a record: messages end up in logs. */
public final class RecordException extends RuntimeException {

    /** Why; {@link #code()} is what stands in answers. */
    public enum Kind {
        /** There is no such record here. */
        RECORD_UNKNOWN("record-unknown"),
        /** What it is to say does not fit its type. */
        INVALID_RECORD("invalid-record"),
        /** Such a record lives already, or it ended, or was erased, or the same request key came with another request. */
        CONFLICT("conflict"),
        /** Somebody changed it meanwhile. */
        PRECONDITION_FAILED("precondition-failed"),
        /** Asked for something that no record type has. */
        BAD_REQUEST("bad-request"),
        /** The database is not there; try again later. */
        UNAVAILABLE("unavailable");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Text text;
    private final transient List<RowIssue> issues;

    public RecordException(Kind kind, Text text) {
        this(kind, text, List.of());
    }

    /** @param issues everything that is wrong with what it is to say */
    public RecordException(Kind kind, Text text, List<RowIssue> issues) {
        super(text.in(true), null, false, false);
        this.kind = kind;
        this.text = text;
        this.issues = List.copyOf(issues);
    }

    public Kind kind() {
        return kind;
    }

    public Text text() {
        return text;
    }

    public List<RowIssue> issues() {
        return issues;
    }
}
