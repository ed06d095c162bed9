// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Whoever comes back from the provider is not let in, or the provider cannot be asked. Never says a token or a code. */
public final class RefusedIdentityException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Phrases PHRASES = Phrases.beside(RefusedIdentityException.class);

    private final transient Text text;
    private final boolean away;

    private RefusedIdentityException(Text text, boolean away, Throwable cause) {
        super(text.in(true), cause, false, false);
        this.text = text;
        this.away = away;
    }

    static RefusedIdentityException of(String phrase, Object... arguments) {
        return new RefusedIdentityException(PHRASES.say(phrase, arguments), false, null);
    }

    /** The provider does not answer, or not as it must. */
    static RefusedIdentityException away(String phrase, Throwable cause, Object... arguments) {
        return new RefusedIdentityException(PHRASES.say(phrase, arguments), true, cause);
    }

    public Text text() {
        return text;
    }

    /** Whether it makes sense to try again. */
    public boolean isAway() {
        return away;
    }
}
