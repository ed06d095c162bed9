// SPDX-License-Identifier: Apache-2.0
/** The job as one expression of FEEL, as Camunda's engine runs it. */
package nuanfeng.benchmarks.engines.feel;
