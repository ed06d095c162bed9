// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import nuanfeng.policy.Text;

/** A tool was asked for something that cannot be; the text says what would do. The message is in the language of the environment. */
public final class CallException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public CallException(Text text) {
        super(text.in(Spoken.english()), null);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
