// SPDX-License-Identifier: Apache-2.0
/**
 * A server under saturating load, over HTTP only.
 *
 * <p>The load is a closed loop: each of N keep-alive connections sends the next request when it has the answer to the last one. So
 * {@code rps} is what the server can do, and a percentile is the time of one answer while the server is saturated, not what users who
 * arrive by themselves would see. The generator shares the machine with the server; that is why it is made of blocking sockets and why a figure
 * is only ever compared with one of the same run.
 */
package nuanfeng.benchmarks.load;
