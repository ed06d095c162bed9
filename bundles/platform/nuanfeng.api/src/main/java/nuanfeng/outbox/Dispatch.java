// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

/**
 * A delivery that somebody has taken on, for a while: until its lease is over nobody else does.
 *
 * @param attempt which one this is, from 1
 * @param token who takes it on again gets a higher one; an end told with a lower one counts for nothing
 */
public record Dispatch(OutboxEntry entry, String target, int attempt, long token) {
}
