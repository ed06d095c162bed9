// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

/**
 * The right to do one part of a job, for a while. It is renewed by every write that is done under it; whoever takes the part on after it ran out gets a higher
 * token, and nothing is written under the lower one any more.
 *
 * @param job number of the job
 * @param step of the job, from 0
 * @param part of the step, from 0
 * @param token who takes the part on again gets a higher one
 */
public record Lease(long job, int step, int part, long token) {
}
