// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import nuanfeng.policy.Text;

/** A range of days that cannot be asked for: it ends before it begins, is too long, or lies outside all policy. The message is meant for the asker. */
public final class DayRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public DayRangeException(Text text) {
        super(text.zh(), null, false, false);
        this.text = text;
    }

    /** What is wrong; {@link #getMessage()} is its Chinese. */
    public Text text() {
        return text;
    }
}
