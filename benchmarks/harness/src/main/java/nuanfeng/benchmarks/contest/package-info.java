// SPDX-License-Identifier: Apache-2.0
/**
 * The contest of the engines: finds them, proves them exact, runs them in interleaved rounds, compares them round by round.
 *
 * <p>Exactness comes before speed: an engine whose answers differ from the reference by a fen, in one record or in the sum of one lap, gets no
 * time. An engine that was not built or that fails keeps its row and says why.
 */
package nuanfeng.benchmarks.contest;
