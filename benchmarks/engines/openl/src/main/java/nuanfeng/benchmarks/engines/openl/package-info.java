// SPDX-License-Identifier: Apache-2.0
/** The job as tables of a workbook, as OpenL Tablets runs it. */
package nuanfeng.benchmarks.engines.openl;
