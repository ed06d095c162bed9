// SPDX-License-Identifier: Apache-2.0
/**
 * The nation's formulas of work-injury insurance. Every figure in them is a parameter; a place that only says other figures
 * needs no code of its own.
 */
package nuanfeng.cn;
