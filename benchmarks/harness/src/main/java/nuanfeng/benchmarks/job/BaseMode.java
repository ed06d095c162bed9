// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

/** What the premium is computed on. */
public enum BaseMode {

    TOTAL_WAGES, AVG_WAGE
}
