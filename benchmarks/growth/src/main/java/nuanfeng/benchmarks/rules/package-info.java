// SPDX-License-Identifier: Apache-2.0
/** What one decision of each rule costs, and an entry of a list. */
package nuanfeng.benchmarks.rules;
