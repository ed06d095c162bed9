// SPDX-License-Identifier: Apache-2.0
/** The job as the platform does it: the nation's own premium rule over policy of places that are test data. */
package nuanfeng.benchmarks.engines.platform;
