// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.time.Instant;
import java.util.Optional;

import nuanfeng.policy.Text;

/**
 * A notice on its way to one target.
 *
 * @param target name of it in the configuration: {@code mail}, {@code hr}
 * @param attempts how often it was tried
 * @param next when it is tried again; empty unless open
 * @param problem why it was not taken the last time; empty when it was, or was never tried
 * @param at when it was last different
 */
public record Delivery(String target, DeliveryState state, int attempts, Optional<Instant> next, Text problem, Instant at) {
}
