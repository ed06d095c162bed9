// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.List;

import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.command.WrongWordsException;

/** Finds a stored version by its digest or by the beginning of one, with or without {@code sha256:}. */
final class Digests {

    private static final Phrases PHRASES = Phrases.beside(Digests.class);

    private static final String SCHEME = "sha256:";
    private static final int FEWEST_DIGITS = 4;

    private Digests() {
    }

    /**
     * @throws UnknownNameException {@code POLICY} when there is none
     * @throws WrongWordsException when several begin like this
     */
    static StoredPolicy find(PolicyAdministration administration, String word) {
        String beginning = word.startsWith(SCHEME) ? word : SCHEME + word;
        if (beginning.length() < SCHEME.length() + FEWEST_DIGITS) {
            throw new WrongWordsException("short-digest", word, FEWEST_DIGITS);
        }
        List<StoredPolicy> found =
                administration.policies().stream().filter(policy -> policy.digest().startsWith(beginning)).toList();
        if (found.isEmpty()) {
            throw new UnknownNameException(UnknownNameException.Kind.POLICY,
                    PHRASES.say("no-policy", word), List.of());
        }
        if (found.size() > 1) {
            throw new WrongWordsException("several-digests", found.size(), word);
        }
        return found.get(0);
    }

    /** Whether {@code word} could be a digest rather than a place. */
    static boolean isDigest(String word) {
        return word.startsWith(SCHEME) || word.matches("[0-9a-f]{7,64}");
    }
}
