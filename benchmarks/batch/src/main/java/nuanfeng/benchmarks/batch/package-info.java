// SPDX-License-Identifier: Apache-2.0
/** What it costs to ask one question of every line of a file, beside what reads and writes such files and decides nothing. */
package nuanfeng.benchmarks.batch;
