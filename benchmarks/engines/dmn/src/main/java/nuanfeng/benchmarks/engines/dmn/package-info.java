// SPDX-License-Identifier: Apache-2.0
/** The job as a DMN model, as KIE (Drools) runs it. */
package nuanfeng.benchmarks.engines.dmn;
