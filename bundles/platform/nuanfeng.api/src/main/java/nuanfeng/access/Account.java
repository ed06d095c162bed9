// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person who may sign in. Never says anything of the password.
 *
 * @param subject what they sign in with and what stands in logs; it is never given to somebody else
 * @param name as people read it
 * @param disabled whether they may not sign in any more
 * @param mustChange whether the password was made by somebody else, and has to be changed when they sign in
 * @param version how often it was changed, from 1
 */
public record Account(String subject, String name, List<Grant> grants, boolean disabled, boolean mustChange, int version, Instant createdAt, Instant changedAt) {

    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9._-]{1,59}");

    public Account {
        grants = List.copyOf(grants);
    }

    /** Whether that can be the name somebody signs in with. */
    public static boolean isSubject(String text) {
        return SUBJECT.matcher(text).matches();
    }

    public Principal principal() {
        return new Principal(subject, name, grants, Principal.Means.PASSWORD);
    }
}
