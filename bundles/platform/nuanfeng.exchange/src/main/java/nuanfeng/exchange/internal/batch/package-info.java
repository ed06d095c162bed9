// SPDX-License-Identifier: Apache-2.0
/** One question, asked of every line of a file. */
package nuanfeng.exchange.internal.batch;
