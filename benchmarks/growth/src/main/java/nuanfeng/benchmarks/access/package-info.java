// SPDX-License-Identifier: Apache-2.0
/** What a signature over a bundle costs. */
package nuanfeng.benchmarks.access;
