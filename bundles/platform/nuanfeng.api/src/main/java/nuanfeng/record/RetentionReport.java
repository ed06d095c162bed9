// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

/**
 * What became of records whose period is over.
 *
 * @param ended records that ended and still say something
 * @param due how many of them have been kept long enough
 * @param erased how many were erased; none where it was only asked
 * @param open whether nobody decided how long such records are kept, so that none is erased
 */
public record RetentionReport(int ended, int due, int erased, boolean open) {
}
