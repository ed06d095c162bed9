// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import nuanfeng.policy.Text;

/** Somebody was not let in, or something about accounts was not done. Never says a secret: messages end up in logs. */
public final class AccessException extends RuntimeException {

    /** Why; {@link #code()} is what stands in answers. */
    public enum Kind {
        /** Nobody is recognised. */
        UNAUTHORISED("unauthorised"),
        /** Whoever is recognised may not. */
        FORBIDDEN("forbidden"),
        /** The password was made by somebody else and is to be changed first. */
        PASSWORD_CHANGE_REQUIRED("password-change-required"),
        /** Too many wrong tries; wait. */
        RATE_LIMITED("rate-limited"),
        /** Nobody has configured where people would sign in that way. */
        PROVIDER_UNKNOWN("not-found"),
        /** There is no such account or token. */
        ACCOUNT_UNKNOWN("account-unknown"),
        /** There is no such request. */
        REQUEST_UNKNOWN("request-unknown"),
        /** There is such an account already, or what a request rests on does not allow it. */
        CONFLICT("conflict"),
        /** Somebody changed it meanwhile. */
        PRECONDITION_FAILED("precondition-failed"),
        /** The request itself makes no sense. */
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
    private static final long USUAL_SECONDS = 5;

    private final Kind kind;
    private final transient Text text;
    private final long seconds;

    public AccessException(Kind kind, Text text) {
        this(kind, text, USUAL_SECONDS);
    }

    /** @param seconds to wait before it makes sense to try again */
    public AccessException(Kind kind, Text text, long seconds) {
        super(text.in(true), null, false, false);
        this.kind = kind;
        this.text = text;
        this.seconds = seconds;
    }

    public Kind kind() {
        return kind;
    }

    public Text text() {
        return text;
    }

    public long seconds() {
        return seconds;
    }
}
