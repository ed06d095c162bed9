// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engine;

import nuanfeng.benchmarks.job.Records;

/**
 * Makes an engine for the job. Has a public constructor without parameters and is named in {@code engines/<id>.properties} of its module.
 *
 * <p>What belongs here and not into a decision: parsing the rules, and turning the facts into the scalar types that the engine takes. What
 * belongs into the decision: building the engine's context from those scalars, the dated look-up (unless the engine cannot do it, which its
 * properties then say), the formula, the rounding, and reading the answer.
 */
public interface EngineMaker {

    Engine make(Records records) throws Exception;
}
