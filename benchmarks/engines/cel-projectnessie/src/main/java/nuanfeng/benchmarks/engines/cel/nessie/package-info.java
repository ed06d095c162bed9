// SPDX-License-Identifier: Apache-2.0
/** The job in CEL as the implementation of the Nessie project runs it. */
package nuanfeng.benchmarks.engines.cel.nessie;
