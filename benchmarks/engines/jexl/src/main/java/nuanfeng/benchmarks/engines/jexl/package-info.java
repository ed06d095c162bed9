// SPDX-License-Identifier: Apache-2.0
/** The job as a script of Commons JEXL. */
package nuanfeng.benchmarks.engines.jexl;
