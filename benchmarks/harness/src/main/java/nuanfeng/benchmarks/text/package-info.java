// SPDX-License-Identifier: Apache-2.0
/** What the programs read and write: options, JSON, Markdown tables. Small on purpose: the harness has no library but the JDK. */
package nuanfeng.benchmarks.text;
