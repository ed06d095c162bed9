// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

/** A range of days that cannot be asked for: it ends before it begins, is too long, or lies outside all policy. The message is meant for the asker. */
public final class DayRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DayRangeException(String message) {
        super(message, null, false, false);
    }
}
