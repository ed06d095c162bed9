// SPDX-License-Identifier: Apache-2.0
/** Forms as files beside the libraries that others make them with. */
package nuanfeng.benchmarks.sheets;
