// SPDX-License-Identifier: Apache-2.0
/**
 * How the core's cost grows with what it is given: dated values, places, records. Always the largest size against the smallest of the same
 * round, in one JVM.
 */
package nuanfeng.benchmarks.growth;
