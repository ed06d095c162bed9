// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

/**
 * How much of a file is read before it is taken for an attack or a mistake.
 *
 * @param columns in a row
 * @param cell characters in a cell
 * @param unpacked bytes of everything in an archive, unpacked
 * @param ratio how many times its packed size a part of an archive may have, beyond its first 16 MB
 * @param texts characters of all texts that an archive keeps apart from its rows: these alone are held in memory
 * @param parts files in an archive
 * @param merged merged areas in a sheet
 */
public record TableLimits(int columns, int cell, long unpacked, int ratio, long texts, int parts, int merged) {

    public static final TableLimits USUAL = new TableLimits(512, 32_767, 8L << 30, 250, 48L << 20, 2_000, 200_000);
}
