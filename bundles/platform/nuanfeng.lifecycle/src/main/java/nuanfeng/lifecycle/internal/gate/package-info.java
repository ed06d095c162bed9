// SPDX-License-Identifier: Apache-2.0
/**
 * The gate's checks that need more than the jar: the places above and below, started rules, examples. Looks at changes and
 * makes none.
 */
package nuanfeng.lifecycle.internal.gate;
