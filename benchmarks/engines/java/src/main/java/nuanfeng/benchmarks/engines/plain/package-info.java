// SPDX-License-Identifier: Apache-2.0
/** The job in plain Java, three times: as little as possible, as usual, and as little as possible with every step explained. */
package nuanfeng.benchmarks.engines.plain;
