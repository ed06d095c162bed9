// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.Optional;

import nuanfeng.policy.Text;

/** Something that was to change did not, and nothing else did either. The message is meant for the administrator. */
public final class LifecycleException extends RuntimeException {

    /** Why; {@link #code()} is what stands in answers. */
    public enum Kind {
        /** The gate refused a candidate. */
        REFUSED_BY_GATE("refused-by-gate"),
        /** The base edition moved, or the same place and version exist with other bytes. */
        CONFLICT("conflict"),
        /** The plan hash does not fit, or consequences were not accepted. */
        PRECONDITION_FAILED("precondition-failed"),
        /** A plan hash is needed. */
        PRECONDITION_REQUIRED("precondition-required"),
        /** Another person must approve it first. */
        APPROVAL_REQUIRED("approval-required"),
        /** The archive is larger than allowed. */
        TOO_LARGE("too-large"),
        /** The request itself makes no sense. */
        BAD_REQUEST("bad-request"),
        /** Disk full, or still starting. */
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
    private final transient Optional<StoredPolicy> policy;

    public LifecycleException(Kind kind, Text text) {
        this(kind, text, Optional.empty());
    }

    /** @param policy the stored version it is about, with its report */
    public LifecycleException(Kind kind, Text text, Optional<StoredPolicy> policy) {
        super(text.in(true));
        this.kind = kind;
        this.text = text;
        this.policy = policy;
    }

    public Kind kind() {
        return kind;
    }

    /** What did not happen and why; {@link #getMessage()} is its English, for logs. */
    public Text text() {
        return text;
    }

    public Optional<StoredPolicy> policy() {
        return policy;
    }
}
