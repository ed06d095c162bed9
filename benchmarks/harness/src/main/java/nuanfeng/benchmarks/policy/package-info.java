// SPDX-License-Identifier: Apache-2.0
/** Policy bundles made from the shipped ones: test data in the size and shape of the real thing, for cores and for whole servers. */
package nuanfeng.benchmarks.policy;
