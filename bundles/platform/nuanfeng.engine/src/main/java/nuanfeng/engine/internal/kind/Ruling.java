// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

/** Whose rule answers a question. */
public record Ruling(PlaceNode node, OwnRule rule) {
}
