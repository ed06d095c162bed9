// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

/**
 * What became of records, or of reports, whose period is over.
 *
 * @param ended records that ended and still say something; reports that still do
 * @param due how many of them have been kept long enough
 * @param held how many of those are not erased because something that is kept refers to them or somebody waits for them
 * @param erased how many were erased; none where it was only asked
 * @param open whether nobody decided how long such records are kept, so that none is erased
 */
public record RetentionReport(int ended, int due, int held, int erased, boolean open) {
}
