// SPDX-License-Identifier: Apache-2.0
/**
 * The benchmark programs: {@link nuanfeng.benchmarks.Decisions} measures one decision against its peers and against what plain Java
 * can do at all, {@link nuanfeng.benchmarks.RestLoad} puts a running server under load.
 *
 * <p>Neither knows anything of the platform's internals. A benchmark is a command; nothing here is a timed test.
 */
package nuanfeng.benchmarks;
