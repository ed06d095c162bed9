// SPDX-License-Identifier: Apache-2.0
/** The least that a POST costs through the JAX-RS runtime: the body is read, the answer was known beforehand. */
package nuanfeng.benchmarks.constant;
