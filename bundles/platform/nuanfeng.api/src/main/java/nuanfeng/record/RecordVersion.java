// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

/**
 * One entry of a history.
 *
 * @param digest keyed, in hexadecimal digits: of this version and, through the one before it, of all versions before
 */
public record RecordVersion(StoredRecord state, String digest) {
}
