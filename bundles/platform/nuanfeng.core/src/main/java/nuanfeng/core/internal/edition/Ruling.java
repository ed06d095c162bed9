// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

/** Whose rule answers a question. */
record Ruling(PlaceNode node, OwnRule rule) {
}
