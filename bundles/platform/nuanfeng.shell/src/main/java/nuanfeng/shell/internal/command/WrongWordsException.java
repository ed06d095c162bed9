// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What was typed cannot be meant so. What is wrong and how to write it stands in the phrases beside this class. */
public final class WrongWordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Phrases PHRASES = Phrases.beside(WrongWordsException.class);

    private final transient Text text;

    /** @param key of the phrase @param arguments what was typed, what can be typed */
    public WrongWordsException(String key, Object... arguments) {
        super(PHRASES.say(key, arguments).in(true));
        this.text = PHRASES.say(key, arguments);
    }

    Text text() {
        return text;
    }
}
