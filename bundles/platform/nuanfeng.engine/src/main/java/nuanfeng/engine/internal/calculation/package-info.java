// SPDX-License-Identifier: Apache-2.0
/** A room: questions that are answered by rules, from the facts to the answer. */
package nuanfeng.engine.internal.calculation;
