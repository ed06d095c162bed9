// SPDX-License-Identifier: Apache-2.0
/** The job in CEL as Google's own implementation runs it. */
package nuanfeng.benchmarks.engines.cel.google;
