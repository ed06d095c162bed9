// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import nuanfeng.policy.Text;

/**
 * Something about a cell, a row or a column of a file.
 *
 * @param sort {@code wrong}, {@code asked}, {@code repaired}, {@code warning}
 * @param sheet empty in a file that has none
 * @param cell {@code A7}; {@code 7} for a row, {@code A} for a column
 * @param field of the record type; may be empty
 * @param code kebab-case, stable
 * @param text what is the matter, without what the cell says
 * @param mend what to do; may be empty
 */
public record JobIssue(String sort, String sheet, String cell, String field, String code, Text text, Text mend) {
}
