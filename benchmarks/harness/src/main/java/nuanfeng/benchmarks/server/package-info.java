// SPDX-License-Identifier: Apache-2.0
/** Servers that a benchmark starts and stops by itself: copies of the assembled distribution in folders of their own, on free ports. */
package nuanfeng.benchmarks.server;
