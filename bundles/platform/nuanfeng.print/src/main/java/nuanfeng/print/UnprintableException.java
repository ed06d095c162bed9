// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** A form that a format cannot hold. Says why, and in which one it can be had. */
public final class UnprintableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Phrases PHRASES = Phrases.beside(UnprintableException.class);

    private final String code;
    private final transient Text text;
    private final transient Text mend;

    UnprintableException(String code, Object... arguments) {
        this(code, PHRASES.say(code, arguments), PHRASES.say(code + ".mend", arguments));
    }

    UnprintableException(String code, Text text, Text mend) {
        super(text.in(true));
        this.code = code;
        this.text = text;
        this.mend = mend;
    }

    /** Kebab-case, stable. */
    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** What to do. */
    public Text mend() {
        return mend;
    }
}
