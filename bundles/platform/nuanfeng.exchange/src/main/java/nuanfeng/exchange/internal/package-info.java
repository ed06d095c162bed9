// SPDX-License-Identifier: Apache-2.0
/**
 * Records in by files. A job is a folder: the file that was sent, what was ordered, how far it is, what was found. Rows go into the register by rounds,
 * each whole or nothing; after each round the folder says so. A round that was kept and not yet written down is brought again, and finds everything said.
 */
package nuanfeng.exchange.internal;
