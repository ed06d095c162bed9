// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.util.Locale;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.policy.Phrases;

/** What a password must be: long; neither the one before nor made of the name. No rule about kinds of characters, as NIST SP 800-63B advises. */
final class NewPassword {

    static final int FEWEST_CHARACTERS = 12;

    private static final Phrases PHRASES = Phrases.beside(NewPassword.class);

    private NewPassword() {
    }

    /** @throws AccessException {@code BAD_REQUEST} */
    static void mustBeGood(String password, String before, String subject) {
        int length = password.codePointCount(0, password.length());
        if (length < FEWEST_CHARACTERS || password.length() > Passwords.MOST_CHARACTERS) {
            throw bad("password-length", FEWEST_CHARACTERS, Passwords.MOST_CHARACTERS);
        }
        if (password.equals(before)) {
            throw bad("password-same");
        }
        if (password.toLowerCase(Locale.ROOT).contains(subject) || password.codePoints().distinct().count() < FEWEST_CHARACTERS / 2) {
            throw bad("password-simple");
        }
    }

    private static AccessException bad(String phrase, Object... arguments) {
        return new AccessException(Kind.BAD_REQUEST, PHRASES.say(phrase, arguments));
    }
}
