// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import nuanfeng.policy.Text;

/** A value cannot be put in as it was typed. */
public final class RefusedAmendment extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    RefusedAmendment(String chinese, String english) {
        super(english);
        this.text = Text.of(chinese, english);
    }

    /** Why, and how it is written. */
    public Text text() {
        return text;
    }
}
