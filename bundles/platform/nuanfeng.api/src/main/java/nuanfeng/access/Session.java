// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Instant;

/**
 * Somebody is signed in.
 *
 * @param endsAt when it ends whatever is done with it; it ends before that when nothing is done with it for a while
 */
public record Session(Principal principal, Instant startedAt, Instant endsAt) {

    /** @param secret what proves it; told to nobody but whoever signed in */
    public record Opened(String secret, Session session) {
    }
}
