// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import nuanfeng.policy.Text;

/**
 * What is wrong with a filled form, or should be looked at.
 *
 * @param code {@code sum}, {@code unique}, {@code required}, {@code not-compared}
 * @param row key of the line; empty for the last line
 * @param column its id; may be empty
 * @param warns whether a note at the cell is enough
 */
public record FormFinding(String code, String row, String column, boolean warns, Text text) {
}
