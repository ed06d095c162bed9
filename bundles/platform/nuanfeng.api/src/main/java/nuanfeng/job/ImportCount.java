// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

/**
 * What became of the rows of a file so far.
 *
 * @param read rows that were looked at
 * @param all rows that there are; -1 while that is not known
 * @param good rows that can be taken, by themselves
 * @param bad rows that cannot
 * @param created records made
 * @param changed records that said something else before
 * @param unchanged records that said so already
 */
public record ImportCount(long read, long all, long good, long bad, long created, long changed, long unchanged) {

    public static final ImportCount NONE = new ImportCount(0, -1, 0, 0, 0, 0, 0);
}
